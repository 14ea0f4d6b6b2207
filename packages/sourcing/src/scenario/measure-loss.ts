import {
  isScoredConfidence,
  type Fact,
  type Gap,
  type Measure,
  type ReferenceEdition,
} from "@interphase/minerals";

/** What part of the touched flow a measure takes, before and after its first months. **Units and range** 0-1. */
export interface MeasureLoss {
  readonly first: number;
  readonly later: number;
  readonly assumptions: readonly Gap[];
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

function quotaLoss(edition: ReferenceEdition, measure: Measure): MeasureLoss {
  const unrestricted = findUnrestricted(edition, measure);
  const quota = measure.quotaTonnesPerYear;
  if (quota === null || unrestricted === undefined) {
    const message = `The volume of ${measure.measureId} or the production before it is not known: all touched flow is taken as lost.`;
    return { first: 1, later: 1, assumptions: [{ code: "quota-unknown", message }] };
  }
  const loss = Math.max(0, 1 - quota / unrestricted.value);
  const message = `Loss = 1 - quota / last unrestricted year = 1 - ${String(quota)} / ${String(unrestricted.value)} t (${String(unrestricted.year)}).`;
  return { first: loss, later: loss, assumptions: [{ code: "quota-loss", message }] };
}

/** What part of the flow it touches does a measure take away? **Source** methods 10; assumptions, shown and editable. */
export function findMeasureLoss(edition: ReferenceEdition, measure: Measure): MeasureLoss {
  switch (measure.kind) {
    case "export-quota":
      return quotaLoss(edition, measure);
    case "export-licence": {
      const message = `A licence is assumed to stop all touched flow for ${String(licenceMonths)} months and 20 % of it after that.`;
      return { first: 1, later: licenceLater, assumptions: [{ code: "licence-loss", message }] };
    }
    case "export-tax":
      return {
        first: 0,
        later: 0,
        assumptions: [
          {
            code: "tax-no-loss",
            message: "An export tax is assumed to raise the price, not to stop the flow.",
          },
        ],
      };
    case "export-ban":
      return {
        first: 1,
        later: 1,
        assumptions: [
          { code: "ban-loss", message: "A ban is assumed to stop all touched flow as long as it lasts." },
        ],
      };
  }
}
