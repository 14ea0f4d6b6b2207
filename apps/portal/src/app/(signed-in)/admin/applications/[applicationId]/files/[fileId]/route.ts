import { applicationFileRoute } from "@interphase/consortium/contract";

import { answerFile } from "@/server/answer-file";
import { callApi } from "@/server/api";

interface RouteContext {
  readonly params: Promise<{ readonly applicationId: string; readonly fileId: string }>;
}

/** A file of an application, byte for byte. */
export async function GET(_request: Request, { params }: RouteContext): Promise<Response> {
  return answerFile((await callApi(applicationFileRoute, { params: await params })).value);
}
