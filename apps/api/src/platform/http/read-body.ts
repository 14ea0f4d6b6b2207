import type { FastifyRequest } from "fastify";
import { RefusalError } from "../problems/failure.js";

const tooLarge = (maxBytes: number) =>
  new RefusalError({
    code: "http.body-too-large",
    detail: `At most ${String(maxBytes)} bytes are accepted.`,
  });

/**
 * Which bytes did the request carry?
 * **Fails** `http.body-too-large` as soon as it is known; `http.malformed-request` when the connection ends half way.
 */
export async function readBytes(request: FastifyRequest, maxBytes: number): Promise<Buffer> {
  if (Number(request.headers["content-length"] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request.raw as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) throw tooLarge(maxBytes);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof RefusalError) throw error;
    throw new RefusalError({
      code: "http.malformed-request",
      detail: "The request ended before its body did.",
    });
  }
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks, size);
}

/** Which media type does the request say it carries? Lower case, without parameters; empty when it says none. */
export function mediaTypeOf(request: FastifyRequest): string {
  return (request.headers["content-type"] ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}

/** Refuses a body of another type than the one named, or one that is compressed. */
export function requireMediaType(request: FastifyRequest, expected: string): void {
  const given = mediaTypeOf(request);
  const encoding = request.headers["content-encoding"] ?? "identity";
  if (given === expected && encoding === "identity") return;
  throw new RefusalError({
    code: "http.unsupported-media-type",
    detail: `Send ${expected}, not compressed.`,
  });
}

/**
 * Which JSON value did the request carry? Undefined for no body at all.
 * **Fails** `http.unsupported-media-type`, `http.malformed-request`, `http.body-too-large`.
 */
export async function readJson(request: FastifyRequest, maxBytes: number): Promise<unknown> {
  const isEmpty =
    request.headers["transfer-encoding"] === undefined &&
    Number(request.headers["content-length"] ?? 0) === 0;
  if (isEmpty) return undefined;
  requireMediaType(request, "application/json");
  const bytes = await readBytes(request, maxBytes);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw new RefusalError({ code: "http.malformed-request", detail: "The body is not JSON in UTF-8." });
  }
}
