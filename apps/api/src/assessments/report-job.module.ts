import { Module } from "@nestjs/common";
import { FindingStatesRepository } from "../finding-states/finding-states.repository.js";
import { JobWorkModule } from "../jobs/job-work.module.js";
import { PlanStoreModule } from "../sourcing-plans/sourcing-plans.module.js";
import { AssessmentInputs } from "./assessment-inputs.service.js";
import { AssessmentsRepository } from "./assessments.repository.js";
import { ExplanationsRepository } from "./explanations.repository.js";
import { ReportJobService } from "./report-job.service.js";
import { ReportWriter } from "./report-writer.service.js";

/** Reports, as the worker writes them. */
@Module({
  imports: [JobWorkModule, PlanStoreModule],
  providers: [
    AssessmentInputs,
    AssessmentsRepository,
    ExplanationsRepository,
    FindingStatesRepository,
    ReportJobService,
    ReportWriter,
  ],
  exports: [ReportJobService],
})
export class ReportJobModule {}
