import { Module } from "@nestjs/common";
import { JobsModule } from "../../platform/jobs/jobs.module.js";
import { PlanImportJobService } from "./plan-import-job.service.js";
import { PlanStoreModule } from "./sourcing-plans.module.js";

/** Large imports, as the worker runs them. */
@Module({
  imports: [JobsModule, PlanStoreModule],
  providers: [PlanImportJobService],
})
export class PlanImportJobModule {}
