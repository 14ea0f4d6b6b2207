import { auditExportRoute } from "@interphase/audit/contract";
import { callApi } from "@/server/api";

/** A whole chain as a file, as the api writes it. Exporting is itself an event of the record. */
export async function GET(request: Request): Promise<Response> {
  const search = new URL(request.url).searchParams;
  const form = search.get("form");
  const { body, contentType, fileName } = (
    await callApi(auditExportRoute, {
      query: { scope: search.get("scope") ?? "", ...(form === "redacted" && { form }) },
    })
  ).value;
  const name = fileName ?? "audit-export.ndjson";
  return new Response(body, {
    headers: {
      "content-type": contentType,
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      "cache-control": "private, no-store",
    },
  });
}
