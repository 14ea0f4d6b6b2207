import type { MineralId, Stage } from "../mineral.js";
import type { Fact, Gap } from "../reference/fact.js";
import type { DefaultSeries, ReferenceEdition } from "../reference/reference-edition.js";
import {
  findCountryRows,
  isScoredRow,
  selectOneSeries,
  type ScoredFact,
  type SeriesKey,
} from "./series-rows.js";
import type { SeriesOverride, WorldSeriesUse } from "./series-use.js";

/** What part of the world does one country produce? **Units and range** shareFraction 0-1, above 0. */
export interface WorldShare {
  readonly countryIso3: string;
  readonly shareFraction: number;
  readonly factIds: readonly string[];
}

/**
 * How is the world's production of a mineral at a stage divided?
 * **Shape** `shares` descend, then ascend by code; other countries (XXX) and what is missing to 100 % stand apart in
 * `unknownShareFraction`. Without a series `hasShares` is false, `shares` is empty and the reason is among `gaps`.
 * **Units and range** `divisor` is what every row is divided by, in the series' unit: the sum of the rows, for shares in
 * percent at least 100. `quantityTonnes` is the same sum, null for shares in percent.
 * **Source** docs/methods/world-series.md
 */
export interface WorldSeries {
  readonly use: WorldSeriesUse;
  readonly hasShares: boolean;
  readonly unit: string | null;
  readonly shares: readonly WorldShare[];
  readonly unknownShareFraction: number;
  readonly unknownFactIds: readonly string[];
  readonly divisor: number;
  readonly quantityTonnes: number | null;
  readonly gaps: readonly Gap[];
}

/**
 * Which series is asked for? `forms` holds the form of every line of the mineral, null where a line names none.
 */
export interface WorldSeriesQuery {
  readonly mineralId: MineralId;
  readonly stage: Stage;
  readonly forms: readonly (string | null)[];
  readonly override?: Pick<SeriesOverride, "sourceId" | "year"> | undefined;
}

/**
 * How is the world's production divided, by the default series or the one an assessment chose?
 * **Source** methods 1; docs/methods/world-series.md
 */
export function findWorldSeries(edition: ReferenceEdition, query: WorldSeriesQuery): WorldSeries {
  const chosen = chooseDefault(edition, query);
  const row = chosen.row;
  if (query.override !== undefined) return overriddenSeries(edition, query, row, query.override);
  const reason = [seriesGap(`series-${row.state}`, row)];
  if (row.state === "group" && row.standsFor !== null) {
    const group = findWorldSeries(edition, { ...query, mineralId: row.standsFor, forms: [] });
    return {
      ...group,
      use: { ...group.use, state: "group" },
      gaps: [...reason, ...group.gaps, ...chosen.gaps],
    };
  }
  if (row.sourceId === null || row.year === null) return emptySeries(row.state, [...reason, ...chosen.gaps]);
  const owner = row.standsFor ?? query.mineralId;
  const key = { mineralId: owner, stage: query.stage, sourceId: row.sourceId, year: row.year };
  const rows = selectOneSeries(findCountryRows(edition, key), row) ?? [];
  const stated = row.state === "series" ? [] : reason;
  return divide(rows, { state: row.state, ...useOf(key) }, [...stated, ...chosen.gaps]);
}

/** Does the edition hold the series an assessment chose? */
export function hasWorldSeries(edition: ReferenceEdition, override: SeriesOverride): boolean {
  return findWorldSeries(edition, { ...override, forms: [], override }).hasShares;
}

function chooseDefault(
  edition: ReferenceEdition,
  query: WorldSeriesQuery,
): { row: DefaultSeries; gaps: Gap[] } {
  const rows = edition.defaultSeries.filter(
    (row) => row.mineralId === query.mineralId && row.stage === query.stage,
  );
  const usual = rows.find((row) => row.form === null);
  if (usual === undefined) throw new Error(`The edition has no default series row for ${query.mineralId}.`);
  const switched = rows.find((row) => row.form !== null && query.forms.includes(row.form));
  if (switched === undefined) return { row: usual, gaps: [] };
  if (query.forms.every((form) => form === switched.form)) return { row: switched, gaps: [] };
  return { row: usual, gaps: [seriesGap("series-form-mixed", switched)] };
}

function seriesGap(code: string, row: DefaultSeries): Gap {
  const { mineralId, stage, form, standsFor } = row;
  return { code, facts: { mineralId, stage, form, standsFor } };
}

function overriddenSeries(
  edition: ReferenceEdition,
  query: WorldSeriesQuery,
  preferred: DefaultSeries,
  { sourceId, year }: Pick<SeriesOverride, "sourceId" | "year">,
): WorldSeries {
  const key = { mineralId: query.mineralId, stage: query.stage, sourceId, year };
  const own = selectOneSeries(findCountryRows(edition, key), preferred);
  if (own?.some(isScoredRow) === true) return divide(own, { state: "override", ...useOf(key) }, []);
  const group = own === null ? null : findGroupSeries(edition, query, preferred);
  if (group?.hasShares === true) {
    return { ...group, gaps: [seriesGap(`series-${preferred.state}`, preferred), ...group.gaps] };
  }
  const facts = { ...seriesGap("", preferred).facts, sourceId, year };
  const gap = { code: own === null ? "series-ambiguous" : "series-not-found", facts };
  return { ...emptySeries("override", [gap]), use: { state: "override", ...useOf(key) } };
}

function findGroupSeries(
  edition: ReferenceEdition,
  query: WorldSeriesQuery,
  preferred: DefaultSeries,
): WorldSeries | null {
  if (preferred.standsFor === null) return null;
  return findWorldSeries(edition, { ...query, mineralId: preferred.standsFor, forms: [] });
}

function useOf(key: SeriesKey): Omit<WorldSeriesUse, "state"> {
  return { mineralId: key.mineralId, sourceId: key.sourceId, year: key.year };
}

function emptySeries(state: WorldSeriesUse["state"], gaps: Gap[]): WorldSeries {
  return {
    use: { state, mineralId: null, sourceId: null, year: null },
    hasShares: false,
    unit: null,
    shares: [],
    unknownShareFraction: 1,
    unknownFactIds: [],
    divisor: 0,
    quantityTonnes: null,
    gaps,
  };
}

function divide(rows: readonly Fact[], use: WorldSeriesUse, gaps: readonly Gap[]): WorldSeries {
  const scored = rows.filter(isScoredRow);
  const sum = scored.reduce((total, fact) => total + fact.value, 0);
  if (sum <= 0) {
    const { mineralId, sourceId, year } = use;
    const gap = { code: "series-not-scored", facts: { mineralId, sourceId, year } };
    return { ...emptySeries(use.state, [...gaps, gap]), use };
  }
  const unit = scored[0]?.unit ?? null;
  const isPercent = unit === "share_pct";
  const divisor = isPercent ? Math.max(100, sum) : sum;
  const others = scored.filter((fact) => fact.countryIso3 === "XXX");
  const otherQuantity = others.reduce((total, fact) => total + fact.value, 0);
  const shares = sharesByCountry(
    scored.filter((fact) => fact.countryIso3 !== "XXX"),
    divisor,
  );
  return {
    use,
    hasShares: true,
    unit,
    shares,
    unknownShareFraction: otherShare(otherQuantity, divisor - sum, divisor),
    unknownFactIds: others.map((fact) => fact.factId),
    divisor,
    quantityTonnes: isPercent ? null : sum,
    gaps: [...gaps, ...leftOut(rows)],
  };
}

/** What percentages leave open by their own rounding errors alone is nothing: no unnamed country hides there. */
function otherShare(otherQuantity: number, missing: number, divisor: number): number {
  return (otherQuantity + (missing > divisor * 1e-12 ? missing : 0)) / divisor;
}

function sharesByCountry(facts: readonly ScoredFact[], divisor: number): WorldShare[] {
  const byCountry = new Map<string, { quantity: number; factIds: string[] }>();
  for (const fact of facts) {
    if (fact.value <= 0) continue;
    const entry = byCountry.get(fact.countryIso3) ?? { quantity: 0, factIds: [] };
    byCountry.set(fact.countryIso3, {
      quantity: entry.quantity + fact.value,
      factIds: [...entry.factIds, fact.factId],
    });
  }
  return [...byCountry]
    .map(([countryIso3, { quantity, factIds }]) => ({
      countryIso3,
      shareFraction: quantity / divisor,
      factIds,
    }))
    .sort((a, b) => b.shareFraction - a.shareFraction || (a.countryIso3 < b.countryIso3 ? -1 : 1));
}

function leftOut(rows: readonly Fact[]): Gap[] {
  return rows
    .filter((fact) => !isScoredRow(fact))
    .map(({ state, confidence, factId, countryIso3, mineralId, stage, year }) => ({
      code: state === "reported" ? "figure-not-scored" : `figure-${state}`,
      facts: { countryIso3, mineralId, stage, year, confidence, factId },
    }));
}
