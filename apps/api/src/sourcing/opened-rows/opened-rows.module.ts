import { Module } from "@nestjs/common";
import { BreakGlassModule } from "../../membership/break-glass/break-glass.module.js";
import { OpenedRowsController } from "./opened-rows.controller.js";
import { OpenedRowsRepository } from "./opened-rows.repository.js";
import { OpenedRowsService } from "./opened-rows.service.js";

/** Sourcing rows that their owner organisation has opened to one person. */
@Module({
  imports: [BreakGlassModule],
  controllers: [OpenedRowsController],
  providers: [OpenedRowsRepository, OpenedRowsService],
})
export class OpenedRowsModule {}
