import { greatestWeight, type Electorate, type MemberState, type VotingUnit } from "./electorate.js";
import { isBefore } from "./instant.js";

/** Which organisation was suspended, expelled or had withdrawn, and when? A later reinstatement changes nothing here. */
export interface Departure {
  readonly organisationId: string;
  readonly state: Exclude<MemberState, "active">;
  readonly at: string;
}

/**
 * How does a unit stand in a ballot?
 * **Shape** `remaining` are its members that have not left; its weight is the greatest of theirs. `isStruck`: none remains.
 * `isKept`: none remains, but its secret vote is in and cannot be found, so it counts on.
 */
export interface UnitStanding {
  readonly unit: VotingUnit;
  readonly weight: number;
  readonly remaining: ReadonlySet<string>;
  readonly isStruck: boolean;
  readonly isKept: boolean;
}

/**
 * How does each unit stand, after what happened before closing?
 * **Shape** by unit id. `votedInSecret` are the units whose secret vote is in.
 */
export function standingOf(
  electorate: Electorate,
  departures: readonly Departure[],
  closesAt: string,
  votedInSecret: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, UnitStanding> {
  const left = new Set<string>();
  for (const { organisationId, at } of departures) if (isBefore(at, closesAt)) left.add(organisationId);
  return new Map(electorate.units.map((unit) => [unit.id, standUnit(unit, left, votedInSecret)]));
}

function standUnit(
  unit: VotingUnit,
  left: ReadonlySet<string>,
  votedInSecret: ReadonlySet<string>,
): UnitStanding {
  const rest = unit.members.filter(({ organisationId }) => !left.has(organisationId));
  const remaining = new Set(rest.map(({ organisationId }) => organisationId));
  const isKept = rest.length === 0 && votedInSecret.has(unit.id);
  const isStruck = rest.length === 0 && !isKept;
  return { unit, weight: isKept ? unit.weight : greatestWeight(rest), remaining, isStruck, isKept };
}
