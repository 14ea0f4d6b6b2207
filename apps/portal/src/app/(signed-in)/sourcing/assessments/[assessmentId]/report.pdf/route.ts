import { reportPdfRoute } from "@interphase/sourcing/contract";

import { callApi } from "@/server/api";

import { answerDownload, localeOf } from "../../../_actions/answer-download";

interface RouteContext {
  readonly params: Promise<{ readonly assessmentId: string }>;
}

/** The report for the board. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  const { assessmentId } = await params;
  const answer = await callApi(reportPdfRoute, {
    params: { assessmentId },
    query: { locale: localeOf(request) },
  });
  return answerDownload(answer.value, "assessment.pdf");
}
