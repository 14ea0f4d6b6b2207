import type { z } from "zod";
import { isMedia } from "./media.js";
import { problemMediaType, problemSchema, type Problem } from "./problem.js";
import { responsesOf, type ResponseSpec, type RouteShape } from "./route.js";
import type { Answers, CallInput, Download, FileToSend } from "./wire-types.js";

/** What does a call need from its surroundings? Nothing is taken from globals. */
export interface CallEnvironment {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly baseUrl: string;
  readonly token?: string | null;
  readonly requestHeaders?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** A refusal as a value. Status 0 means that no answer came at all. */
export interface Refused {
  readonly ok: false;
  readonly status: number;
  readonly problem: Problem;
  readonly retryAfterSeconds: number | null;
}

/** An answer that its own contract does not know; a bug or a version too far away, so it is thrown. */
export class ContractMismatchError extends Error {}

interface LooseInput {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly file?: FileToSend;
  readonly bytes?: Blob;
  readonly idempotencyKey?: string;
  readonly ifMatch?: string;
}

/**
 * How is a route called, and what came back?
 * **Fails** never by exception for a refusal or a network fault: `{ ok: false, status, problem }` tells.
 */
export async function call<const R extends RouteShape>(
  route: R,
  input: CallInput<R>,
  environment: CallEnvironment,
): Promise<Answers<R> | Refused> {
  const loose = input as LooseInput;
  const url = urlOf(route, loose, environment.baseUrl);
  let response: Response;
  try {
    response = await environment.fetch(url, initOf(route, loose, environment));
  } catch (cause) {
    if (environment.signal?.aborted === true) throw cause;
    return unreachable();
  }
  const expected = responsesOf(route).find(({ status }) => status === response.status);
  if (expected === undefined) return refusedOf(response);
  const value = await receive(route, expected.spec, response);
  return { ok: true, status: response.status, value, etag: response.headers.get("etag") } as Answers<R>;
}

function urlOf(route: RouteShape, input: LooseInput, baseUrl: string): string {
  const path = route.path.replace(/\{([^}]*)\}/g, (_, name: string) =>
    encodeURIComponent(textOf(input.params?.[name])),
  );
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(input.query ?? {})) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== null) search.append(key, textOf(item));
    }
  }
  const text = search.toString();
  return `${baseUrl.replace(/\/$/, "")}${path}${text === "" ? "" : `?${text}`}`;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function initOf(route: RouteShape, input: LooseInput, environment: CallEnvironment): RequestInit {
  const headers: Record<string, string> = {
    accept: `application/json, ${problemMediaType}, */*`,
    ...environment.requestHeaders,
  };
  if (environment.token) headers["authorization"] = `Bearer ${environment.token}`;
  if (input.idempotencyKey !== undefined) headers["idempotency-key"] = input.idempotencyKey;
  if (input.ifMatch !== undefined) headers["if-match"] = input.ifMatch;
  const init: RequestInit = { method: route.method, headers, redirect: "error" };
  if (environment.signal !== undefined) init.signal = environment.signal;
  const body = route.body;
  if (body === undefined) return init;
  if (!isMedia(body)) {
    headers["content-type"] = "application/json";
    return { ...init, body: JSON.stringify(input.body) };
  }
  if (body.kind === "multipart") return { ...init, body: formOf(body.fileField, input) };
  headers["content-type"] = body.contentType;
  return { ...init, body: input.bytes ?? new Blob([]) };
}

function formOf(fileField: string, input: LooseInput): FormData {
  const form = new FormData();
  for (const [key, value] of Object.entries(input.fields ?? {})) {
    if (value !== undefined && value !== null) form.append(key, textOf(value));
  }
  if (input.file !== undefined) form.append(fileField, input.file.content, input.file.name);
  return form;
}

async function receive(route: RouteShape, spec: ResponseSpec | null, response: Response): Promise<unknown> {
  if (spec === null) return undefined;
  if (isMedia(spec)) {
    return spec.kind === "lines" ? readLines(route, spec.item, response) : downloadOf(response);
  }
  return parseReceived(route, spec, await response.json());
}

function parseReceived(route: RouteShape, schema: z.ZodType, json: unknown): unknown {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new ContractMismatchError(`the answer of ${route.id} does not fit its contract`, {
    cause: parsed.error,
  });
}

function downloadOf(response: Response): Download {
  const disposition = response.headers.get("content-disposition") ?? "";
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  const plain = /filename="([^"]*)"/i.exec(disposition)?.[1];
  return {
    contentType: response.headers.get("content-type") ?? "application/octet-stream",
    fileName: encoded === undefined ? (plain ?? null) : decodeURIComponent(encoded),
    body: response.body as ReadableStream<Uint8Array> | null,
  };
}

async function* readLines(route: RouteShape, item: z.ZodType, response: Response): AsyncGenerator {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = parts.pop() ?? "";
    for (const part of parts) if (part !== "") yield parseReceived(route, item, JSON.parse(part));
  }
  if (rest !== "") yield parseReceived(route, item, JSON.parse(rest));
}

async function refusedOf(response: Response): Promise<Refused> {
  const json: unknown = await response.json().catch(() => undefined);
  const parsed = problemSchema.safeParse(json);
  const retryAfter = Number(response.headers.get("retry-after") ?? Number.NaN);
  return {
    ok: false,
    status: response.status,
    problem: parsed.success
      ? parsed.data
      : {
          type: "about:blank",
          title: "Unexpected answer",
          status: response.status,
          code: "http.unexpected-answer",
        },
    retryAfterSeconds: Number.isFinite(retryAfter) ? retryAfter : null,
  };
}

function unreachable(): Refused {
  const problem = {
    type: "about:blank",
    title: "The service could not be reached",
    status: 0,
    code: "http.unreachable",
  };
  return { ok: false, status: 0, problem, retryAfterSeconds: null };
}
