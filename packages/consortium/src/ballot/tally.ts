import type { BallotOutcome, BallotRule, Fraction, Position } from "./ballot.contract.js";
import type { UnitStanding } from "./standing.js";

/**
 * How much weight stands where?
 * **Shape** `electorate` is E, without struck and recused units; `voted` V, `inFavour` F, `against` A (reject and discuss) and
 * `discuss` are over the units of E alone.
 */
export interface Tally {
  readonly electorate: number;
  readonly voted: number;
  readonly inFavour: number;
  readonly against: number;
  readonly discuss: number;
  readonly abstain: number;
  readonly recused: number;
}

type OpenTally = { -readonly [Name in keyof Tally]: Tally[Name] };

/** How much weight stands where, unit by unit? `positionOf` is undefined for a unit that took none; a struck unit weighs nothing. */
export function tallyUnits(
  standing: Iterable<UnitStanding>,
  positionOf: (unitId: string) => Position | undefined,
): Tally {
  const tally = emptyTally();
  for (const { unit, weight } of standing) {
    const position = positionOf(unit.id);
    if (position === "recuse") tally.recused += weight;
    else {
      tally.electorate += weight;
      if (position !== undefined) add(tally, position, weight);
    }
  }
  return tally;
}

/**
 * How much weight stands where in a secret ballot, where votes belong to no unit?
 * **Fails** by throwing when there are not as many votes as units that voted, or a vote that a secret ballot has not.
 */
export function tallySecret(
  standing: Iterable<UnitStanding>,
  recused: ReadonlySet<string>,
  voted: ReadonlySet<string>,
  votes: readonly Position[],
): Tally {
  if (voted.size !== votes.length) throw new RangeError("each unit that voted has one vote");
  const tally = emptyTally();
  for (const { unit, weight } of standing) {
    if (recused.has(unit.id)) tally.recused += weight;
    else tally.electorate += weight;
  }
  for (const position of votes) {
    if (position === "recuse" || position === "discuss")
      throw new RangeError("a secret vote is no recusal and asks for no discussion");
    add(tally, position, 1);
  }
  return tally;
}

/** What comes of a tally? Tried in this order: no quorum, failed, blocked, passed. */
export function outcomeOf(rule: BallotRule, tally: Tally): BallotOutcome {
  const { voted, inFavour, against, discuss } = tally;
  if (!doesQuorumHold(rule, tally)) return "no-quorum";
  if (inFavour + against === 0 || !isAtLeast(inFavour, inFavour + against, rule.inFavour)) return "failed";
  if (!isAtMost(against, voted, rule.againstMax)) return "failed";
  return rule.discussBlocks && discuss > 0 ? "blocked" : "passed";
}

/** Has enough of the electorate taken a position? Never, where there is no electorate. */
export function doesQuorumHold(
  { quorum }: Pick<BallotRule, "quorum">,
  { electorate, voted }: Pick<Tally, "electorate" | "voted">,
): boolean {
  return electorate > 0 && isAtLeast(voted, electorate, quorum);
}

/** part / whole >= fraction, in whole numbers of any size. */
function isAtLeast(part: number, whole: number, { numerator, denominator }: Fraction): boolean {
  return BigInt(part) * BigInt(denominator) >= BigInt(numerator) * BigInt(whole);
}

/** part / whole <= fraction, in whole numbers of any size. */
function isAtMost(part: number, whole: number, { numerator, denominator }: Fraction): boolean {
  return BigInt(part) * BigInt(denominator) <= BigInt(numerator) * BigInt(whole);
}

function add(tally: OpenTally, position: Exclude<Position, "recuse">, weight: number): void {
  tally.voted += weight;
  switch (position) {
    case "approve":
    case "approve-with-comments":
      tally.inFavour += weight;
      return;
    case "discuss":
      tally.discuss += weight;
      tally.against += weight;
      return;
    case "reject":
      tally.against += weight;
      return;
    case "abstain":
      tally.abstain += weight;
      return;
  }
}

function emptyTally(): OpenTally {
  return { electorate: 0, voted: 0, inFavour: 0, against: 0, discuss: 0, abstain: 0, recused: 0 };
}
