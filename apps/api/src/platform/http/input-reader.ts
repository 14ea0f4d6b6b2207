import { isMedia, textDecoderOf, type FieldProblem, type RouteShape } from "@interphase/contract";
import type { FastifyRequest } from "fastify";
import { createHash } from "node:crypto";
import { z } from "zod";
import { isId } from "../database/identifier.js";
import { RefusalError } from "../problems/failure.js";
import { readEntityTags } from "./entity-tags.js";
import { readBytes, readJson, requireMediaType } from "./read-body.js";
import { readForm } from "./read-form.js";

/** Which sizes does the transport accept? */
export interface InputLimits {
  readonly bodyBytes: number;
  readonly fileBytes: number;
}

type Parts = Record<string, unknown>;
/** Asked with what is known when a form's file begins; throws where it may not be read. */
type FileAsker = (said: object) => Promise<void>;
type Reader = (request: FastifyRequest, input: Parts, ask?: FileAsker) => Promise<void> | void;

/**
 * How is a request of this route turned into its handler's input?
 * Compiled once a route. A malformed id is `not-found`, exactly like a missing one; the rest is refused by field.
 */
export function inputReaderOf(
  route: RouteShape,
  limits: InputLimits,
): (request: FastifyRequest, ask?: FileAsker) => Promise<Parts> {
  const readers = [paramsReader(route), queryReader(route), matchReader(route), bodyReader(route, limits)];
  const used = readers.filter((reader) => reader !== undefined);
  return async (request, ask) => {
    const input: Parts = {};
    for (const read of used) await read(request, input, ask);
    return input;
  };
}

function paramsReader(route: RouteShape): Reader | undefined {
  const schema = route.params;
  if (schema === undefined) return undefined;
  return (request, input) => {
    const parsed = schema.safeParse(request.params);
    if (!parsed.success) throw new RefusalError({ code: "not-found" });
    input["params"] = inOneSpelling(parsed.data);
  };
}

/** An id in capitals is the same id: whatever compares ids compares one spelling of each. */
function inOneSpelling(params: unknown): unknown {
  const entries = Object.entries(params as Readonly<Record<string, unknown>>);
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      typeof value === "string" && isId(value) ? value.toLowerCase() : value,
    ]),
  );
}

function queryReader(route: RouteShape): Reader {
  const schema = (route.query ?? z.object({})).strict();
  const decode = textDecoderOf(schema);
  return (request, input) => {
    const text = request.query as Record<string, string | string[]>;
    input["query"] = parseOrRefuse(schema, decode(text), "/query");
  };
}

function matchReader(route: RouteShape): Reader | undefined {
  const isRequired = route.headers?.ifMatch === "required";
  if (route.headers?.ifMatch === undefined) return undefined;
  return (request, input) => {
    const given = request.headers["if-match"];
    if (given === undefined && isRequired) throw new RefusalError({ code: "precondition.required" });
    input["ifMatch"] = given === undefined ? null : readEntityTags(given);
  };
}

function bodyReader({ body, bodyBytes = 0 }: RouteShape, limits: InputLimits): Reader | undefined {
  if (body === undefined) return undefined;
  if (!isMedia(body)) {
    const mostBytes = Math.max(bodyBytes, limits.bodyBytes);
    return async (request, input) => {
      const json = await readJson(request, mostBytes);
      input["body"] = parseOrRefuse(body, json === undefined ? {} : json, "/body");
    };
  }
  if (body.kind === "multipart") {
    const schema = body.fields.strict();
    const decode = textDecoderOf(schema);
    return async (request, input, ask) => {
      const askFor =
        ask &&
        (async (fields: Readonly<Record<string, string>>) =>
          ask({ ...input, fields: parseOrRefuse(schema, decode(fields), "/body") }));
      const form = await readForm(request, body, limits.fileBytes, askFor);
      input["fields"] = parseOrRefuse(schema, decode(form.fields), "/body");
      if (form.file === undefined) throw missingFile(body.fileField);
      input["file"] = form.file;
    };
  }
  const { contentType } = body;
  return async (request, input) => {
    requireMediaType(request, contentType);
    input["bytes"] = await readBytes(request, limits.fileBytes);
  };
}

const missingFile = (name: string) =>
  new RefusalError({
    code: "http.invalid-request",
    errors: [{ pointer: `/body/${name}`, message: "a file is needed" }],
  });

function parseOrRefuse(schema: z.ZodType, value: unknown, at: string): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new RefusalError({
    code: "http.invalid-request",
    errors: parsed.error.issues.flatMap((i) => fieldsOf(i, at)),
  });
}

const escaped = (key: PropertyKey) => String(key).replaceAll("~", "~0").replaceAll("/", "~1");

function fieldsOf(issue: z.core.$ZodIssue, at: string): FieldProblem[] {
  const pointer = [at, ...issue.path.map(escaped)].join("/");
  if (issue.code !== "unrecognized_keys") return [{ pointer, message: issue.message }];
  return issue.keys.map((key) => ({ pointer: `${pointer}/${escaped(key)}`, message: "is not known here" }));
}

/** Which request is this, for a replay? The same for the same route, query and body, whatever the order of form parts. */
export function fingerprintOf(route: RouteShape, input: Readonly<Parts>): string {
  const { params, query, body, fields, file, bytes } = input;
  const upload = file as { fileName: string; sha256: string } | undefined;
  const hash = createHash("sha256");
  hash.update(JSON.stringify([route.id, params, query, body, fields, upload?.fileName, upload?.sha256]));
  if (bytes !== undefined) hash.update(bytes as Buffer);
  return hash.digest("hex");
}
