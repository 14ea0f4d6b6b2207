import type { RouteShape } from "@interphase/contract";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Database } from "../database/database.service.js";
import { anonymousScope, type ActorScope } from "../database/scope.js";
import { RefusalError, type Failure } from "../problems/failure.js";
import type { Authenticator, Caller } from "./caller.js";
import { guardOf } from "./guard.js";
import type { IdempotencyService } from "./idempotency.service.js";
import { fingerprintOf, inputReaderOf, type InputLimits } from "./input-reader.js";
import { replyMakerOf, type PreparedReply } from "./reply-maker.js";
import type { RouteBinding } from "./route.js";
import type { LooseResult } from "./route-types.js";

type LooseHandler = (
  input: object,
) => Promise<LooseResult | { readonly ok: false; readonly failure: Failure }>;

/** What does every route's pipeline stand on? */
export interface PipelineServices {
  readonly database: Database;
  readonly authenticator: Authenticator;
  readonly idempotency: IdempotencyService;
  readonly limits: InputLimits;
}

/**
 * In which order is a request answered?
 * Guard, then input, then transaction, then handler, then output check; commit; only then the reply. Compiled once a route.
 */
export function pipelineOf(binding: RouteBinding, handler: LooseHandler, services: PipelineServices) {
  const route = binding.contract;
  const guard = guardOf(route, services.authenticator);
  const readInput = inputReaderOf(route, services.limits);
  const makeReply = replyMakerOf(route);
  const run = runnerOf(binding, services);
  const cacheControl = "public" in route.permission && route.method === "GET" ? "no-cache" : "no-store";

  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { caller, isEmptyList } = await guard(request);
    const input = await readInput(request);
    if (isEmptyList)
      return send(reply, makeReply({ ok: true, value: { items: [], nextCursor: null } }), cacheControl);
    input["origin"] = originOf(request);
    if (caller !== undefined) input["caller"] = caller;
    const work = async () => {
      const result = await handler(input);
      if (!result.ok) throw new RefusalError(result.failure);
      return makeReply(result);
    };
    return send(reply, await run(request, caller, input, work), cacheControl);
  };
}

type Work = () => Promise<PreparedReply>;
type Runner = (
  request: FastifyRequest,
  caller: Caller | undefined,
  input: Readonly<Record<string, unknown>>,
  work: Work,
) => Promise<PreparedReply>;

function runnerOf(binding: RouteBinding, { database, idempotency }: PipelineServices): Runner {
  const route: RouteShape = binding.contract;
  if (binding.transaction === "none") return (_request, _caller, _input, work) => work();
  const takesKey = route.headers?.idempotencyKey === true;
  return (request, caller, input, work) => {
    const key = takesKey && caller !== undefined ? idempotency.keyOf(request) : undefined;
    if (key === undefined || caller === undefined) return database.runAs(scopeOf(caller), work);
    const sha256 = fingerprintOf(route, input);
    return database.runAs(scopeOf(caller), () => idempotency.once(caller, key, sha256, work));
  };
}

function scopeOf(caller: Caller | undefined): ActorScope {
  if (caller === undefined) return anonymousScope;
  return { organisationId: caller.actor.organisationId, personId: caller.actor.personId };
}

function originOf(request: FastifyRequest) {
  return {
    requestId: request.id,
    networkAddress: request.ip,
    userAgent: request.headers["user-agent"]?.slice(0, 500) ?? null,
  };
}

function send(reply: FastifyReply, prepared: PreparedReply, cacheControl: string): FastifyReply {
  void reply.code(prepared.status).header("cache-control", cacheControl).headers(prepared.headers);
  const { payload } = prepared;
  return reply.send(typeof payload === "function" ? payload() : (payload ?? undefined));
}
