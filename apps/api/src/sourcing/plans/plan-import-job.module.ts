import { Module } from "@nestjs/common";
import { JobWorkModule } from "../../platform/jobs/job-work.module.js";
import { PlanImportJobService } from "./plan-import-job.service.js";
import { PlanStoreModule } from "./sourcing-plans.module.js";

/** Large imports, as the worker runs them. */
@Module({
  imports: [JobWorkModule, PlanStoreModule],
  providers: [PlanImportJobService],
  exports: [PlanImportJobService],
})
export class PlanImportJobModule {}
