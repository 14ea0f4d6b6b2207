import { isScoredConfidence, type Fact, type Gap } from "../reference/fact.js";
import type { ReferenceEdition } from "../reference/reference-edition.js";

/** How risky is a country to depend on? **Units and range** risk 0 (best) to 1 (worst); 0.5 with a gap where unknown. */
export interface CountryRisk {
  readonly risk: number;
  readonly year: number;
  readonly estimate: number | null;
  readonly factIds: readonly string[];
  readonly gap: Gap | null;
}

/** What is assumed of a country without a governance figure? */
export const unknownRisk = 0.5;
const fewestIndicators = 4;

/**
 * What risk does a World Governance Indicators estimate stand for?
 * **Units and range** estimate about -2.5 (worst) to 2.5 (best); the answer is clamped to 0-1.
 */
export function riskOfEstimate(estimate: number): number {
  return Math.min(1, Math.max(0, (2.5 - estimate) / 5));
}

/**
 * How risky is a country's governance (r of methods 4)? The mean of the six indicators, where at least four exist.
 * **Source** World Bank, Worldwide Governance Indicators; docs/methods/world-governance.md
 */
export function governanceRisk(edition: ReferenceEdition, countryIso3: string, year?: number): CountryRisk {
  const reportingYear = year ?? edition.latestGovernanceYear;
  const facts = findEstimates(edition, countryIso3, reportingYear);
  if (facts.length < fewestIndicators) {
    const message = `${countryIso3} has ${String(facts.length)} of six governance indicators for ${String(reportingYear)}; the middle, 0.5, is used.`;
    return unknown(reportingYear, { code: "governance-unknown", message });
  }
  const estimate = facts.reduce((sum, fact) => sum + fact.value, 0) / facts.length;
  return {
    risk: riskOfEstimate(estimate),
    year: reportingYear,
    estimate,
    factIds: facts.map((fact) => fact.factId),
    gap: null,
  };
}

/**
 * How unstable is a country politically (g of methods 4)? One indicator alone: political stability, absence of violence.
 * **Source** World Bank, Worldwide Governance Indicators; docs/methods/world-geopolrisk.md
 */
export function politicalStabilityRisk(
  edition: ReferenceEdition,
  countryIso3: string,
  year?: number,
): CountryRisk {
  const reportingYear = year ?? edition.latestGovernanceYear;
  const fact = findEstimates(edition, countryIso3, reportingYear).find(({ indicator }) => indicator === "PV");
  if (fact === undefined) {
    const message = `${countryIso3} has no political stability figure for ${String(reportingYear)}; the middle, 0.5, is used.`;
    return unknown(reportingYear, { code: "political-stability-unknown", message });
  }
  return {
    risk: riskOfEstimate(fact.value),
    year: reportingYear,
    estimate: fact.value,
    factIds: [fact.factId],
    gap: null,
  };
}

function unknown(year: number, gap: Gap): CountryRisk {
  return { risk: unknownRisk, year, estimate: null, factIds: [], gap };
}

function findEstimates(
  edition: ReferenceEdition,
  countryIso3: string,
  year: number,
): (Fact & { value: number })[] {
  return (edition.governanceByCountry.get(countryIso3) ?? []).filter(
    (fact): fact is Fact & { value: number } =>
      fact.year === year && fact.value !== null && isScoredConfidence(fact.confidence),
  );
}
