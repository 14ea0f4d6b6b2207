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
 * **Shape** its weight is the greatest of the members that remain. `isStruck`: none remains, and it weighs 0. `isKept`: none remains, but its secret
 * vote is in and cannot be found, so it counts on. `left` are all organisations that left, of other units too.
 */
export interface UnitStanding {
  readonly unit: VotingUnit;
  readonly weight: number;
  readonly left: ReadonlySet<string>;
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

/** Is this organisation a member of this unit that has not left? */
export function isRemaining({ unit, left }: UnitStanding, organisationId: string): boolean {
  return !left.has(organisationId) && unit.members.some((one) => one.organisationId === organisationId);
}

function standUnit(
  unit: VotingUnit,
  left: ReadonlySet<string>,
  votedInSecret: ReadonlySet<string>,
): UnitStanding {
  const rest = unit.members.filter(({ organisationId }) => !left.has(organisationId));
  const isKept = rest.length === 0 && votedInSecret.has(unit.id);
  const isStruck = rest.length === 0 && !isKept;
  return { unit, weight: isKept ? unit.weight : greatestWeight(rest), left, isStruck, isKept };
}
