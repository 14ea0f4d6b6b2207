import { templateCsvRoute } from "@interphase/sourcing/contract";

import { tryCallApi } from "@/server/api";

import { answerDownload, localeOf } from "../../_actions/answer-download";

/** The header row of the sourcing workbook in the language asked for. */
export async function GET(request: Request): Promise<Response> {
  const answer = await tryCallApi(templateCsvRoute, { query: { locale: localeOf(request) } });
  return answerDownload(answer, "sourcing-template.csv");
}
