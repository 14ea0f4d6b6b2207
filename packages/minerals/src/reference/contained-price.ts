import type { MineralId } from "../mineral.js";
import { isScoredConfidence, type ContainedPriceFact, type Fact, type Gap } from "./fact.js";
import type { ReferenceEdition } from "./reference-edition.js";

/**
 * What is a tonne of a mineral worth, contained in whatever is bought?
 * **Shape** `factId` is the derived price, `priceFactIds` the published price it was derived from.
 * **Units and range** USD of `year` per tonne of the contained element, above 0.
 */
export interface ContainedPrice {
  readonly usdPerContainedTonne: number;
  readonly year: number;
  readonly factId: string;
  readonly priceFactIds: readonly string[];
}

/**
 * What is a tonne of the mineral itself worth, by the latest price that the edition has derived?
 * **Shape** null where the edition has none: the line's spend then gives the mineral nothing, with a gap (methods 2).
 */
export function containedPrice(edition: ReferenceEdition, mineralId: MineralId): ContainedPrice | null {
  const fact = edition.containedPriceByMineral.get(mineralId);
  if (fact === undefined) return null;
  const { value, year, factId } = fact;
  const priceFactId = `price/${mineralId}/${String(year)}/${fact.sourceId}/${fact.indicator ?? ""}`;
  const priceFactIds = edition.factById.has(priceFactId) ? [priceFactId] : [];
  return { usdPerContainedTonne: value, year, factId, priceFactIds };
}

/** What does an edition lack that the methods of today read? One gap for the edition, none for a complete one. */
export function editionGaps(edition: ReferenceEdition): Gap[] {
  if (edition.containedPriceByMineral.size > 0) return [];
  return [{ code: "edition-without-contained-prices", facts: { edition: edition.name } }];
}

/** Which contained price of each mineral is the latest? */
export function latestContainedPrices(facts: readonly Fact[]): Map<string, ContainedPriceFact> {
  const latest = new Map<string, ContainedPriceFact>();
  for (const fact of facts) {
    if (fact.kind !== "contained-price" || fact.mineralId === null || !isUsable(fact)) continue;
    const known = latest.get(fact.mineralId);
    if (known === undefined || known.year < fact.year) latest.set(fact.mineralId, fact);
  }
  return latest;
}

function isUsable(fact: Fact): fact is ContainedPriceFact {
  return fact.value !== null && fact.value > 0 && fact.year !== null && isScoredConfidence(fact.confidence);
}
