import type { ValueInterval } from "../concentration/hhi.js";
import type { MineralId, Stage } from "../mineral.js";
import type { Gap } from "../reference/fact.js";
import type { Measure } from "../reference/measure.js";
import type { ReferenceEdition } from "../reference/reference-edition.js";
import { measureEffect } from "./measure-status.js";

/** Which flows are asked about? `homeArea` holds the countries whose imports count as coming home. */
export interface TradeFactorQuery {
  readonly mineralId: MineralId;
  readonly stage: Stage;
  readonly countryIso3: string;
  readonly date: string;
  readonly homeArea: readonly string[];
}

/** By how much do export measures raise a country's weight? **Units and range** 1 to 1.3. */
export interface TradeFactor extends ValueInterval {
  readonly measureIds: readonly string[];
  readonly gaps: readonly Gap[];
}

/** Which measures could touch goods of a mineral leaving a country at a stage, whatever their day? **Shape** by id. */
export function findMeasures(
  edition: ReferenceEdition,
  query: Pick<TradeFactorQuery, "mineralId" | "stage" | "countryIso3">,
): Measure[] {
  return edition.measures.filter(
    (measure) =>
      measure.mineralId === query.mineralId &&
      measure.stage === query.stage &&
      measure.exporterIso3 === query.countryIso3,
  );
}

/**
 * By how much do export measures raise a country's weight in the world's mix (t of methods 5)?
 * **Shape** the strongest measure for any destination or for a country of the home area; the world's form is unknown.
 * `measureIds` name those that count in value. **Source** methods 5, Interphase trade factors v1; docs/methods/world-measures.md
 */
export function worldTradeFactor(edition: ReferenceEdition, query: TradeFactorQuery): TradeFactor {
  const factor = { low: 1, value: 1, high: 1 };
  const measureIds: string[] = [];
  const gaps: Gap[] = [];
  for (const measure of findMeasures(edition, query)) {
    if (measure.destinationIso3 !== null && !query.homeArea.includes(measure.destinationIso3)) continue;
    const effect = measureEffect(measure, query.date, null);
    for (const end of ["low", "value", "high"] as const) {
      if (effect[end]) factor[end] = Math.max(factor[end], measure.tradeFactor);
    }
    if (effect.value) measureIds.push(measure.measureId);
    gaps.push(...effect.gaps);
  }
  return { ...factor, measureIds, gaps };
}
