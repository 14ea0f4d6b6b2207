import type { MineralId, Stage } from "../mineral.js";
import type { Fact, Gap } from "../reference/fact.js";
import type { DefaultSeries, ReferenceEdition } from "../reference/reference-edition.js";
import { findCountryRows, isScoredRow, selectOneSeries, type SeriesKey } from "./series-rows.js";
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
 * **Units and range** `quantityTonnes` is the sum the shares divide by, in the series' unit; null for shares in percent.
 * **Source** docs/methods/world-series.md
 */
export interface WorldSeries {
  readonly use: WorldSeriesUse;
  readonly hasShares: boolean;
  readonly unit: string | null;
  readonly shares: readonly WorldShare[];
  readonly unknownShareFraction: number;
  readonly unknownFactIds: readonly string[];
  readonly producers: readonly string[];
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
  const reason = row.reason === "" ? [] : [{ code: `series-${row.state}`, message: row.reason }];
  if (row.state === "group" && row.standsFor !== null) {
    const group = findWorldSeries(edition, { ...query, mineralId: row.standsFor, forms: [] });
    return {
      ...group,
      use: { ...group.use, state: "group" },
      gaps: [...reason, ...group.gaps, ...chosen.gaps],
    };
  }
  if (row.sourceId === null || row.year === null) return emptySeries(row.state, [...reason, ...chosen.gaps]);
  const key = { mineralId: query.mineralId, stage: query.stage, sourceId: row.sourceId, year: row.year };
  const rows = selectOneSeries(findCountryRows(edition, key), row);
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
  const form = switched.form ?? "";
  const message = `Only some lines have the form ${form}, so the usual series is used for all.`;
  return { row: usual, gaps: [{ code: "series-form-mixed", message }] };
}

function overriddenSeries(
  edition: ReferenceEdition,
  query: WorldSeriesQuery,
  preferred: DefaultSeries,
  override: Pick<SeriesOverride, "sourceId" | "year">,
): WorldSeries {
  const key = { mineralId: query.mineralId, stage: query.stage, ...override };
  const own = selectOneSeries(findCountryRows(edition, key), preferred);
  if (own.some(isScoredRow)) return divide(own, { state: "override", ...useOf(key) }, []);
  if (preferred.standsFor !== null) {
    const group = findWorldSeries(edition, { ...query, mineralId: preferred.standsFor, forms: [] });
    if (group.hasShares) {
      return { ...group, gaps: [{ code: "series-group", message: preferred.reason }, ...group.gaps] };
    }
  }
  const message = `The edition has no series of ${override.sourceId} for ${String(override.year)} at this stage.`;
  return {
    ...emptySeries("override", [{ code: "series-not-found", message }]),
    use: { state: "override", ...useOf(key) },
  };
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
    producers: [],
    quantityTonnes: null,
    gaps,
  };
}

function divide(rows: readonly Fact[], use: WorldSeriesUse, gaps: readonly Gap[]): WorldSeries {
  const scored = rows.filter(isScoredRow);
  const sum = scored.reduce((total, fact) => total + fact.value, 0);
  if (sum <= 0) {
    const message = "No row of the series may be scored.";
    return { ...emptySeries(use.state, [...gaps, { code: "series-not-scored", message }]), use };
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
    unknownShareFraction: (otherQuantity + (divisor - sum)) / divisor,
    unknownFactIds: others.map((fact) => fact.factId),
    producers: shares.map((share) => share.countryIso3),
    quantityTonnes: isPercent ? null : sum,
    gaps: [...gaps, ...leftOut(rows)],
  };
}

function sharesByCountry(facts: readonly (Fact & { value: number; countryIso3: string })[], divisor: number) {
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
    .map((fact) => ({
      code: fact.state === "reported" ? "figure-not-scored" : `figure-${fact.state}`,
      message: `${fact.countryIso3 ?? "A country"} is left out: its figure is ${fact.state === "reported" ? fact.confidence : fact.state}.`,
    }));
}
