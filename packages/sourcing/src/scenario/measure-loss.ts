import {
  isScoredConfidence,
  measureStatusOn,
  type Fact,
  type Gap,
  type Measure,
  type MeasureStatus,
  type ReferenceEdition,
  type ValueInterval,
} from "@interphase/minerals";
import { traceInput, type TraceInput } from "../exposure/trace-entry.js";

/**
 * What part of the touched flow a measure takes, before and after its first months, in three readings?
 * **Shape** `inputs` are the reference figures it was computed from. **Units and range** 0-1.
 */
export interface MeasureLoss {
  readonly first: ValueInterval;
  readonly later: ValueInterval;
  readonly assumptions: readonly Gap[];
  readonly inputs: readonly TraceInput[];
}

/** A licence stops everything until the first ones are granted, then slows what is left (methods 10, an assumption). */
export const licenceMonths = 2;
const licenceLater = 0.2;

/** When did a country begin to restrict a flow without a day between measures? */
function findChainStart(edition: ReferenceEdition, measure: Measure): string {
  const before = edition.measures.find(
    (other) =>
      other.exporterIso3 === measure.exporterIso3 &&
      other.mineralId === measure.mineralId &&
      other.stage === measure.stage &&
      other.effectiveTo === measure.effectiveFrom,
  );
  return before === undefined ? measure.effectiveFrom : findChainStart(edition, before);
}

/** What did the exporter produce in the last year before it restricted the flow? In the default series' source, in tonnes. */
function findUnrestricted(
  edition: ReferenceEdition,
  measure: Measure,
): (Fact & { value: number }) | undefined {
  const lastYear = Number(findChainStart(edition, measure).slice(0, 4)) - 1;
  const series = edition.defaultSeries.find(
    (row) => row.mineralId === measure.mineralId && row.stage === measure.stage && row.form === null,
  );
  return (edition.productionByMineral.get(measure.mineralId) ?? [])
    .filter(
      (fact): fact is Fact & { value: number; year: number } =>
        fact.stage === measure.stage &&
        fact.countryIso3 === measure.exporterIso3 &&
        fact.sourceId === series?.sourceId &&
        fact.unit === series.unit &&
        fact.value !== null &&
        fact.value > 0 &&
        fact.year !== null &&
        fact.year <= lastYear &&
        isScoredConfidence(fact.confidence),
    )
    .sort((a, b) => b.year - a.year)[0];
}

const certain = (fraction: number): ValueInterval => ({ low: fraction, value: fraction, high: fraction });

const steady = (
  loss: ValueInterval,
  code: string,
  message: string,
  inputs: MeasureLoss["inputs"] = [],
): MeasureLoss => ({ first: loss, later: loss, assumptions: [{ code, message }], inputs });

function findQuotaLoss(edition: ReferenceEdition, measure: Measure): MeasureLoss {
  const unrestricted = findUnrestricted(edition, measure);
  const quota = measure.quotaTonnesPerYear;
  if (quota === null || unrestricted === undefined) {
    const message = `The volume of ${measure.measureId} or the production before it is not known: between none and all of the touched flow is lost, all of it in value.`;
    return steady({ low: 0, value: 1, high: 1 }, "quota-volume-unknown", message);
  }
  const message = `Loss = 1 - quota / last unrestricted year = 1 - ${String(quota)} / ${String(unrestricted.value)} t (${String(unrestricted.year)}).`;
  return steady(certain(Math.max(0, 1 - quota / unrestricted.value)), "quota-loss", message, [
    traceInput(`quota ${measure.measureId}`, quota, "t/a"),
    traceInput(
      `production ${measure.exporterIso3} ${String(unrestricted.year)}`,
      unrestricted.value,
      unrestricted.unit,
      [unrestricted.factId],
    ),
  ]);
}

function findKindLoss(edition: ReferenceEdition, measure: Measure): MeasureLoss {
  switch (measure.kind) {
    case "export-quota":
      return findQuotaLoss(edition, measure);
    case "export-licence": {
      const message = `A licence is assumed to stop all touched flow for ${String(licenceMonths)} months and 20 % of it after that.`;
      return {
        first: certain(1),
        later: certain(licenceLater),
        assumptions: [{ code: "licence-loss", message }],
        inputs: [],
      };
    }
    case "export-tax":
      return steady(
        certain(0),
        "tax-no-loss",
        "An export tax is assumed to raise the price, not to stop the flow.",
      );
    case "export-ban":
      return steady(certain(1), "ban-loss", "A ban is assumed to stop all touched flow as long as it lasts.");
  }
}

function describeStatus(measure: Measure, status: MeasureStatus): string {
  const { effectiveFrom, effectiveTo, pausedFrom, pausedTo } = measure;
  switch (status) {
    case "not-yet":
      return `begins on ${effectiveFrom} only`;
    case "ended":
      return `ended on ${effectiveTo ?? pausedTo ?? "an unknown day"}`;
    case "paused":
      return `has been paused since ${pausedFrom ?? "an unknown day"}, until ${pausedTo ?? "an unknown day"}`;
    case "pause-run-out":
      return `was paused until ${pausedTo ?? "an unknown day"} and what followed is not known`;
    case "in-effect":
      return "is in effect";
  }
}

/** What is supposed of a measure beyond what the facts say? It may not be in effect, or not be read. */
function listSuppositions(measure: Measure, date: string): Gap[] {
  const status = measureStatusOn(measure, date);
  const suppositions: Gap[] = [];
  if (status !== "in-effect") {
    const message = `${measure.measureId} ${describeStatus(measure, status)}; on ${date} it is supposed to be in effect.`;
    suppositions.push({ code: "measure-supposed", message });
  }
  if (!isScoredConfidence(measure.confidence)) {
    const message = `${measure.measureId} is ${measure.confidence}, not read: it takes nothing in low and value, its loss in high alone.`;
    suppositions.push({ code: "measure-recalled", message });
  }
  return suppositions;
}

const onlyHigh = ({ high }: ValueInterval): ValueInterval => ({ low: 0, value: 0, high });

/**
 * What part of the flow it touches does a measure take away, were it in effect on a date?
 * **Source** methods 5 and 10; assumptions, shown and editable.
 */
export function findMeasureLoss(edition: ReferenceEdition, measure: Measure, date: string): MeasureLoss {
  const loss = findKindLoss(edition, measure);
  const assumptions = [...loss.assumptions, ...listSuppositions(measure, date)];
  if (isScoredConfidence(measure.confidence)) return { ...loss, assumptions };
  return { ...loss, assumptions, first: onlyHigh(loss.first), later: onlyHigh(loss.later) };
}
