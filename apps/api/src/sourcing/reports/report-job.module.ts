import { Module } from "@nestjs/common";
import { FindingStatesRepository } from "../finding-states/finding-states.repository.js";
import { JobWorkModule } from "../../platform/jobs/job-work.module.js";
import { PlanStoreModule } from "../plans/sourcing-plans.module.js";
import { AssessmentInputs } from "../assessments/assessment-inputs.service.js";
import { AssessmentsRepository } from "../assessments/assessments.repository.js";
import { ExplanationsRepository } from "../assessments/explanations.repository.js";
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
