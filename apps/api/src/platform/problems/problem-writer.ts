import { problemMediaType, type Problem } from "@interphase/contract";
import type { FastifyReply, FastifyRequest } from "fastify";
import { databaseFailureOf } from "./database-failures.js";
import { problemCatalogue } from "./catalogue.js";
import { RefusalError, type Failure } from "./failure.js";

const unavailableRetrySeconds = 5;
const firstServerFault = 500;
const forbidden = 403;

/** What does a failure look like on the wire? `instance` is the request's id, all that a log search needs. */
export function problemOf(failure: Failure, requestId: string): Problem {
  const { page, status, title } = problemCatalogue[failure.code];
  return {
    type: `/problems/${page}`,
    title,
    status,
    code: failure.code,
    ...(failure.detail === undefined ? {} : { detail: failure.detail }),
    instance: requestId,
    ...(failure.errors === undefined ? {} : { errors: [...failure.errors] }),
    ...(failure.rows === undefined ? {} : { rows: [...failure.rows] }),
    ...(failure.methods === undefined ? {} : { methods: [...failure.methods] }),
    ...(failure.reasons === undefined ? {} : { reasons: [...failure.reasons] }),
    ...(failure.until === undefined ? {} : { until: failure.until.toISOString() }),
  };
}

/** Which failure does a thrown value mean? Whatever nobody expected is `internal`, and tells the caller nothing. */
export function failureOf(error: unknown): Failure {
  if (error instanceof RefusalError) return error.failure;
  const code = databaseFailureOf(error);
  if (code === "database.unavailable") return { code, retryAfterSeconds: unavailableRetrySeconds };
  if (code !== undefined) return { code };
  return fastifyFailureOf(error);
}

function fastifyFailureOf(error: unknown): Failure {
  const status =
    error instanceof Error && "statusCode" in error ? Number(error.statusCode) : firstServerFault;
  if (!(status < firstServerFault)) return { code: "internal" };
  const known = Object.entries(problemCatalogue).find(
    ([code, kind]) => code.startsWith("http.") && kind.status === status,
  );
  return { code: (known?.[0] as Failure["code"] | undefined) ?? "http.malformed-request" };
}

/** Does this failure say that somebody, who is known, may not do this? Such refusals are recorded. */
export function isDenial(failure: Failure): boolean {
  return problemCatalogue[failure.code].status === forbidden;
}

/** Is this failure our own fault, to be logged with its cause? */
export function isServerFault(failure: Failure): boolean {
  return problemCatalogue[failure.code].status >= firstServerFault;
}

/** Writes a refusal: the one place that does. A Buffer, because Fastify adds a charset to text of this type. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, failure: Failure): FastifyReply {
  const problem = problemOf(failure, request.id);
  void reply
    .code(problem.status)
    .header("content-type", problemMediaType)
    .header("cache-control", "no-store");
  if (failure.code === "http.unauthenticated") void reply.header("www-authenticate", "Bearer");
  if (failure.retryAfterSeconds !== undefined)
    void reply.header("retry-after", String(failure.retryAfterSeconds));
  if (failure.allowedMethods !== undefined) void reply.header("allow", failure.allowedMethods.join(", "));
  return reply.send(Buffer.from(JSON.stringify(problem)));
}
