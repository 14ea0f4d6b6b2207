import { stageSchema } from "@interphase/minerals/contract";

import type { Words } from "./words";

const ends = new Set(["low", "value", "high"]);

/** The parts of a pointer below a mineral, whichever way it is written. */
function partsOf(metric: string): string[] {
  return metric.split(/[/.]/).filter((part) => part !== "");
}

/** What is a metric of a comparison called? Stage, figure and which end of it. */
export function metricName(metric: string, words: Words): string {
  const { t } = words;
  const parts = partsOf(metric);
  const stage = parts.map((part) => stageSchema.safeParse(part)).find((parsed) => parsed.success)?.data;
  const end = parts.find((part) => ends.has(part) && part !== "value");
  const scope = parts.includes("world")
    ? t("metric.world")
    : parts.includes("company")
      ? t("metric.company")
      : null;
  const own = parts.filter(
    (part) =>
      part !== "stages" && part !== stage && !ends.has(part) && part !== "world" && part !== "company",
  );
  const key = own.find((part) => metricKeys.has(part));
  const detail = own.at(-1);
  const name = key === undefined ? own.join(" ") : t(`figure.${key}`);
  const country = detail !== undefined && /^[A-Z]{3}$/.test(detail) ? words.country(detail) : null;
  const sub = detail !== undefined && detail !== key && subKeys.has(detail) ? t(`metric.${detail}`) : null;
  return [
    stage === undefined ? null : words.stage(stage),
    name,
    scope,
    country,
    sub,
    end === undefined ? null : t(`metric.${end}`),
  ]
    .filter((part) => part !== null)
    .join(", ");
}

/** How is a metric's figure written, by what it measures? */
export function metricFigure(metric: string, value: number | null, words: Words): string {
  if (value === null) return words.t("unknown");
  const { formats } = words;
  if (/fraction|shares|supplyLeft/i.test(metric)) return formats.share(value);
  if (/usdperkg/i.test(metric)) return formats.significant(value);
  if (/usd/i.test(metric)) return formats.usd(value);
  if (/tonnes/i.test(metric)) return words.t("tonnesOf", { tonnes: formats.tonnes(value) });
  if (/months/i.test(metric)) return words.months(value, false);
  if (/count/i.test(metric)) return formats.number(value, 0);
  return /concentration|hhi|geopolrisk/i.test(metric) ? words.indexFigure(value) : formats.significant(value);
}

const subKeys = new Set(["volumeFraction", "spendUsd", "count", "largestShareFraction", "hhi", "months"]);
const metricKeys = new Set([
  "containedTonnes",
  "pricedShareFraction",
  "companyShares",
  "unknownShareFraction",
  "recycledShareFraction",
  "companyHhi",
  "worldHhi",
  "companyConcentration",
  "worldConcentration",
  "supplyLeftWithoutLargest",
  "sourcingConcentration",
  "supplyRiskPotentialUsdPerKg",
  "factorKgCuEqPerKg",
  "geoPolRisk",
  "monthsOfCover",
  "touchedByMeasures",
  "suppliers",
  "spendUsd",
]);
