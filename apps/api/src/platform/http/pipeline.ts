import { notModifiedStatus, type RouteShape } from "@interphase/contract";
import type { FastifyReply, FastifyRequest } from "fastify";
import { isRecorded, type RequestAudit } from "./request-audit.service.js";
import type { Database } from "../database/database.service.js";
import { anonymousScope, type ActorScope } from "../database/scope.js";
import type { FailureCode } from "../problems/catalogue.js";
import { RefusalError, type Failure } from "../problems/failure.js";
import { isDenial } from "../problems/problem-writer.js";
import type { Authenticator, Caller } from "./caller.js";
import { DeniedError } from "./denied-error.js";
import { namesEntityTag } from "./entity-tags.js";
import { guardOf } from "./guard.js";
import type { IdempotencyService } from "./idempotency.service.js";
import { fingerprintOf, inputReaderOf, type InputLimits } from "./input-reader.js";
import { RequestScope } from "./request-scope.js";
import { replyMakerOf, type PreparedReply } from "./reply-maker.js";
import type { FileAnswer, RouteBinding } from "./route.js";
import type { LooseResult, Origin } from "./route-types.js";

/** What is listed for whoever sees nothing of it; the count where the list has one, which the contract strips elsewhere. */
const emptyList = { items: [], nextCursor: null, count: 0 };

type Answer = LooseResult | { readonly ok: false; readonly failure: Failure };
/** What a handler gives; one that reads an upload gives what is left to do after that. */
type LooseHandler = (input: object) => Promise<Answer | (() => Promise<Answer>)>;

/** What answers a route? `beforeFile` is asked before the file of its form is read, where it says so. */
export interface LooseHandlers {
  readonly handler: LooseHandler;
  readonly beforeFile: ((input: object) => Promise<FileAnswer>) | undefined;
}

/** What does every route's pipeline stand on? */
export interface PipelineServices {
  readonly database: Database;
  readonly authenticator: Authenticator;
  readonly idempotency: IdempotencyService;
  readonly audit: RequestAudit;
  readonly limits: InputLimits;
}

/**
 * In which order is a request answered?
 * Guard, then input, then transaction, then handler, then output check, then the record; commit; only then the reply.
 * An upload is read between input and transaction.
 * Somebody refused is recorded after the rollback. Compiled once a route.
 */
export function pipelineOf(
  binding: RouteBinding,
  { handler, beforeFile }: LooseHandlers,
  services: PipelineServices,
) {
  const route = binding.contract;
  const { audit } = services;
  const guard = guardOf(route, services.authenticator);
  const readInput = inputReaderOf(route, services.limits);
  const makeReply = replyMakerOf(route);
  const run = runnerOf(binding, services);
  const answered = answererOf(route, makeReply, audit);
  const handsKeyOn = "public" in route.permission && route.headers?.idempotencyKey === true;
  const cacheControl = "public" in route.permission && route.method === "GET" ? "no-cache" : "no-store";

  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const origin = originOf(request);
    let caller: Caller | undefined;
    let prepared: PreparedReply;
    try {
      const admission = await guard(request);
      caller = admission.caller;
      const asked = beforeFile && fileAsker(binding, beforeFile, services, { origin, caller });
      const input = await readInput(request, asked);
      if (admission.isEmptyList) prepared = makeReply({ ok: true, value: emptyList });
      else {
        input["origin"] = origin;
        if (caller !== undefined) input["caller"] = caller;
        if (handsKeyOn) input["idempotencyKey"] = services.idempotency.keyOf(request) ?? null;
        const act: Act = (step) => answered(caller, input, step ?? (() => handler(input)));
        const answer = () => run({ request, reply, caller, input, handler, act });
        prepared = await audit.within(origin, caller, answer);
      }
    } catch (error) {
      const denied = deniedBy(error, caller);
      if (denied !== undefined) await audit.deny(route, denied.caller, origin, request.params, denied.code);
      throw error;
    }
    return send(reply, forWhoHasIt(route, request, prepared), cacheControl);
  };
}

/** Asks whether the file may be read, as the caller, with what the request has said so far; throws the refusal. */
function fileAsker(
  { transaction }: RouteBinding,
  beforeFile: (input: object) => Promise<FileAnswer>,
  { database }: PipelineServices,
  { origin, caller }: { readonly origin: Origin; readonly caller: Caller | undefined },
): (said: object) => Promise<void> {
  return async (said) => {
    const ask = () => beforeFile({ ...said, origin, ...(caller !== undefined && { caller }) });
    const answer = await (transaction === "none" ? ask() : database.runAs(scopeOf(caller), ask));
    if (!answer.ok) throw new RefusalError(answer.failure);
  };
}

/** Who was refused because they may not do this, if that is what the error says? */
function deniedBy(
  error: unknown,
  admitted: Caller | undefined,
): { readonly caller: Caller; readonly code: FailureCode } | undefined {
  if (error instanceof DeniedError) return { caller: error.caller, code: error.failure.code };
  if (admitted === undefined || !(error instanceof RefusalError) || !isDenial(error.failure))
    return undefined;
  return { caller: admitted, code: error.failure.code };
}

/** Asks the handler, checks its answer and records what was done. A refusal is thrown, so that it rolls everything back. */
function answererOf(
  route: RouteShape,
  makeReply: (result: LooseResult) => PreparedReply,
  audit: RequestAudit,
) {
  const leavesEvent = isRecorded(route);
  return async (
    caller: Caller | undefined,
    input: Readonly<Record<string, unknown>>,
    step: () => Promise<Answer | (() => Promise<Answer>)>,
  ): Promise<PreparedReply> => {
    const result = await step();
    if (typeof result === "function")
      throw new Error(`${route.id} reads an upload: bind it with UploadRoute`);
    if (!result.ok) throw new RefusalError(result.failure);
    const reply = makeReply(result);
    if (leavesEvent && caller !== undefined) await audit.succeed(route, caller, input, result);
    return reply;
  };
}

/** Does the handler's work, or the step given, and makes its reply. */
type Act = (step?: () => Promise<Answer>) => Promise<PreparedReply>;
interface Run {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly caller: Caller | undefined;
  readonly input: Record<string, unknown>;
  readonly handler: LooseHandler;
  readonly act: Act;
}

function runnerOf(binding: RouteBinding, services: PipelineServices): (run: Run) => Promise<PreparedReply> {
  if (binding.transaction === "none") return ({ act }) => act();
  const inTransaction = transactionOf(binding.contract, services);
  if (binding.transaction === "actor") return (run) => inTransaction.once(run, () => run.act());
  return async (run) => {
    const first = await inTransaction.findFirst(run);
    if (first !== undefined) return first;
    const scope = scopeOfRequest(run.reply);
    try {
      run.input["scope"] = scope;
      const left = await run.handler(run.input);
      if (typeof left === "function") return await inTransaction.once(run, () => run.act(left));
      if (!left.ok) throw new RefusalError(left.failure);
      throw new Error(`${binding.contract.id} answered outside of its transaction`);
    } finally {
      await scope.end();
    }
  };
}

/** Lasts until the request is answered; left when its connection closes before that. */
function scopeOfRequest(reply: FastifyReply): RequestScope {
  const scope = new RequestScope();
  const { raw } = reply;
  const leave = (): void => scope.leave();
  if (raw.destroyed || raw.socket?.destroyed === true) leave();
  raw.once("close", leave);
  scope.atEnd(() => {
    raw.off("close", leave);
    return Promise.resolve();
  });
  return scope;
}

function transactionOf(route: RouteShape, { database, idempotency }: PipelineServices) {
  const takesKey = route.headers?.idempotencyKey === true;
  const keyOf = ({ request, caller }: Run) =>
    takesKey && caller !== undefined ? idempotency.keyOf(request) : undefined;
  return {
    /** Does the work in the caller's transaction, once a key. */
    once(run: Run, work: () => Promise<PreparedReply>): Promise<PreparedReply> {
      const { caller, input } = run;
      const key = keyOf(run);
      if (key === undefined || caller === undefined) return database.runAs(scopeOf(caller), work);
      const sha256 = fingerprintOf(route, input);
      return database.runAs(scopeOf(caller), () => idempotency.once(caller, key, sha256, work));
    },
    /** What was answered to the same request before, if it was. */
    findFirst(run: Run): Promise<PreparedReply | undefined> {
      const { caller, input } = run;
      const key = keyOf(run);
      if (key === undefined || caller === undefined) return Promise.resolve(undefined);
      const sha256 = fingerprintOf(route, input);
      return database.runAs(scopeOf(caller), () => idempotency.findFirst(caller, key, sha256));
    },
  };
}

function scopeOf(caller: Caller | undefined): ActorScope {
  if (caller === undefined) return anonymousScope;
  return { organisationId: caller.actor.organisationId, personId: caller.actor.personId };
}

function originOf(request: FastifyRequest): Origin {
  return {
    requestId: request.id,
    networkAddress: request.ip,
    userAgent: request.headers["user-agent"]?.slice(0, 500) ?? null,
  };
}

/** Whoever names the tag of the answer has it: they are told so, and sent nothing of it. */
function forWhoHasIt(route: RouteShape, request: FastifyRequest, prepared: PreparedReply): PreparedReply {
  const etag = prepared.headers["etag"];
  if (route.headers?.ifNoneMatch !== true || etag === undefined) return prepared;
  if (!namesEntityTag(request.headers["if-none-match"], etag.slice(1, -1))) return prepared;
  return { status: notModifiedStatus, headers: { etag }, payload: null };
}

function send(reply: FastifyReply, prepared: PreparedReply, cacheControl: string): FastifyReply {
  void reply.code(prepared.status).header("cache-control", cacheControl).headers(prepared.headers);
  const { payload } = prepared;
  return reply.send(typeof payload === "function" ? payload() : (payload ?? undefined));
}
