import { conversionFormats, exportRunRoute, fileOfFormat } from "@interphase/protocols/contract";
import { redirect } from "next/navigation";
import { tryCallApi } from "@/server/api";

interface RouteContext {
  readonly params: Promise<{ readonly runId: string }>;
}

/** The run as a file for an instrument; back to the losses where one that touches safety was not acknowledged. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  const { runId } = await params;
  const search = new URL(request.url).searchParams;
  const format = conversionFormats.find((each) => each === search.get("format"));
  if (format === undefined) redirect(`/runs/${encodeURIComponent(runId)}`);
  const acknowledge = search.get("acknowledge") === "safety" ? ("safety" as const) : undefined;
  const answer = await tryCallApi(exportRunRoute, {
    params: { runId },
    body: { format, ...(acknowledge && { acknowledge }) },
  });
  if (!answer.ok)
    redirect(`/runs/${encodeURIComponent(runId)}?format=${format}&refused=${answer.problem.code}#file`);
  const { content, encoding, fileName } = answer.value;
  return new Response(encoding === "base64" ? Buffer.from(content, "base64") : content, {
    headers: {
      "content-type": fileOfFormat[format].mediaType,
      "content-disposition": `attachment; filename="${fileName}"`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
