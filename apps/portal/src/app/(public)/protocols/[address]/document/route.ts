import { parseAddress, protocolVersionRoute } from "@interphase/protocols/contract";
import { notFound } from "next/navigation";

import { callApi } from "@/server/api";

interface RouteContext {
  readonly params: Promise<{ readonly address: string }>;
}

/** The document of a released version as a file, for anybody. */
export async function GET(_: Request, { params }: RouteContext): Promise<Response> {
  const asked = parseAddress(decodeURIComponent((await params).address));
  if (asked?.version == null) notFound();
  const { code, version } = asked;
  const { value } = await callApi(protocolVersionRoute, { params: { protocolId: code, version } });
  return new Response(`${JSON.stringify(value.document, null, 2)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${code}-${version}.json"`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
