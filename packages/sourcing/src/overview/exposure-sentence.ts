import type { MineralExposure } from "../assessment-result.js";
import type { Sentence, WorldShareView } from "./overview.contract.js";

/**
 * What is there to say of the exposure to one mineral, in one sentence?
 * **Shape** codes: `exposed-with-world`, `exposed-without-world`, `exposed-unknown` (no origin is known at the stage that
 * decides), `exposed-recycled`, `exposed-without-figure`.
 */
export function describeExposure(mineral: MineralExposure, shares: readonly WorldShareView[]): Sentence {
  const { mineralId, sourcingConcentration } = mineral;
  if (sourcingConcentration === null) return { code: "exposed-without-figure", facts: { mineralId } };
  const { stage, value: concentration } = sourcingConcentration;
  const view = shares.find((entry) => entry.mineralId === mineralId && entry.stage === stage);
  const facts = { mineralId, stage, concentration };
  const [largest] = mineral.stages[stage].companyShares;
  if (largest === undefined) {
    const recycled = mineral.stages[stage].recycledShareFraction ?? 0;
    return recycled > 0
      ? { code: "exposed-recycled", facts: { ...facts, recycledShareFraction: recycled } }
      : { code: "exposed-unknown", facts };
  }
  const { countryIso3, shareFraction } = largest;
  const known = { ...facts, countryIso3, companyFraction: shareFraction };
  const country = view?.countries.find((entry) => entry.countryIso3 === countryIso3);
  const worldFraction = country?.worldFraction ?? null;
  return worldFraction === null
    ? { code: "exposed-without-world", facts: known }
    : { code: "exposed-with-world", facts: { ...known, worldFraction } };
}
