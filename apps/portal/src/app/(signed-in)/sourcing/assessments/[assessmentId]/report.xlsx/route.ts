import { reportXlsxRoute } from "@interphase/sourcing/contract";

import { tryCallApi } from "@/server/api";

import { localeOf } from "../../../_actions/answer-download";
import { answerReport } from "../_actions/answer-report";

interface RouteContext {
  readonly params: Promise<{ readonly assessmentId: string }>;
}

/** All tables of the assessment; of a large plan, the page of the job that writes it. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  const { assessmentId } = await params;
  const locale = localeOf(request);
  const answer = await tryCallApi(reportXlsxRoute, { params: { assessmentId }, query: { locale } });
  return answerReport(answer, { request, assessmentId, format: "xlsx", locale });
}
