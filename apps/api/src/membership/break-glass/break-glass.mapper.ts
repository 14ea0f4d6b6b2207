import { decide, type Actor, type Facts } from "@interphase/access";
import {
  breakGlassEndMs,
  breakGlassStateAt,
  decideBreakGlassRoute,
  endBreakGlassRoute,
  type BreakGlass,
  type BreakGlassRow,
  type BreakGlassState,
} from "@interphase/identity";
import { openedRowsRoute } from "@interphase/sourcing";
import { z } from "zod";
import { actionOf } from "../../platform/http/route-action.js";

const rowSchema = z.object({
  id: z.uuid(),
  organisation_id: z.uuid(),
  organisation_name: z.string(),
  requested_by: z.uuid(),
  requested_at: z.date(),
  plan_ids: z.array(z.uuid()),
  assessment_ids: z.array(z.uuid()),
  reason: z.string(),
  minutes: z.int(),
  decision: z.enum(["approve", "refuse"]).nullable(),
  decided_by: z.uuid().nullable(),
  decided_at: z.date().nullable(),
  comment: z.string().nullable(),
  ended_at: z.date().nullable(),
  read_count: z.int(),
});
/** A request as the database gives it, with its organisation's name and the number of its readings. */
export type StoredRequest = z.output<typeof rowSchema>;

/** What are people called, by id? */
export type Names = ReadonlyMap<string, string>;

/** What does a stored request say? */
export function toStoredRequest(raw: unknown): StoredRequest {
  return rowSchema.parse(raw);
}

/** What does the policy need to know of a request? It is its organisation's, and its requester's own. */
export function factsOf(request: StoredRequest): Facts {
  return { ownerOrganisationId: request.organisation_id, ownerPersonId: request.requested_by };
}

/** Which rows does a request name? */
export function rowsOf(request: StoredRequest): BreakGlassRow[] {
  return [
    ...request.plan_ids.map((id) => ({ kind: "sourcing-plan" as const, id })),
    ...request.assessment_ids.map((id) => ({ kind: "assessment" as const, id })),
  ];
}

function historyOf(request: StoredRequest) {
  return {
    requestedAtMs: request.requested_at.getTime(),
    minutes: request.minutes,
    decision: request.decision,
    decidedAtMs: request.decided_at?.getTime() ?? null,
    endedAtMs: request.ended_at?.getTime() ?? null,
  };
}

/** What has become of a request by now? */
export function stateOf(request: StoredRequest, now: Date): BreakGlassState {
  return breakGlassStateAt(historyOf(request), now.getTime());
}

/** From when on can its rows not be read any more? Null while nothing was approved. */
export function endOf(request: StoredRequest): Date | null {
  const endMs = breakGlassEndMs(historyOf(request));
  return endMs === null ? null : new Date(endMs);
}

/** What does somebody see of a request? Whoever neither asked nor owns the rows sees that it is there, not what it is about. */
export function toBreakGlass(request: StoredRequest, viewer: Actor, names: Names, now: Date): BreakGlass {
  const isConcerned =
    viewer.personId === request.requested_by || viewer.organisationId === request.organisation_id;
  const state = stateOf(request, now);
  const may = (route: Parameters<typeof actionOf>[0]) =>
    decide(viewer, actionOf(route), factsOf(request)).allow;
  const person = (id: string) => ({ id, displayName: names.get(id) ?? "" });
  const rows = rowsOf(request);
  const { decided_by, decided_at } = request;
  return {
    id: request.id,
    organisation: { id: request.organisation_id, name: request.organisation_name },
    requestedBy: person(request.requested_by),
    requestedAt: request.requested_at.toISOString(),
    state,
    minutes: request.minutes,
    reason: isConcerned ? request.reason : null,
    rows: isConcerned ? rows : null,
    rowCount: rows.length,
    decidedBy: decided_by === null ? null : person(decided_by),
    decidedAt: decided_at?.toISOString() ?? null,
    comment: isConcerned ? request.comment : null,
    startsAt: request.decision === "approve" ? (decided_at?.toISOString() ?? null) : null,
    endsAt: endOf(request)?.toISOString() ?? null,
    readCount: request.read_count,
    mayDecide: state === "waiting" && may(decideBreakGlassRoute) && viewer.personId !== request.requested_by,
    mayOpen: state === "running" && may(openedRowsRoute),
    mayEnd: state === "running" && may(endBreakGlassRoute),
  };
}
