import { jsonSchemaPath, protocolJsonSchema } from "@interphase/protocols/contract";

import { getEnv } from "@/env";

let written: string | undefined;

/** The form of a protocol's document as JSON Schema, under this portal's own address; the same for as long as the format is. */
export function GET(): Response {
  const id = new URL(jsonSchemaPath, getEnv().NEXTAUTH_URL).href;
  written ??= `${JSON.stringify({ $id: id, ...protocolJsonSchema() }, null, 2)}\n`;
  return new Response(written, {
    headers: {
      "content-type": "application/schema+json; charset=utf-8",
      "cache-control": "public, max-age=3600",
      // Programs of others read it, from wherever they run.
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
    },
  });
}
