import { reportPdfRoute } from "@interphase/sourcing/contract";

import { tryCallApi } from "@/server/api";

import { answerDownload, localeOf } from "../../../_actions/answer-download";

interface RouteContext {
  readonly params: Promise<{ readonly assessmentId: string }>;
}

/** The report for the board. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  const { assessmentId } = await params;
  const answer = await tryCallApi(reportPdfRoute, {
    params: { assessmentId },
    query: { locale: localeOf(request) },
  });
  return answerDownload(answer, "assessment.pdf");
}
