import type { Actor, Facts } from "@interphase/access";
import type { BallotTimes, Electorate, VotingUnit } from "@interphase/consortium";
import type { StoredUnit } from "./ballot-votes.repository.js";
import type { ListedBallot } from "./ballots.repository.js";

/** What does the policy need to know of a ballot, as this actor meets it? */
export function factsOfBallot(
  actor: Actor,
  { groupId, seat }: Pick<ListedBallot, "groupId" | "seat">,
): Facts {
  if (groupId === null) return { ownerOrganisationId: null };
  return { scopeId: groupId, seatedPersonIds: seat === null ? [] : [actor.personId] };
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
