import type { ValueInterval } from "../concentration/interval.js";
import type { MineralId, Stage } from "../mineral.js";
import type { Gap } from "../reference/fact.js";
import type { Measure, MeasureStage } from "../reference/measure.js";
import type { ReferenceEdition } from "../reference/reference-edition.js";
import { measureReadings, type MeasureReadings } from "./measure-readings.js";
import { measureScope, unknownGoods } from "./measure-scope.js";

/** Which flows are asked about? `homeArea` holds the countries whose imports count as coming home. */
export interface TradeFactorQuery {
  readonly mineralId: MineralId;
  readonly stage: Stage;
  readonly countryIso3: string;
  readonly date: string;
  readonly homeArea: readonly string[];
}

/** One measure on the world's flows, and the ends at which it counts. */
export interface WorldMeasure {
  readonly measureId: string;
  readonly tradeFactor: number;
  readonly readings: MeasureReadings;
}

/**
 * By how much do export measures raise a country's weight?
 * **Shape** `measures` are all that count at any end, by id; at each end the strongest is taken. `measureIds` name those
 * that count in value. **Units and range** 1 to 1.3.
 */
export interface TradeFactor extends ValueInterval {
  readonly measures: readonly WorldMeasure[];
  readonly measureIds: readonly string[];
  readonly gaps: readonly Gap[];
}

/** Which measures could touch goods of a mineral leaving a country at a stage, whatever their day? **Shape** by id. */
export function findMeasures(
  edition: ReferenceEdition,
  query: { readonly mineralId: MineralId; readonly stage: MeasureStage; readonly countryIso3?: string },
): Measure[] {
  return edition.measures.filter(
    (measure) =>
      measure.stage === query.stage &&
      measure.mineralIds.includes(query.mineralId) &&
      (query.countryIso3 === undefined || measure.exporterIso3 === query.countryIso3),
  );
}

/**
 * By how much do export measures raise a country's weight in the world's mix (t of methods 5)?
 * **Shape** the strongest measure for any destination or for a country of the home area; of the world's goods neither form
 * nor substance is known.
 * **Source** methods 5, Interphase trade factors v1; docs/methods/world-measures.md
 */
export function worldTradeFactor(edition: ReferenceEdition, query: TradeFactorQuery): TradeFactor {
  const measures = findMeasures(edition, query)
    .filter(({ destinationIso3: to }) => to === null || query.homeArea.includes(to))
    .map((measure): WorldMeasure => ({
      measureId: measure.measureId,
      tradeFactor: measure.tradeFactor,
      readings: measureReadings(measure, query.date, measureScope(measure, unknownGoods)),
    }))
    .filter(({ readings }) => readings.high);
  const strongest = (end: keyof ValueInterval) =>
    measures.reduce(
      (most, { readings, tradeFactor }) => (readings[end] ? Math.max(most, tradeFactor) : most),
      1,
    );
  return {
    low: strongest("low"),
    value: strongest("value"),
    high: strongest("high"),
    measures,
    measureIds: measures.filter(({ readings }) => readings.value).map(({ measureId }) => measureId),
    gaps: measures.flatMap(({ readings }) => readings.gaps),
  };
}
