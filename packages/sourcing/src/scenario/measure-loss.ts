import {
  isScoredConfidence,
  measureFacts,
  measureStateOn,
  type Fact,
  type Gap,
  type Measure,
  type ReferenceEdition,
  type ValueInterval,
} from "@interphase/minerals";
import { certainLoss } from "./loss-interval.js";

/**
 * What part of the flow it touches does a measure take in its first months, and which part of that after them?
 * **Shape** `unrestricted` is the fact a quota is measured by, null for other kinds and where it is unknown.
 * **Units and range** 0-1.
 */
export interface MeasureLoss {
  readonly first: ValueInterval;
  readonly laterFraction: number;
  readonly unrestricted: (Fact & { readonly value: number }) | null;
  readonly assumptions: readonly Gap[];
}

/** A licence stops everything until the first ones are granted, then slows what is left (methods 10, an assumption). */
export const licenceMonths = 2;
/** What part of a licence's first loss lasts after its first months? */
export const licenceLaterFraction = 0.2;

/** When did a country begin to restrict a flow without a day between measures? */
function findChainStart(edition: ReferenceEdition, measure: Measure): string {
  const before = edition.measures.find(
    (other) =>
      other.exporterIso3 === measure.exporterIso3 &&
      other.stage === measure.stage &&
      other.effectiveTo === measure.effectiveFrom &&
      other.mineralIds.some((id) => measure.mineralIds.includes(id)),
  );
  return before === undefined ? measure.effectiveFrom : findChainStart(edition, before);
}

/** What did the exporter produce in the last year before it restricted the flow? In the default series' source, in tonnes. */
function findUnrestricted(
  edition: ReferenceEdition,
  measure: Measure,
): (Fact & { value: number }) | undefined {
  const lastYear = Number(findChainStart(edition, measure).slice(0, 4)) - 1;
  const [mineralId] = measure.mineralIds;
  if (mineralId === undefined || measure.mineralIds.length > 1) return undefined;
  const series = edition.defaultSeries.find(
    (row) => row.mineralId === mineralId && row.stage === measure.stage && row.form === null,
  );
  return (edition.productionByMineral.get(mineralId) ?? [])
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

const steady = (first: ValueInterval, code: string, facts: Gap["facts"]): MeasureLoss => ({
  first,
  laterFraction: 1,
  unrestricted: null,
  assumptions: [{ code, facts }],
});

/** A quota whose volume or whose year before is unknown takes between nothing and all, all in value. */
export const unknownQuotaLoss: ValueInterval = { low: 0, value: 1, high: 1 };

function findQuotaLoss(edition: ReferenceEdition, measure: Measure): MeasureLoss {
  const unrestricted = findUnrestricted(edition, measure);
  const quota = measure.quotaTonnesPerYear;
  if (quota === null || unrestricted === undefined) {
    return steady(unknownQuotaLoss, "quota-volume-unknown", measureFacts(measure));
  }
  const facts = {
    ...measureFacts(measure),
    quotaTonnes: quota,
    productionTonnes: unrestricted.value,
    year: unrestricted.year,
  };
  const loss = certainLoss(Math.max(0, 1 - quota / unrestricted.value));
  return { ...steady(loss, "quota-loss", facts), unrestricted };
}

function findKindLoss(edition: ReferenceEdition, measure: Measure): MeasureLoss {
  const facts = measureFacts(measure);
  switch (measure.kind) {
    case "export-quota":
      return findQuotaLoss(edition, measure);
    case "export-licence": {
      const told = { ...facts, months: licenceMonths, fraction: licenceLaterFraction };
      return { ...steady(certainLoss(1), "licence-loss", told), laterFraction: licenceLaterFraction };
    }
    case "export-tax":
      return steady(certainLoss(0), "tax-no-loss", facts);
    case "export-ban":
      return steady(certainLoss(1), "ban-loss", facts);
  }
}

/** What is supposed of a measure beyond what the facts say? It may not be in force, or not be read. */
function listSuppositions(measure: Measure, date: string): Gap[] {
  const state = measureStateOn(measure, date);
  const facts = measureFacts(measure);
  const day = { "not-yet": measure.effectiveFrom, ended: measure.effectiveTo ?? measure.pausedTo }[
    state as string
  ];
  const supposed = { ...facts, state, day: day ?? measure.pausedTo, date };
  return [
    ...(state === "in-force" ? [] : [{ code: "measure-supposed", facts: supposed }]),
    ...(isScoredConfidence(measure.confidence) ? [] : [{ code: "measure-loss-not-verified", facts }]),
  ];
}

/**
 * What part of the flow it touches does a measure take away, were it in force on a date?
 * **Source** methods 10; assumptions, shown and editable.
 */
export function findMeasureLoss(edition: ReferenceEdition, measure: Measure, date: string): MeasureLoss {
  const loss = findKindLoss(edition, measure);
  return { ...loss, assumptions: [...loss.assumptions, ...listSuppositions(measure, date)] };
}

/** Which measure is it, were it in force on a date? What it names, when it began and how it was read stay. */
export function supposeInForce(measure: Measure, date: string): Measure {
  const effectiveFrom = measure.effectiveFrom < date ? measure.effectiveFrom : date;
  return { ...measure, effectiveFrom, effectiveTo: null, pausedFrom: null, pausedTo: null, afterPause: null };
}
