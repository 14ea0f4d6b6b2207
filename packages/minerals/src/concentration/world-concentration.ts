import { governanceRisk, type CountryRisk } from "../governance/governance-risk.js";
import { worldTradeFactor, type TradeFactor } from "../measures/world-trade-factor.js";
import type { MineralId, Stage } from "../mineral.js";
import type { Gap } from "../reference/fact.js";
import type { ReferenceEdition } from "../reference/reference-edition.js";
import type { WorldSeries } from "../series/world-series.js";
import type { ValueInterval } from "./hhi.js";
import { worldWeightedConcentration } from "./weighted-concentration.js";

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

/** The world's weighted concentration, with the facts it rests on. */
export interface WorldConcentration extends ValueInterval {
  readonly factIds: readonly string[];
  readonly measureIds: readonly string[];
  readonly gaps: readonly Gap[];
}

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
  const weighed = series.shares.map((share) => ({
    share,
    ...countryWeight(edition, share.countryIso3, context),
  }));
  const interval = worldWeightedConcentration(
    weighed.map(({ share, governance, tradeFactor }) => ({ ...share, risk: governance.risk, tradeFactor })),
    series.unknownShareFraction,
  );
  return {
    ...interval,
    factIds: weighed.flatMap(({ share, governance }) => [...share.factIds, ...governance.factIds]),
    measureIds: [...new Set(weighed.flatMap(({ tradeFactor }) => tradeFactor.measureIds))].sort(),
    gaps: weighed.flatMap(({ governance, tradeFactor }) => [
      ...(governance.gap === null ? [] : [governance.gap]),
      ...tradeFactor.gaps,
    ]),
  };
}
