import { decide, type Actor, type Facts } from "@interphase/access";
import {
  groupDocumentsRoute,
  type BallotTimes,
  type Electorate,
  type VotingUnit,
} from "@interphase/consortium";
import { actionOf } from "../../platform/http/route-action.js";
import type { StoredUnit } from "./ballot-votes.repository.js";
import type { ListedBallot } from "./ballots.repository.js";

/** Whose ballot is it, and which seat has the reader there? */
export type BallotSeat = Pick<ListedBallot, "groupId" | "seat">;

/** What does the policy need to know of a ballot, as this actor meets it? */
export function factsOfBallot(actor: Actor, { groupId, seat }: BallotSeat): Facts {
  if (groupId === null) return { ownerOrganisationId: null };
  return { scopeId: groupId, seatedPersonIds: seat === null ? [] : [actor.personId] };
}

/** May this actor read the documents beside a ballot: of its group, as the group's own pages show them, or of the alliance? */
export function mayReadDocuments(actor: Actor, ballot: BallotSeat): boolean {
  return (
    ballot.groupId === null ||
    decide(actor, actionOf(groupDocumentsRoute), factsOfBallot(actor, ballot)).allow
  );
}

/**
 * Does this actor chair the group? Then neither its rules nor whether one of its ballots is annulled is theirs to say, whatever else
 * they are: no other role is given for a group.
 */
export function isChairOf({ grants }: Actor, groupId: string | null): boolean {
  return groupId !== null && grants.some(({ scopeId }) => scopeId === groupId);
}

/** What has happened to a stored ballot, in the engine's words? */
export function timesOf(ballot: ListedBallot): BallotTimes {
  const { scheduledAt, opensAt, openedAt, closesAt, extendedTo, closedAt, annulledAt } = ballot;
  return {
    scheduledAt: scheduledAt?.toISOString() ?? null,
    opensAt: opensAt.toISOString(),
    openedAt: openedAt?.toISOString() ?? null,
    closesAt: closesAt.toISOString(),
    extendedTo: extendedTo?.toISOString() ?? null,
    closedAt: closedAt?.toISOString() ?? null,
    annulledAt: annulledAt?.toISOString() ?? null,
  };
}

/** Which electorate do the rows of a snapshot say? Its weights are equal: no others are offered. */
export function electorateOf(rows: readonly StoredUnit[]): Electorate {
  const units = new Map<string, StoredUnit[]>();
  for (const row of rows) units.set(row.unitId, [...(units.get(row.unitId) ?? []), row]);
  return { weights: "equal", tierWeights: {}, units: [...units].map(([id, members]) => unitOf(id, members)) };
}

function unitOf(id: string, rows: readonly StoredUnit[]): VotingUnit {
  const members = rows.map(({ organisationId, tier, weight }) => ({ organisationId, tier, weight }));
  return { id, weight: Math.max(...members.map(({ weight }) => weight)), members };
}
