import { isMedia, responsesOf, type ResponseSpec, type RouteShape } from "@interphase/contract";
import { Readable } from "node:stream";
import type { z } from "zod";
import type { BinaryReply, LooseResult } from "./route-types.js";

/** A reply ready to be written once its transaction has been committed. */
export interface PreparedReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string | Buffer | (() => Readable) | null;
}

/** A handler returned what its contract does not allow: a bug, answered 500, its transaction rolled back. */
export class WrongResponseError extends Error {}

const jsonType = "application/json; charset=utf-8";

/** How is what a handler returned checked, stripped of what the contract does not name, and made ready? Compiled once a route. */
export function replyMakerOf(route: RouteShape): (result: LooseResult) => PreparedReply {
  const specs = new Map(responsesOf(route).map(({ status, spec }) => [status, spec]));
  const only = route.responses === undefined ? route.status : undefined;
  const hasEtag = route.headers?.etag === true;
  return (result) => {
    const status = result.status ?? only;
    const spec = status === undefined ? undefined : specs.get(status);
    if (status === undefined || spec === undefined) {
      throw new WrongResponseError(`route ${route.id} does not declare the status it answered with`);
    }
    const made = make(route, spec, result.value);
    const headers: Record<string, string> = { ...made.headers };
    if (hasEtag && result.etag !== undefined) headers["etag"] = `"${result.etag}"`;
    return { status, headers, payload: made.payload };
  };
}

function make(route: RouteShape, spec: ResponseSpec | null, value: unknown): Omit<PreparedReply, "status"> {
  if (spec === null) return { headers: {}, payload: null };
  if (!isMedia(spec)) {
    return { headers: { "content-type": jsonType }, payload: JSON.stringify(checked(route, spec, value)) };
  }
  if (spec.kind === "binary") return makeBinary(spec.contentType, value as BinaryReply);
  const items = value as () => AsyncIterable<unknown>;
  return {
    headers: { "content-type": "application/x-ndjson" },
    payload: () => Readable.from(linesOf(route, spec.item, items())),
  };
}

function checked(route: RouteShape, schema: z.ZodType, value: unknown): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map((issue) => `${issue.path.join(".")} (${issue.code})`).join(", ");
  throw new WrongResponseError(`route ${route.id} answered against its contract at ${where}`);
}

async function* linesOf(
  route: RouteShape,
  item: z.ZodType,
  values: AsyncIterable<unknown>,
): AsyncGenerator<string> {
  for await (const value of values) yield `${JSON.stringify(checked(route, item, value))}\n`;
}

function makeBinary(contentType: string, reply: BinaryReply): Omit<PreparedReply, "status"> {
  const headers: Record<string, string> = { "content-type": reply.contentType ?? contentType };
  if (reply.fileName !== undefined) {
    headers["content-disposition"] = dispositionOf(reply.fileName);
    headers["content-security-policy"] = downloadPolicy;
  }
  const { bytes } = reply;
  if (typeof bytes === "function") return { headers, payload: () => Readable.from(bytes()) };
  return { headers, payload: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
}

/** A file that a browser shows all the same runs nothing, loads nothing and belongs to no origin. */
const downloadPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** **Source** RFC 6266, section 5: a plain name for old readers, the true one encoded beside it. */
function dispositionOf(fileName: string): string {
  const plain = fileName.replace(/[^A-Za-z0-9._ -]/g, "_");
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
