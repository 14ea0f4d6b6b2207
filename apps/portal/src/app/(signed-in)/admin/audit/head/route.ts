import { auditHeadRoute } from "@interphase/audit/contract";
import { callApi } from "@/server/api";

/** How far a chain has come, signed now, as a file to keep elsewhere. */
export async function GET(request: Request): Promise<Response> {
  const scope = new URL(request.url).searchParams.get("scope") ?? "";
  const head = (await callApi(auditHeadRoute, { query: { scope } })).value;
  const name = `audit-head-${scope.replace(":", "-")}-${String(head.seq)}.json`;
  return new Response(`${JSON.stringify(head, null, 2)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      "cache-control": "private, no-store",
    },
  });
}
