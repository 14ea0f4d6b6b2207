import { Module } from "@nestjs/common";
import { FindingStatesRepository } from "../finding-states/finding-states.repository.js";
import { PlanStoreModule } from "../plans/sourcing-plans.module.js";
import { AssessmentInputs } from "../assessments/assessment-inputs.service.js";
import { AssessmentsRepository } from "../assessments/assessments.repository.js";
import { ExplanationsRepository } from "../assessments/explanations.repository.js";
import { FileExpiry } from "./file-expiry.service.js";
import { JobFilesRepository } from "./job-files.repository.js";
import { ReportJobService } from "./report-job.service.js";
import { ReportWriter } from "./report-writer.service.js";

/** Reports, as the worker writes them. */
@Module({
  imports: [PlanStoreModule],
  providers: [
    AssessmentInputs,
    AssessmentsRepository,
    ExplanationsRepository,
    FileExpiry,
    FindingStatesRepository,
    JobFilesRepository,
    ReportJobService,
    ReportWriter,
  ],
})
export class ReportJobModule {}
