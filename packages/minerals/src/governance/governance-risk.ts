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

/** Which country is the riskiest of all, and how risky? **Shape** the first by code where several are. */
export interface GreatestRisk {
  readonly risk: number;
  readonly countryIso3: string | null;
  readonly factIds: readonly string[];
}

/** What is assumed of a country without a governance figure, and of the unnamed country in value? */
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
    const told = { countryIso3, year: reportingYear, count: facts.length };
    return unknown(reportingYear, { code: "governance-unknown", facts: told });
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
    const told = { countryIso3, year: reportingYear };
    return unknown(reportingYear, { code: "political-stability-unknown", facts: told });
  }
  return {
    risk: riskOfEstimate(fact.value),
    year: reportingYear,
    estimate: fact.value,
    factIds: [fact.factId],
    gap: null,
  };
}

/** How risky is the riskiest of all countries? It stands for an unnamed one at the high end. **Source** methods 4 */
export function greatestRisk(edition: ReferenceEdition, year?: number): GreatestRisk {
  return greatest(edition, year, "governance", governanceRisk);
}

/** How unstable is the most unstable of all countries? It stands for an unnamed one at the high end. **Source** methods 4 */
export function greatestInstability(edition: ReferenceEdition, year?: number): GreatestRisk {
  return greatest(edition, year, "stability", politicalStabilityRisk);
}

const kept = new WeakMap<ReferenceEdition, Map<string, GreatestRisk>>();

function greatest(
  edition: ReferenceEdition,
  year: number | undefined,
  what: string,
  riskOf: typeof governanceRisk,
): GreatestRisk {
  const known = kept.get(edition) ?? new Map<string, GreatestRisk>();
  kept.set(edition, known);
  const key = `${what}/${String(year ?? edition.latestGovernanceYear)}`;
  const found = known.get(key) ?? findGreatest(edition, year, riskOf);
  known.set(key, found);
  return found;
}

/** Countries without a figure are 0.5 like any other unknown one; without any figure at all, so is the greatest. */
function findGreatest(
  edition: ReferenceEdition,
  year: number | undefined,
  riskOf: typeof governanceRisk,
): GreatestRisk {
  let most: GreatestRisk = { risk: unknownRisk, countryIso3: null, factIds: [] };
  for (const countryIso3 of [...edition.governanceByCountry.keys()].sort()) {
    const { risk, factIds, gap } = riskOf(edition, countryIso3, year);
    if (gap === null && risk > most.risk) most = { risk, countryIso3, factIds };
  }
  return most;
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
