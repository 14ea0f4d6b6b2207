import { Module } from "@nestjs/common";
import { PlanStoreModule } from "../plans/sourcing-plans.module.js";
import { PlanNotesController } from "./plan-notes.controller.js";
import { PlanNotesRepository } from "./plan-notes.repository.js";
import { PlanNotesService } from "./plan-notes.service.js";

/** Notes beside plans: their rows, their routes. */
@Module({
  imports: [PlanStoreModule],
  controllers: [PlanNotesController],
  providers: [PlanNotesRepository, PlanNotesService],
})
export class PlanNotesModule {}
