import { planFileRoute } from "@interphase/sourcing/contract";

import { callApi } from "@/server/api";

import { answerDownload } from "../../../_actions/answer-download";

interface RouteContext {
  readonly params: Promise<{ readonly planId: string }>;
}

/** The file that a plan was imported from, byte for byte. */
export async function GET(_request: Request, { params }: RouteContext): Promise<Response> {
  const { planId } = await params;
  return answerDownload((await callApi(planFileRoute, { params: { planId } })).value, "plan");
}
