import { ballotCertificateRoute } from "@interphase/consortium/contract";
import { notModifiedStatus } from "@interphase/contract";

import { callApi } from "@/server/api";

interface RouteContext {
  readonly params: Promise<{ readonly ballotId: string }>;
}

const isNamed = (text: string, etag: string) =>
  text.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);

/** The signed certificate as a file, byte for byte as the api gives it: to anybody who has its address. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  const { ballotId } = await params;
  const key = new URL(request.url).searchParams.get("key");
  const answer = await callApi(ballotCertificateRoute, {
    params: { ballotId },
    query: { ...(key !== null && { key }) },
  });
  const { etag } = answer;
  const { body, contentType, fileName } = answer.value;
  if (etag !== null && isNamed(request.headers.get("if-none-match") ?? "", etag)) {
    await body?.cancel();
    return new Response(null, { status: notModifiedStatus, headers: { etag } });
  }
  return new Response(body, {
    headers: {
      "content-type": contentType,
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName ?? "certificate.json")}`,
      "cache-control": "private, no-cache",
      ...(etag !== null && { etag }),
    },
  });
}
