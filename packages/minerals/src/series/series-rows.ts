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

/** A row that may enter a score: reported, about one country or the others, and read. */
export type ScoredFact = Fact & { value: number; countryIso3: string };

/** May this row enter a score? */
export function isScoredRow(fact: Fact): fact is ScoredFact {
  return (
    fact.state === "reported" &&
    fact.value !== null &&
    fact.countryIso3 !== null &&
    isScoredConfidence(fact.confidence)
  );
}

/**
 * Which of a publisher's rows make one series? One unit, and one base, but for the bases the default adds.
 * **Shape** the default's own unit and bases where the rows have them, else the only ones there are; null where there are
 * several and nothing says which (methods 1).
 */
export function selectOneSeries(rows: readonly Fact[], preferred: DefaultSeries): Fact[] | null {
  const wanted = new Set(preferred.bases);
  const isWantedBase = ({ indicator }: Fact) =>
    wanted.size === 0 ? indicator === null : indicator !== null && wanted.has(indicator);
  const exact = rows.filter((fact) => fact.unit === preferred.unit && isWantedBase(fact));
  if (exact.some(isScoredRow)) return exact;
  const seriesOf = (fact: Fact) => `${fact.unit}\n${isWantedBase(fact) ? "" : (fact.indicator ?? "")}`;
  const choices = new Set(rows.filter(isScoredRow).map(seriesOf));
  if (choices.size > 1) return null;
  return rows.filter((fact) => choices.has(seriesOf(fact)));
}
