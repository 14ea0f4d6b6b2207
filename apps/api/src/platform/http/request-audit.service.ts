import { auditHomeOf, type Actor } from "@interphase/access";
import { isMedia, placeholdersOf, responsesOf, type RouteShape } from "@interphase/contract";
import { Injectable } from "@nestjs/common";
import { Database } from "../database/database.service.js";
import { isId } from "../database/identifier.js";
import type { Caller } from "./caller.js";
import type { LooseResult, Origin } from "./route-types.js";
import type { FailureCode } from "../problems/catalogue.js";
import { AuditRecorder, type AuditOrigin } from "../audit/audit-recorder.service.js";
import {
  organisationScope,
  type AuditRecord,
  type AuditScope,
  type AuditTarget,
} from "../audit/audit.service.js";

/** Is what this route does recorded? Whatever changes something, and every file that leaves; not what anybody may do unnamed. */
export function isRecorded(route: RouteShape): boolean {
  if ("public" in route.permission) return false;
  if (route.method !== "GET") return true;
  return responsesOf(route).some(({ spec }) => spec !== null && isMedia(spec));
}

/** Which event does a request leave? One for its success, in the act's transaction; one for a denial, beside the rollback. */
@Injectable()
export class RequestAudit {
  constructor(
    private readonly recorder: AuditRecorder,
    private readonly database: Database,
  ) {}

  /** Runs a handler so that its services can describe and record. */
  within<T>(origin: Origin, caller: Caller | undefined, work: () => Promise<T>): Promise<T> {
    return this.recorder.within(originOf(origin, caller), work);
  }

  /**
   * Records that a route did what it was asked to, unless its service recorded that itself in the same record (as one that opens
   * its own transactions must) or asked for silence; a preview changes nothing.
   */
  async succeed(
    route: RouteShape,
    caller: Caller,
    input: Readonly<Record<string, unknown>>,
    result: LooseResult,
  ): Promise<void> {
    const described = this.recorder.described;
    const action = described?.action ?? route.id;
    if (described === undefined || isPreview(input)) return;
    const target = described.target ?? targetOf(route, input, result.value);
    const event = { ...described, action, target };
    if (this.recorder.hasRecorded(event, caller.actor)) return;
    if (this.database.isInTransaction) this.recorder.record(event);
    else await this.recordAlone(caller.actor, event);
  }

  /** Records that somebody was refused, in a transaction of its own: theirs was rolled back. */
  async deny(
    route: RouteShape,
    caller: Caller,
    origin: Origin,
    params: unknown,
    reason: FailureCode,
  ): Promise<void> {
    const target = targetOf(route, { params }, undefined);
    const facts = { route: route.id, reason };
    const event: AuditRecord = { action: "access.denied", outcome: "denied", target, facts };
    await this.within(origin, caller, () => this.recordAlone(caller.actor, event));
  }

  private recordAlone({ organisationId, personId }: Actor, event: AuditRecord): Promise<void> {
    return this.database.runAs({ organisationId, personId }, () => {
      this.recorder.record(event);
      return Promise.resolve();
    });
  }
}

function originOf(origin: Origin, caller: Caller | undefined): AuditOrigin {
  return {
    requestId: origin.requestId,
    networkAddress: origin.networkAddress,
    userAgent: origin.userAgent ?? undefined,
    homeScope: caller === undefined ? undefined : homeOf(caller),
  };
}

/** Roles that wait for a second factor say as well where somebody belongs. */
function homeOf({ actor, withheld }: Caller): AuditScope {
  const home = auditHomeOf({ ...actor, grants: [...actor.grants, ...withheld] });
  return home.kind === "organisation" ? organisationScope(home.organisationId) : home.kind;
}

function isPreview(input: Readonly<Record<string, unknown>>): boolean {
  const query = input["query"];
  return typeof query === "object" && query !== null && "dryRun" in query && query.dryRun === true;
}

/** What a route did something to, as far as its address tells: the last thing it names, or what it made. */
function targetOf(
  route: RouteShape,
  input: Readonly<Record<string, unknown>>,
  made: unknown,
): AuditTarget | undefined {
  const segments = route.path.split("/");
  const name = placeholdersOf(route.path).at(-1);
  if (name === undefined) {
    const { id, jobId } = (made ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof jobId === "string") return { kind: "jobs", id: jobId };
    return typeof id === "string" && isId(id) ? { kind: segments.at(-1) ?? "", id } : undefined;
  }
  const params = (input["params"] ?? {}) as Readonly<Record<string, unknown>>;
  const id = params[name];
  if (typeof id !== "string" || !isId(id)) return undefined;
  return { kind: segments[segments.indexOf(`{${name}}`) - 1] ?? "", id };
}
