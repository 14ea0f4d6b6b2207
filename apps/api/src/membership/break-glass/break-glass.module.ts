import { Module } from "@nestjs/common";
import { BreakGlassMail } from "./break-glass-mail.service.js";
import { BreakGlassController } from "./break-glass.controller.js";
import { BreakGlassRepository } from "./break-glass.repository.js";
import { BreakGlassService } from "./break-glass.service.js";
import { OpenedRowsRepository } from "../../sourcing/opened-rows/opened-rows.repository.js";
import { OpenedRowsService } from "../../sourcing/opened-rows/opened-rows.service.js";

/** Private rows, opened by their owner organisation to one person, by name and for a time. */
@Module({
  controllers: [BreakGlassController],
  providers: [
    BreakGlassRepository,
    BreakGlassMail,
    BreakGlassService,
    OpenedRowsRepository,
    OpenedRowsService,
  ],
})
export class BreakGlassModule {}
