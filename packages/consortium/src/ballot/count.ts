import type { BallotResult, BallotRule, Position } from "./ballot.contract.js";
import type { Electorate } from "./electorate.js";
import { standingOf, type Departure, type UnitStanding } from "./standing.js";
import { doesQuorumHold, outcomeOf, tallySecret, tallyUnits, type Tally } from "./tally.js";
import { countingVotesOf, type BallotCast, type CountingVotes } from "./votes.js";

/** What is every ballot counted from? `closesAt` is the closing that held, extended or not. */
interface CountedBallot {
  readonly rule: BallotRule;
  readonly electorate: Electorate;
  readonly departures: readonly Departure[];
  readonly closesAt: string;
}

/** What is an open or a sealed ballot counted from? */
export interface UnitBallot<Cast extends BallotCast = BallotCast> extends CountedBallot {
  readonly casts: readonly Cast[];
}

/** What is a secret ballot counted from? `recusals` are open; `votes` belong to no unit, `voted` are the units that have one. */
export interface SecretBallot<Cast extends BallotCast = BallotCast> extends CountedBallot {
  readonly recusals: readonly Cast[];
  readonly voted: ReadonlySet<string>;
  readonly votes: readonly Position[];
}

/** What came of counting? **Shape** `votes` are by unit: all of an open or sealed ballot, the recusals of a secret one. */
export interface BallotCount<Cast extends BallotCast = BallotCast> {
  readonly result: BallotResult;
  readonly standing: ReadonlyMap<string, UnitStanding>;
  readonly votes: CountingVotes<Cast>;
}

/** What came of an open or a sealed ballot? */
export function countBallot<Cast extends BallotCast>(ballot: UnitBallot<Cast>): BallotCount<Cast> {
  const { rule, electorate, departures, closesAt, casts } = ballot;
  const standing = standingOf(electorate, departures, closesAt);
  const votes = countingVotesOf(standing, casts, closesAt);
  const tally = tallyUnits(standing.values(), (unitId) => votes.counting.get(unitId)?.position);
  const unmoved =
    departures.length === 0
      ? tally
      : tallyUnits(
          standingOf(electorate, [], closesAt).values(),
          (unitId) => (votes.fallen.get(unitId) ?? votes.counting.get(unitId))?.position,
        );
  return { result: resultOf(rule, electorate, tally, unmoved), standing, votes };
}

/** What came of a secret ballot? **Fails** by throwing where a unit has recused itself and voted: the last cast alone is kept. */
export function countSecretBallot<Cast extends BallotCast>(ballot: SecretBallot<Cast>): BallotCount<Cast> {
  const { rule, electorate, departures, closesAt, recusals, voted } = ballot;
  const standing = standingOf(electorate, departures, closesAt, voted);
  const votes = countingVotesOf(standing, recusals, closesAt);
  const recused = new Set(votes.counting.keys());
  const unmovedRecused = new Set([...recused, ...votes.fallen.keys()]);
  for (const unitId of unmovedRecused)
    if (voted.has(unitId)) throw new RangeError("a unit has recused itself or voted, never both");
  const tally = tallySecret(standing.values(), recused, voted, ballot.votes);
  const unmovedStanding = standingOf(electorate, [], closesAt).values();
  const unmoved = tallySecret(unmovedStanding, unmovedRecused, voted, ballot.votes);
  return { result: resultOf(rule, electorate, tally, unmoved), standing, votes };
}

function resultOf(rule: BallotRule, electorate: Electorate, tally: Tally, unmoved: Tally): BallotResult {
  const openingWeight = electorate.units.reduce((sum, { weight }) => sum + weight, 0);
  const outcome = outcomeOf(rule, tally);
  return {
    outcome,
    ...tally,
    openingWeight,
    quorumHolds: doesQuorumHold(rule, tally),
    restsOnLessThanHalf: tally.electorate + tally.electorate < openingWeight,
    wasChangedByStrike: outcomeOf(rule, unmoved) !== outcome,
  };
}
