import { documentFileRoute } from "@interphase/consortium/contract";

import { callApi } from "@/server/api";
import { answerFile } from "@/server/answer-file";

interface RouteContext {
  readonly params: Promise<{
    readonly groupId: string;
    readonly documentId: string;
    readonly number: string;
  }>;
}

/** The file of one version of a document, byte for byte. */
export async function GET(_request: Request, { params }: RouteContext): Promise<Response> {
  return answerFile((await callApi(documentFileRoute, { params: await params })).value);
}
