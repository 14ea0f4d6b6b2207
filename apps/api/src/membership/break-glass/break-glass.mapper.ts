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
import { columnsOf } from "../../platform/database/row.js";
import { organisationsTable } from "../organisations/organisation.entity.js";
import { breakGlassRequestsTable } from "./break-glass-request.entity.js";
import { actionOf } from "../../platform/http/route-action.js";

/** Which columns of a request are read? */
export const requestColumns = columnsOf(
  breakGlassRequestsTable,
  "id",
  "organisationId",
  "requestedBy",
  "requestedAt",
  "planIds",
  "assessmentIds",
  "reason",
  "minutes",
  "decision",
  "decidedBy",
  "decidedAt",
  "comment",
  "endedAt",
);
/** Which row does a request make? */
export const requestRow = requestColumns.row.extend({
  decision: z.enum(["approve", "refuse"]).nullable(),
  organisationName: organisationsTable.columns.name.value,
  readCount: z.number(),
});
/** A request as the database gives it, with its organisation's name and the number of its readings. */
export type StoredRequest = z.output<typeof requestRow>;

/** What are people called, by id? */
export type Names = ReadonlyMap<string, string>;

/** What does the policy need to know of a request? It is its organisation's, and its requester's own. */
export function factsOf(request: StoredRequest): Facts {
  return { ownerOrganisationId: request.organisationId, ownerPersonId: request.requestedBy };
}

/** Which rows does a request name? */
export function rowsOf(request: StoredRequest): BreakGlassRow[] {
  return [
    ...request.planIds.map((id) => ({ kind: "sourcing-plan" as const, id })),
    ...request.assessmentIds.map((id) => ({ kind: "assessment" as const, id })),
  ];
}

function historyOf(request: StoredRequest) {
  return {
    requestedAtMs: request.requestedAt.getTime(),
    minutes: request.minutes,
    decision: request.decision,
    decidedAtMs: request.decidedAt?.getTime() ?? null,
    endedAtMs: request.endedAt?.getTime() ?? null,
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
    viewer.personId === request.requestedBy || viewer.organisationId === request.organisationId;
  const state = stateOf(request, now);
  const may = (route: Parameters<typeof actionOf>[0]) =>
    decide(viewer, actionOf(route), factsOf(request)).allow;
  const person = (id: string) => ({ id, displayName: names.get(id) ?? "" });
  const rows = rowsOf(request);
  const { decidedBy, decidedAt } = request;
  return {
    id: request.id,
    organisation: { id: request.organisationId, name: request.organisationName },
    requestedBy: person(request.requestedBy),
    requestedAt: request.requestedAt.toISOString(),
    state,
    minutes: request.minutes,
    reason: isConcerned ? request.reason : null,
    rows: isConcerned ? rows : null,
    rowCount: rows.length,
    decidedBy: decidedBy === null ? null : person(decidedBy),
    decidedAt: decidedAt?.toISOString() ?? null,
    comment: isConcerned ? request.comment : null,
    startsAt: request.decision === "approve" ? (decidedAt?.toISOString() ?? null) : null,
    endsAt: endOf(request)?.toISOString() ?? null,
    readCount: request.readCount,
    mayDecide: state === "waiting" && may(decideBreakGlassRoute) && viewer.personId !== request.requestedBy,
    mayOpen: state === "running" && may(openedRowsRoute),
    mayEnd: state === "running" && may(endBreakGlassRoute),
  };
}
