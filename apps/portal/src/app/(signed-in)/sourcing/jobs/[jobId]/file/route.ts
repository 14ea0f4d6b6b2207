import { jobFileRoute } from "@interphase/sourcing/contract";

import { callApi } from "@/server/api";

import { answerDownload } from "../../../_actions/answer-download";

interface RouteContext {
  readonly params: Promise<{ readonly jobId: string }>;
}

/** What a report job has written. */
export async function GET(_request: Request, { params }: RouteContext): Promise<Response> {
  const { jobId } = await params;
  return answerDownload((await callApi(jobFileRoute, { params: { jobId } })).value, "report");
}
