import type { RoleRows } from "@interphase/contract/testing";
import {
  assessmentRoute,
  assessmentsRoute,
  compareAssessmentsRoute,
  createAssessmentRoute,
  deleteAssessmentRoute,
  editionPreviewRoute,
  findingRulesRoute,
  overviewRoute,
  replaceFindingRulesRoute,
  replaceSharesRoute,
  reportPdfRoute,
  reportXlsxRoute,
  sharesRoute,
  startReportJobRoute,
} from "./assessments.contract.js";
import { plan, assessment, assessmentWork } from "./testing/role-rows.js";

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [createAssessmentRoute.id]: { ...plan("n"), send: () => ({ json: { date: "2026-11-20" } }) },
  [assessmentsRoute.id]: { guard: "action", rows: { none: "++ee eeee eeee e" }, token: "e", withheld: "2" },
  [assessmentRoute.id]: assessment,
  [overviewRoute.id]: assessment,
  [deleteAssessmentRoute.id]: plan("n"),
  [compareAssessmentsRoute.id]: {
    ...assessment,
    send: (at) => ({ query: `with=${at.idOf("assessmentId")}` }),
  },
  [editionPreviewRoute.id]: assessment,
  [reportPdfRoute.id]: assessmentWork,
  [reportXlsxRoute.id]: assessmentWork,
  [startReportJobRoute.id]: { ...assessmentWork, send: () => ({ json: { format: "pdf", locale: "en" } }) },
  [sharesRoute.id]: assessmentWork,
  [replaceSharesRoute.id]: { ...assessmentWork, send: () => ({ json: { userIds: [] } }) },
  [findingRulesRoute.id]: { guard: "action", rows: { none: "+fff ffff ffff f" }, token: "f", withheld: "2" },
  [replaceFindingRulesRoute.id]: {
    guard: "action",
    rows: { none: "+fff ffff ffff f" },
    token: "f",
    withheld: "2",
  },
};
