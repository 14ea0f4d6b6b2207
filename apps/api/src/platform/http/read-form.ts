import type { MultipartBody } from "@interphase/contract";
import type { FastifyRequest } from "fastify";
import { createHash } from "node:crypto";
import { RefusalError } from "../problems/failure.js";
import { requireMediaType } from "./read-body.js";
import type { UploadedFile } from "./route-types.js";

const maxFieldBytes = 64 * 1024;
const maxFields = 40;

/** What did a form carry? `file` is undefined when it had none. */
export interface ReceivedForm {
  readonly fields: Readonly<Record<string, string>>;
  readonly file: UploadedFile | undefined;
}

/** Asked with the fields so far when the file begins; throws where it may not be read. */
type FileAsker = (fields: Readonly<Record<string, string>>) => Promise<void>;

/** Carries what went wrong while it was asked whether the file may be read. */
class AskingError extends Error {}

/**
 * Which fields and which one file did a form carry? `ask`, where there is one, is asked before a byte of the file is kept.
 * **Fails** `http.body-too-large` for a file over the limit (a cut stream is never taken for a whole one),
 * `http.malformed-request` when the upload ends half way or the form is not one, `http.invalid-request` for a second file.
 */
export async function readForm(
  request: FastifyRequest,
  body: MultipartBody,
  maxBytes: number,
  ask?: FileAsker,
): Promise<ReceivedForm> {
  requireMediaType(request, "multipart/form-data");
  const limit = body.maxBytes === null ? maxBytes : Math.min(body.maxBytes, maxBytes);
  try {
    return await collect(request, body.fileField, limit, ask);
  } catch (error) {
    if (error instanceof RefusalError) throw error;
    if (error instanceof AskingError) throw error.cause;
    throw refusalOf(error, limit);
  }
}

async function collect(
  request: FastifyRequest,
  fileField: string,
  maxBytes: number,
  ask: FileAsker | undefined,
): Promise<ReceivedForm> {
  const fields: Record<string, string> = Object.create(null) as Record<string, string>;
  let file: UploadedFile | undefined;
  const limits = {
    fileSize: maxBytes,
    files: 1,
    fields: maxFields,
    fieldSize: maxFieldBytes,
    parts: maxFields + 1,
  };
  for await (const part of request.parts({ limits })) {
    if (part.type === "field") {
      if (part.valueTruncated || part.fieldnameTruncated) throw tooLarge(maxFieldBytes);
      if (part.fieldname in fields) throw twice(part.fieldname);
      fields[part.fieldname] = String(part.value);
      continue;
    }
    if (part.fieldname !== fileField) throw notTaken(part.fieldname, fileField);
    if (ask !== undefined)
      await ask(fields).catch((cause: unknown) => {
        // What is not kept is still taken off the connection: the answer would wait behind it for ever.
        part.file.resume();
        throw new AskingError("it was not answered whether the file may be read", { cause });
      });
    const hash = createHash("sha256");
    const chunks: Buffer[] = [];
    for await (const chunk of part.file as AsyncIterable<Buffer>) {
      hash.update(chunk);
      chunks.push(chunk);
    }
    if (part.file.truncated) throw tooLarge(maxBytes);
    const bytes = Buffer.concat(chunks);
    file = { fileName: part.filename, contentType: part.mimetype, bytes, sha256: hash.digest("hex") };
  }
  if (request.raw.readableAborted) throw cutOff();
  return { fields, file };
}

const tooLarge = (maxBytes: number) =>
  new RefusalError({
    code: "http.body-too-large",
    detail: `At most ${String(maxBytes)} bytes are accepted.`,
  });
const cutOff = () =>
  new RefusalError({ code: "http.malformed-request", detail: "The upload ended before the form did." });
const invalid = (name: string, message: string) =>
  new RefusalError({ code: "http.invalid-request", errors: [{ pointer: `/body/${name}`, message }] });
const twice = (name: string) => invalid(name, "given twice");
const notTaken = (name: string, expected: string) => invalid(name, `send the file as "${expected}"`);

function refusalOf(error: unknown, maxBytes: number): RefusalError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "FST_REQ_FILE_TOO_LARGE") return tooLarge(maxBytes);
  if (code === "FST_FILES_LIMIT") return invalid("file", "send exactly one file");
  if (code.endsWith("_LIMIT")) return tooLarge(maxBytes);
  return cutOff();
}
