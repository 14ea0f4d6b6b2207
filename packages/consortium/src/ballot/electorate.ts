import { mostTierWeight, type BallotWeights } from "./ballot.contract.js";
import type { Answered, ElectorateFailure } from "./ballot.failure.js";
import { findUltimateParents, type ParentRelation } from "./parents.js";

const observerKind = "observer";

/** How does an organisation stand in the alliance? Only the active ones are in an electorate. */
export type MemberState = "active" | "suspended" | "expelled" | "withdrawn";

/** What does an electorate need to know of an organisation? */
export interface MemberOrganisation {
  readonly id: string;
  readonly kind: string;
  readonly tier: string;
  readonly state: MemberState;
}

/** Whose ballot is it? In a group those count that have a voting seat in it; in the alliance all but observers. */
export type ElectorateScope =
  { readonly of: "alliance" } | { readonly of: "group"; readonly seatedOrganisationIds: ReadonlySet<string> };

/** What is an electorate made from, at one moment? `tierWeights` is the setting, a whole number a tier. */
export interface ElectorateInput {
  readonly organisations: readonly MemberOrganisation[];
  readonly parents: readonly ParentRelation[];
  readonly scope: ElectorateScope;
  readonly weights: BallotWeights;
  readonly tierWeights: Readonly<Record<string, number>>;
}

/** Who counts for a unit, with which weight? */
export interface UnitMember {
  readonly organisationId: string;
  readonly tier: string;
  readonly weight: number;
}

/** Which voting unit? `id` is the ultimate parent's, a member or not; `members` are in the order of their ids. */
export interface VotingUnit {
  readonly id: string;
  readonly weight: number;
  readonly members: readonly UnitMember[];
}

/** Who was entitled when a ballot opened? **Shape** units in the order of their ids; the tiers' weights are a copy. */
export interface Electorate {
  readonly weights: BallotWeights;
  readonly tierWeights: Readonly<Record<string, number>>;
  readonly units: readonly VotingUnit[];
}

/**
 * Which voting units are entitled now?
 * **Fails** where parents contradict each other, a tier has no whole weight from 1 to `mostTierWeight`, or nobody is left.
 */
export function composeElectorate(input: ElectorateInput): Answered<Electorate, ElectorateFailure> {
  const tops = findUltimateParents(input.parents);
  if (!tops.ok) return tops;
  const members = new Map<string, UnitMember[]>();
  for (const organisation of input.organisations.filter((one) => counts(one, input.scope))) {
    const weighed = weigh(organisation, input);
    if (!weighed.ok) return weighed;
    const unitId = tops.value(organisation.id);
    members.set(unitId, [...(members.get(unitId) ?? []), weighed.value]);
  }
  if (members.size === 0) return { ok: false, failure: { code: "ballots.electorate-empty" } };
  const units = [...members].map(([id, list]) => unitOf(id, list)).sort((a, b) => byText(a.id, b.id));
  const tierWeights = input.weights === "tier" ? { ...input.tierWeights } : {};
  return { ok: true, value: { weights: input.weights, tierWeights, units } };
}

/** In which order do two texts stand? By UTF-16 code units, the same on every machine. */
export function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** How much do these members weigh together? As much as the greatest of them. */
export function greatestWeight(members: Iterable<UnitMember>): number {
  let greatest = 0;
  for (const { weight } of members) if (weight > greatest) greatest = weight;
  return greatest;
}

function counts({ id, kind, state }: MemberOrganisation, scope: ElectorateScope): boolean {
  if (state !== "active") return false;
  return scope.of === "group" ? scope.seatedOrganisationIds.has(id) : kind !== observerKind;
}

function weigh(
  { id, tier }: MemberOrganisation,
  { weights, tierWeights }: ElectorateInput,
): Answered<UnitMember, ElectorateFailure> {
  if (weights === "equal") return { ok: true, value: { organisationId: id, tier, weight: 1 } };
  const weight = Object.hasOwn(tierWeights, tier) ? tierWeights[tier] : undefined;
  if (weight === undefined) return { ok: false, failure: { code: "ballots.tier-without-weight", tier } };
  if (!Number.isSafeInteger(weight) || weight < 1 || weight > mostTierWeight)
    return { ok: false, failure: { code: "ballots.tier-weight-not-whole", tier, most: mostTierWeight } };
  return { ok: true, value: { organisationId: id, tier, weight } };
}

function unitOf(id: string, list: readonly UnitMember[]): VotingUnit {
  const members = [...list].sort((a, b) => byText(a.organisationId, b.organisationId));
  return { id, weight: greatestWeight(members), members };
}
