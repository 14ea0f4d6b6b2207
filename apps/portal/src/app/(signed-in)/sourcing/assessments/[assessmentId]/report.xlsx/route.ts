import { reportXlsxRoute } from "@interphase/sourcing/contract";

import { callApi } from "@/server/api";

import { answerDownload, localeOf } from "../../../_actions/answer-download";

interface RouteContext {
  readonly params: Promise<{ readonly assessmentId: string }>;
}

/** All tables of the assessment. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  const { assessmentId } = await params;
  const answer = await callApi(reportXlsxRoute, {
    params: { assessmentId },
    query: { locale: localeOf(request) },
  });
  return answerDownload(answer.value, "assessment.xlsx");
}
