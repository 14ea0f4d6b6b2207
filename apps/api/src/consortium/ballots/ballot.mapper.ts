import { decide, type Actor } from "@interphase/access";
import {
  ballotStateOf,
  castVoteRoute,
  closingOf,
  computeNeeded,
  countingVotesOf,
  decideBallotSight,
  latestExtensionOf,
  openBallotRoute,
  standingOf,
  tallyUnits,
  type Ballot,
  type BallotDetail,
  type BallotSight,
  type BallotUnit,
  type BallotVote,
  type Departure,
} from "@interphase/consortium";
import { actionOf } from "../../platform/http/route-action.js";
import { electorateOf, factsOfBallot, timesOf } from "./ballot-facts.js";
import type { StoredCast, StoredUnit } from "./ballot-votes.repository.js";
import type { StoredBallot } from "./ballots.repository.js";

/** What is kept of a ballot beside its own row. */
export interface BallotParts {
  readonly units: readonly StoredUnit[];
  readonly casts: readonly StoredCast[];
  readonly departures: readonly Departure[];
}

/** Has the reader a voting seat, or is an alternate? In the alliance that is for the policy to say. */
export function hasVotingSeat({ groupId, seat }: StoredBallot): boolean {
  return groupId === null || seat === "voting" || seat === "alternate";
}

/** What does this reader see of this ballot now? The one predicate, asked with the state of this moment. */
export function sightOf(ballot: StoredBallot): BallotSight {
  return decideBallotSight({
    secrecy: ballot.secrecy,
    state: ballotStateOf(timesOf(ballot)),
    isInElectorate: ballot.ownUnitId !== null,
    isGroupPublic: ballot.groupId === null,
  });
}

function mayVote(actor: Actor, ballot: StoredBallot): boolean {
  const state = ballotStateOf(timesOf(ballot));
  const isRunning = state === "open" || state === "extended";
  const may = decide(actor, actionOf(castVoteRoute), factsOfBallot(actor, ballot)).allow;
  return may && isRunning && ballot.ownUnitId !== null && hasVotingSeat(ballot);
}

/** How does a ballot look in a list? */
export function toBallot(actor: Actor, ballot: StoredBallot): Ballot {
  const times = timesOf(ballot);
  const { id, question, groupId, groupNameEn, groupNameZh } = ballot;
  return {
    id,
    question,
    group: groupId === null ? null : { id: groupId, name: { en: groupNameEn, zh: groupNameZh } },
    state: ballotStateOf(times),
    opensAt: times.opensAt,
    closesAt: closingOf(times),
    outcome: sightOf(ballot).result ? (ballot.result?.outcome ?? null) : null,
    mayVote: mayVote(actor, ballot),
    hasVoted: ballot.hasVoted,
  };
}

/** How does one ballot look, as far as this reader sees it? */
export function toBallotDetail(actor: Actor, ballot: StoredBallot, parts: BallotParts): BallotDetail {
  const times = timesOf(ballot);
  const sight = sightOf(ballot);
  const standing = standingOf(electorateOf(parts.units), parts.departures, closingOf(times));
  const casts = parts.casts.map((cast) => ({ ...cast, at: cast.at.toISOString() }));
  const { counting } = countingVotesOf(standing, casts, closingOf(times));
  const needed = () =>
    computeNeeded(
      ballot.rule,
      ballot.secrecy,
      tallyUnits(standing.values(), (unitId) => counting.get(unitId)?.position),
    );
  const rows = new Map(parts.units.map((row) => [row.unitId, row]));
  const units = [...standing.values()].map(({ unit, weight, isStruck }): BallotUnit => {
    const row = rows.get(unit.id);
    const vote = counting.get(unit.id);
    return {
      key: row?.unitKey ?? "",
      name: sight.names ? (row?.name ?? null) : null,
      weight,
      isStruck,
      hasVoted: vote !== undefined,
      vote: vote !== undefined && sight.votes ? toBallotVote(vote, sight.texts) : null,
    };
  });
  const may = decide(actor, actionOf(openBallotRoute), factsOfBallot(actor, ballot)).allow;
  const own = ballot.ownUnitId === null ? undefined : counting.get(ballot.ownUnitId);
  const base = toBallot(actor, ballot);
  return {
    ...base,
    secrecy: ballot.secrecy,
    rule: ballot.rule,
    openedAt: times.openedAt,
    closedAt: times.closedAt,
    plannedClosesAt: times.closesAt,
    extensionReason: ballot.extensionReason,
    latestExtension: latestExtensionOf(times),
    openingSha256: ballot.openingSha256,
    needed: sight.needed ? needed() : null,
    units: sight.participation ? units.sort((a, b) => compare(a.name ?? a.key, b.name ?? b.key)) : null,
    mine: own === undefined ? null : toBallotVote(own, true),
    result: sight.result ? ballot.result : null,
    certificate: sight.result ? certificateOf(ballot) : null,
    may: {
      vote: base.mayVote,
      open: may && base.state === "scheduled",
      extend: may && base.state === "open",
    },
  };
}

/** What did a unit say, with its texts where they are seen? */
export function toBallotVote(
  { position, comment, clause, proposedChange }: Pick<StoredCast, keyof BallotVote>,
  isTextSeen: boolean,
): BallotVote {
  return isTextSeen
    ? { position, comment, clause, proposedChange }
    : { position, comment: null, clause: null, proposedChange: null };
}

/** The address of a certificate of a group that is not known of holds a key that nobody guesses. */
function certificateOf({ id, visibility, certificateSha256, certificateKey }: StoredBallot) {
  if (certificateSha256 === null) return null;
  const key = visibility === "members" ? `?key=${certificateKey}` : "";
  return { path: `/v1/ballots/${id}/certificate${key}`, sha256: certificateSha256 };
}

const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);
