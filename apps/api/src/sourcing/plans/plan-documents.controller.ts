import { Controller } from "@nestjs/common";
import {
  exportPlanCsvRoute,
  exportPlanXlsxRoute,
  planFileRoute,
  templateCsvRoute,
  templateXlsxRoute,
} from "@interphase/sourcing";
import { Route } from "../../platform/http/route.js";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { PlanDocumentsService } from "./plan-documents.service.js";
import { PlanFileService } from "./plan-file.service.js";

/** Templates, exports and kept files over HTTP. */
@Controller()
export class PlanDocumentsController {
  constructor(
    private readonly documents: PlanDocumentsService,
    private readonly files: PlanFileService,
  ) {}

  @Route(exportPlanCsvRoute)
  exportCsv({
    caller,
    params,
    query,
  }: InputOf<typeof exportPlanCsvRoute>): Promise<ResultOf<typeof exportPlanCsvRoute>> {
    return this.documents.exportCsv(caller, params.planId, query.locale);
  }

  @Route(exportPlanXlsxRoute)
  exportXlsx({
    caller,
    params,
    query,
  }: InputOf<typeof exportPlanXlsxRoute>): Promise<ResultOf<typeof exportPlanXlsxRoute>> {
    return this.documents.exportXlsx(caller, params.planId, query.locale);
  }

  @Route(planFileRoute)
  file({ caller, params }: InputOf<typeof planFileRoute>): Promise<ResultOf<typeof planFileRoute>> {
    return this.files.download(caller, params.planId);
  }

  @Route(templateXlsxRoute, { transaction: "none" })
  templateXlsx({ query }: InputOf<typeof templateXlsxRoute>): Promise<ResultOf<typeof templateXlsxRoute>> {
    return this.documents.templateXlsx(query.locale);
  }

  @Route(templateCsvRoute, { transaction: "none" })
  templateCsv({ query }: InputOf<typeof templateCsvRoute>): Promise<ResultOf<typeof templateCsvRoute>> {
    return this.documents.templateCsv(query.locale);
  }
}
