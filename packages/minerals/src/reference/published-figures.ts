import type { MineralId } from "../mineral.js";
import { isScoredConfidence, type Fact, type Gap, type ReferenceMineralId } from "./fact.js";
import type { ReferenceEdition } from "./reference-edition.js";

const recyclingFigure = "eol-recycling-input-rate";

/** Which published groups speak for a mineral that has no figure of its own? */
const groupsOf: Partial<Record<MineralId, readonly ReferenceMineralId[]>> = {
  lanthanum: ["rare-earths", "rare-earths-light"],
  yttrium: ["rare-earths", "rare-earths-heavy"],
};

/** A recycling rate, with where it comes from. **Units and range** rateFraction 0-1; 0 with a gap where none is published. */
export interface RecyclingRate {
  readonly rateFraction: number;
  readonly factIds: readonly string[];
  readonly gap: Gap | null;
}

/**
 * What part of the supply of a mineral comes from old scrap, as published?
 * **Shape** lanthanum and yttrium take the rare-earth group's rate, with a gap that says so.
 * **Source** European Commission, 2023; methods 1 and 7
 */
export function endOfLifeRecyclingRate(edition: ReferenceEdition, mineralId: MineralId): RecyclingRate {
  const own = findRecyclingFact(edition, mineralId);
  if (own !== undefined) return { rateFraction: own.value / 100, factIds: [own.factId], gap: null };
  for (const group of groupsOf[mineralId] ?? []) {
    const fact = findRecyclingFact(edition, group);
    if (fact === undefined) continue;
    const gap = { code: "recycling-rate-of-group", facts: { mineralId, group } };
    return { rateFraction: fact.value / 100, factIds: [fact.factId], gap };
  }
  return { rateFraction: 0, factIds: [], gap: { code: "recycling-rate-unknown", facts: { mineralId } } };
}

function findRecyclingFact(edition: ReferenceEdition, mineralId: ReferenceMineralId) {
  return edition.facts.find(
    (fact): fact is Fact & { value: number } =>
      fact.kind === "published-figure" &&
      fact.mineralId === mineralId &&
      fact.indicator === recyclingFigure &&
      fact.value !== null &&
      isScoredConfidence(fact.confidence),
  );
}

/**
 * Which figures have others published about a mineral's risk? They stand beside Interphase's own, never inside.
 * **Shape** the mineral's own, then those of groups that hold it.
 */
export function findPublishedFigures(edition: ReferenceEdition, mineralId: MineralId): Fact[] {
  const substances: readonly ReferenceMineralId[] = [mineralId, ...(groupsOf[mineralId] ?? [])];
  return substances.flatMap((substance) =>
    edition.facts.filter((fact) => fact.kind === "published-figure" && fact.mineralId === substance),
  );
}

/** Which annual prices are published for a mineral? **Shape** by price series, then year; units differ between series. */
export function findPrices(edition: ReferenceEdition, mineralId: MineralId): Fact[] {
  return edition.facts
    .filter((fact) => fact.kind === "price" && fact.mineralId === mineralId)
    .sort((a, b) => {
      const [left, right] = [a.indicator ?? "", b.indicator ?? ""];
      return left < right ? -1 : left > right ? 1 : (a.year ?? 0) - (b.year ?? 0);
    });
}

/** What does one mole of an element weigh? **Shape** by symbol. **Units and range** g/mol. **Source** IUPAC 2021, abridged. */
export function atomicWeights(edition: ReferenceEdition): ReadonlyMap<string, number> {
  return new Map(
    edition.facts.flatMap((fact) =>
      fact.kind === "atomic-weight" && fact.indicator !== null && fact.value !== null
        ? [[fact.indicator, fact.value] as const]
        : [],
    ),
  );
}
