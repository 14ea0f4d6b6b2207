import type { PlanLine } from "../plan-line.js";

type Field = keyof PlanLine;

const volume: readonly Field[] = [
  "mineralId",
  "formula",
  "containedFraction",
  "volumeBasis",
  "annualQuantityTonnes",
];
const mine: readonly Field[] = [...volume, "minedIn", "routes"];
const refine: readonly Field[] = [...volume, "refinedIn", "routes"];
const flow: readonly Field[] = [...mine, "refinedIn", "form", "plantCountryIso3"];
const price: readonly Field[] = ["unitPriceUsdPerTonne"];

/** Which fields of a line move which figures? **Shape** the longest matching beginning of the pointer decides. */
const fieldsByMetric: readonly (readonly [string, readonly Field[]])[] = [
  ["/containedTonnes", volume],
  ["/spendUsd", [...volume, ...price]],
  ["/pricedShareFraction", [...volume, ...price]],
  ["/stages/mine", mine],
  ["/stages/mine/companyConcentration", flow],
  ["/stages/refine", refine],
  ["/stages/refine/companyConcentration", flow],
  ["/stages/mine/world", ["mineralId", "formula", "form"]],
  ["/stages/refine/world", ["mineralId", "formula", "form"]],
  ["/stages/mine/supplyLeftWithoutLargest/world", ["mineralId", "formula", "form"]],
  ["/stages/refine/supplyLeftWithoutLargest/world", ["mineralId", "formula", "form"]],
  ["/sourcingConcentration", [...flow, "recycledContentFraction"]],
  ["/geoPolRisk", [...mine, "form", ...price]],
  ["/monthsOfCover", [...volume, "needTonnes", "stockTonnes", "form", "material"]],
  ["/touchedByMeasures", [...flow, ...price]],
  ["/suppliers", [...volume, "supplier", "supplierParent"]],
];

/** Which fields of a line could have moved this figure? */
export function findMetricFields(metric: string): ReadonlySet<Field> {
  const [longest] = fieldsByMetric
    .filter(([beginning]) => metric.startsWith(beginning))
    .sort(([a], [b]) => b.length - a.length);
  return new Set(longest?.[1] ?? volume);
}
