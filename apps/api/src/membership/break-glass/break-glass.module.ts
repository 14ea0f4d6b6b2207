import { Module } from "@nestjs/common";
import { BreakGlassMail } from "./break-glass-mail.service.js";
import { BreakGlassController } from "./break-glass.controller.js";
import { BreakGlassRepository } from "./break-glass.repository.js";
import { BreakGlassService } from "./break-glass.service.js";

/** Requests to open private rows to one person, by name and for a time; the domain whose rows they are reads them. */
@Module({
  controllers: [BreakGlassController],
  providers: [BreakGlassRepository, BreakGlassMail, BreakGlassService],
  exports: [BreakGlassService],
})
export class BreakGlassModule {}
