import { Module, type DynamicModule } from "@nestjs/common";
import { FindingStatesModule } from "../finding-states/finding-states.module.js";
import { JobsModule } from "../../platform/jobs/jobs.module.js";
import { AssessmentReportsController } from "./assessment-reports.controller.js";
import { AssessmentReportsService, ReportLimits } from "./assessment-reports.service.js";
import { AssessmentsModule } from "../assessments/assessments.module.js";
import { JobFilesRepository } from "./job-files.repository.js";
import { ReportFilesService } from "./report-files.service.js";
import { ReportWriter } from "./report-writer.service.js";

/** Reports of assessments over HTTP. */
@Module({})
export class AssessmentReportsModule {
  static forRoot(mostLinesInRequest: number): DynamicModule {
    return {
      module: AssessmentReportsModule,
      imports: [AssessmentsModule, FindingStatesModule, JobsModule],
      controllers: [AssessmentReportsController],
      providers: [
        AssessmentReportsService,
        JobFilesRepository,
        ReportFilesService,
        ReportWriter,
        { provide: ReportLimits, useValue: new ReportLimits(mostLinesInRequest) },
      ],
    };
  }
}
