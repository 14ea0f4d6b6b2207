import type { Position } from "./ballot.contract.js";
import { millisecondOf } from "./instant.js";
import type { UnitStanding } from "./standing.js";

/** Who cast what for a unit? **Shape** `sequence` orders casts of one ballot; the greatest is the last. All are kept. */
export interface BallotCast {
  readonly unitId: string;
  readonly organisationId: string;
  readonly position: Position;
  readonly sequence: number;
  readonly at: string;
}

/**
 * Which cast counts for each unit, and which would if nobody had left?
 * **Shape** by unit id. `fallen` holds the last cast of a unit where somebody cast it who has left.
 */
export interface CountingVotes<Cast extends BallotCast = BallotCast> {
  readonly counting: ReadonlyMap<string, Cast>;
  readonly fallen: ReadonlyMap<string, Cast>;
}

/**
 * Which casts count?
 * The last of each unit before closing, by an organisation that has not left. Two seats of one unit are one vote.
 * **Fails** by throwing for a cast of no unit of the electorate, or of another unit's organisation: nobody may have kept one.
 */
export function countingVotesOf<Cast extends BallotCast>(
  standing: ReadonlyMap<string, UnitStanding>,
  casts: Iterable<Cast>,
  closesAt: string,
): CountingVotes<Cast> {
  const end = millisecondOf(closesAt);
  const last = new Map<string, Cast>();
  const counting = new Map<string, Cast>();
  for (const cast of casts) {
    const stand = standing.get(cast.unitId);
    if (!stand?.unit.members.some(({ organisationId }) => organisationId === cast.organisationId))
      throw new RangeError("a cast belongs to a unit of the electorate and to one of its organisations");
    if (millisecondOf(cast.at) >= end) continue;
    keepLater(last, cast);
    if (!stand.left.has(cast.organisationId)) keepLater(counting, cast);
  }
  const fallen = new Map<string, Cast>();
  for (const [unitId, cast] of last) if (counting.get(unitId) !== cast) fallen.set(unitId, cast);
  return { counting, fallen };
}

function keepLater<Cast extends BallotCast>(votes: Map<string, Cast>, cast: Cast): void {
  const before = votes.get(cast.unitId);
  if (before === undefined || cast.sequence > before.sequence) votes.set(cast.unitId, cast);
}
