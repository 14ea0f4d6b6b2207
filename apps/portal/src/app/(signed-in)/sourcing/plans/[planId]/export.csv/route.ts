import { exportPlanCsvRoute } from "@interphase/sourcing/contract";

import { callApi } from "@/server/api";

import { answerDownload, localeOf } from "../../../_actions/answer-download";

interface RouteContext {
  readonly params: Promise<{ readonly planId: string }>;
}

/** All lines of a plan as CSV that can be uploaded again. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  const { planId } = await params;
  const answer = await callApi(exportPlanCsvRoute, {
    params: { planId },
    query: { locale: localeOf(request) },
  });
  return answerDownload(answer.value, "plan.csv");
}
