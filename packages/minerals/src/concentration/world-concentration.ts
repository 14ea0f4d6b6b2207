import {
  governanceRisk,
  greatestRisk,
  unknownRisk,
  type CountryRisk,
  type GreatestRisk,
} from "../governance/governance-risk.js";
import { worldTradeFactor, type TradeFactor } from "../measures/world-trade-factor.js";
import type { MineralId, Stage } from "../mineral.js";
import type { Gap } from "../reference/fact.js";
import type { ReferenceEdition } from "../reference/reference-edition.js";
import type { WorldSeries, WorldShare } from "../series/world-series.js";
import type { ValueInterval } from "./interval.js";

/** For which mineral, day, home area and governance year is the world weighed? */
export interface WorldContext {
  readonly mineralId: MineralId;
  readonly stage: Stage;
  readonly date: string;
  readonly homeArea: readonly string[];
  readonly governanceYear?: number | undefined;
}

/** What does a country weigh in the world's mix? */
export interface CountryWeight {
  readonly governance: CountryRisk;
  readonly tradeFactor: TradeFactor;
}

/** How risky is a country, and which measures reach the goods it sends to the world? */
export function countryWeight(
  edition: ReferenceEdition,
  countryIso3: string,
  context: WorldContext,
): CountryWeight {
  return {
    governance: governanceRisk(edition, countryIso3, context.governanceYear),
    tradeFactor: worldTradeFactor(edition, { ...context, countryIso3 }),
  };
}

/** One country of the world's mix with all that weighs it. */
export interface WeighedShare extends WorldShare, CountryWeight {}

/**
 * The world's weighted concentration, with everything it was made of.
 * **Shape** `countries` in the order of the series. `unnamed` are the other countries (XXX): absent in low, one country of
 * risk 0.5 in value, of the greatest risk in high; null where the series has none.
 */
export interface WorldConcentration extends ValueInterval {
  readonly countries: readonly WeighedShare[];
  readonly unnamed: {
    readonly shareFraction: number;
    readonly factIds: readonly string[];
    readonly greatest: GreatestRisk;
  } | null;
  readonly factIds: readonly string[];
  readonly measureIds: readonly string[];
  readonly gaps: readonly Gap[];
}

const scale = 10;

/**
 * How concentrated is the world's production, weighted by governance and export measures?
 * **Shape** null without a series. **Units and range** 0-10 without measures, at most 13 with them.
 * **Source** methods 6; docs/methods/world-concentration.md
 */
export function worldConcentration(
  edition: ReferenceEdition,
  series: WorldSeries,
  context: WorldContext,
): WorldConcentration | null {
  if (!series.hasShares) return null;
  const countries = series.shares.map((share) => ({
    ...share,
    ...countryWeight(edition, share.countryIso3, context),
  }));
  const other = series.unknownShareFraction;
  const greatest = greatestRisk(edition, context.governanceYear);
  const named = (end: keyof ValueInterval) =>
    countries.reduce(
      (sum, { shareFraction: S, governance, tradeFactor }) =>
        sum + governance.risk * S * S * tradeFactor[end],
      0,
    );
  return {
    low: scale * named("low"),
    value: scale * (named("value") + unknownRisk * other * other),
    high: scale * (named("high") + greatest.risk * other * other),
    countries,
    unnamed: other > 0 ? { shareFraction: other, factIds: series.unknownFactIds, greatest } : null,
    ...traceOf(countries),
  };
}

function traceOf(
  countries: readonly WeighedShare[],
): Pick<WorldConcentration, "factIds" | "measureIds" | "gaps"> {
  return {
    factIds: countries.flatMap(({ factIds, governance }) => [...factIds, ...governance.factIds]),
    measureIds: [...new Set(countries.flatMap(({ tradeFactor }) => tradeFactor.measureIds))].sort(),
    gaps: countries.flatMap(({ governance, tradeFactor }) => [
      ...(governance.gap === null ? [] : [governance.gap]),
      ...tradeFactor.gaps,
    ]),
  };
}
