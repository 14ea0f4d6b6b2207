import type { MineralId, Stage } from "../mineral.js";
import { isScoredConfidence, type Fact } from "../reference/fact.js";
import type { DefaultSeries, ReferenceEdition } from "../reference/reference-edition.js";

/** Which rows are read as one series? `bases` empty means the rows that name no base. */
export interface SeriesKey {
  readonly mineralId: MineralId;
  readonly stage: Stage;
  readonly sourceId: string;
  readonly year: number;
}

/** What does a publisher report for one mineral, stage and year, country by country? World totals (WLD) are left out. */
export function findCountryRows(edition: ReferenceEdition, key: SeriesKey): Fact[] {
  return (edition.productionByMineral.get(key.mineralId) ?? []).filter(
    (fact) =>
      fact.stage === key.stage &&
      fact.sourceId === key.sourceId &&
      fact.year === key.year &&
      fact.countryIso3 !== "WLD",
  );
}

/** May this row enter a score? */
export function isScoredRow(fact: Fact): fact is Fact & { value: number; countryIso3: string } {
  return (
    fact.state === "reported" &&
    fact.value !== null &&
    fact.countryIso3 !== null &&
    isScoredConfidence(fact.confidence)
  );
}

/**
 * Which of a publisher's rows make one series? One unit, and one base, but for the bases the default adds.
 * **Shape** the default's own unit and bases where the rows have them, else the default's bases in another unit, else a
 * base that is not merely the largest supplier, else the first by name.
 */
export function selectOneSeries(rows: readonly Fact[], preferred: DefaultSeries): Fact[] {
  const wanted = new Set(preferred.bases);
  const isWantedBase = (fact: Fact) =>
    wanted.size === 0 ? fact.indicator === null : wanted.has(fact.indicator ?? "");
  const exact = rows.filter((fact) => fact.unit === preferred.unit && isWantedBase(fact));
  if (exact.some(isScoredRow)) return exact;
  const sameBases = rows.filter(isWantedBase);
  const candidates = sameBases.some(isScoredRow) ? sameBases : rows;
  const scored = candidates.filter(isScoredRow);
  const chosen = [...scored].sort((a, b) => rank(a) - rank(b) || compareSeries(a, b))[0];
  if (chosen === undefined) return [];
  return candidates.filter(
    (fact) =>
      fact.unit === chosen.unit && (wanted.has(fact.indicator ?? "") || fact.indicator === chosen.indicator),
  );
}

function rank(fact: Fact): number {
  return fact.indicator === "top-supplier" ? 1 : 0;
}

function compareSeries(a: Fact, b: Fact): number {
  const left = `${a.unit}\n${a.indicator ?? ""}`;
  const right = `${b.unit}\n${b.indicator ?? ""}`;
  return left < right ? -1 : left > right ? 1 : 0;
}
