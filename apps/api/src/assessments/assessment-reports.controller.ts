import { Controller } from "@nestjs/common";
import { reportPdfRoute, reportXlsxRoute } from "@interphase/sourcing";
import { Route } from "../http/route.js";
import type { InputOf, ResultOf } from "../http/route-types.js";
import { AssessmentReportsService } from "./assessment-reports.service.js";

/** Reports over HTTP. */
@Controller()
export class AssessmentReportsController {
  constructor(private readonly reports: AssessmentReportsService) {}

  @Route(reportPdfRoute)
  pdf({ caller, params, query }: InputOf<typeof reportPdfRoute>): Promise<ResultOf<typeof reportPdfRoute>> {
    return this.reports.renderPdf(caller.actor, params.assessmentId, query.locale);
  }

  @Route(reportXlsxRoute)
  xlsx({
    caller,
    params,
    query,
  }: InputOf<typeof reportXlsxRoute>): Promise<ResultOf<typeof reportXlsxRoute>> {
    return this.reports.renderXlsx(caller.actor, params.assessmentId, query.locale);
  }
}
