import { templateXlsxRoute } from "@interphase/sourcing/contract";

import { callApi } from "@/server/api";

import { answerDownload, localeOf } from "../../_actions/answer-download";

/** The empty sourcing workbook in the language asked for. */
export async function GET(request: Request): Promise<Response> {
  const answer = await callApi(templateXlsxRoute, { query: { locale: localeOf(request) } });
  return answerDownload(answer.value, "sourcing-template.xlsx");
}
