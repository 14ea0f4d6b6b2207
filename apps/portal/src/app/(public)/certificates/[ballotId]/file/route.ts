import { ballotCertificateRoute } from "@interphase/consortium/contract";
import { callApi } from "@/server/api";

interface RouteContext {
  readonly params: Promise<{ readonly ballotId: string }>;
}

/** The signed certificate as a file, byte for byte as the api gives it: to anybody who has its address. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  const { ballotId } = await params;
  const key = new URL(request.url).searchParams.get("key");
  const { body, contentType, fileName } = (
    await callApi(ballotCertificateRoute, { params: { ballotId }, query: { ...(key !== null && { key }) } })
  ).value;
  return new Response(body, {
    headers: {
      "content-type": contentType,
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName ?? "certificate.json")}`,
      "cache-control": "private, no-store",
    },
  });
}
