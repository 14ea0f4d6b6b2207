import { Controller } from "@nestjs/common";
import { jobFileRoute, reportPdfRoute, reportXlsxRoute, startReportJobRoute } from "@interphase/sourcing";
import { Route } from "../../platform/http/route.js";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { AssessmentReportsService } from "./assessment-reports.service.js";
import { ReportFilesService } from "./report-files.service.js";

/** Reports over HTTP. */
@Controller()
export class AssessmentReportsController {
  constructor(
    private readonly reports: AssessmentReportsService,
    private readonly files: ReportFilesService,
  ) {}

  @Route(reportPdfRoute)
  pdf({ caller, params, query }: InputOf<typeof reportPdfRoute>): Promise<ResultOf<typeof reportPdfRoute>> {
    return this.reports.render(caller, params.assessmentId, "pdf", query.locale);
  }

  @Route(reportXlsxRoute)
  xlsx({
    caller,
    params,
    query,
  }: InputOf<typeof reportXlsxRoute>): Promise<ResultOf<typeof reportXlsxRoute>> {
    return this.reports.render(caller, params.assessmentId, "xlsx", query.locale);
  }

  @Route(startReportJobRoute)
  startJob({
    caller,
    params,
    body,
  }: InputOf<typeof startReportJobRoute>): Promise<ResultOf<typeof startReportJobRoute>> {
    return this.reports.startJob(caller, params.assessmentId, body);
  }

  @Route(jobFileRoute)
  file({ caller, params }: InputOf<typeof jobFileRoute>): Promise<ResultOf<typeof jobFileRoute>> {
    return this.files.find(caller, params.jobId);
  }
}
