import { resultFileRoute } from "@interphase/sourcing/contract";

import { callApi } from "@/server/api";

import { answerDownload } from "../../../_actions/answer-download";

interface RouteContext {
  readonly params: Promise<{ readonly assessmentId: string }>;
}

/** The stored text of an assessment's result, byte for byte. */
export async function GET(_request: Request, { params }: RouteContext): Promise<Response> {
  const { assessmentId } = await params;
  const answer = await callApi(resultFileRoute, { params: { assessmentId } });
  return answerDownload(answer.value, "result.json");
}
