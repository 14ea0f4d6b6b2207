import type { AssessmentResult, MineralExposure } from "@interphase/sourcing/contract";

import type { ChartTable } from "@/components/charts/chart-table";
import type { CoverPoint } from "@/components/charts/cover-scatter";
import { concentrationBin } from "@/components/charts/scale";
import type { TipRow } from "@/components/charts/tip-attributes";

import { byExposure, worstStage } from "./exposure-order";
import type { Words } from "./words";

function tipOf(mineral: MineralExposure, words: Words): TipRow[] {
  const { t, formats, orUnknown } = words;
  return [
    { label: t("scatter.spend"), value: orUnknown(mineral.spendUsd, formats.usd) },
    {
      label: t("scatter.cover"),
      value: words.months(mineral.monthsOfCover.months, mineral.monthsOfCover.atLeast),
    },
    { label: t("scatter.touchedSpend"), value: orUnknown(mineral.touchedByMeasures.spendUsd, formats.usd) },
    {
      label: t("scatter.concentration"),
      value: orUnknown(worstStage(mineral)?.value ?? null, words.indexFigure),
    },
  ];
}

/** Which minerals can be placed by spend and cover? Those with a known spend above zero. */
export function coverPoints(result: AssessmentResult, words: Words): CoverPoint[] {
  return byExposure(result.minerals).flatMap((mineral) => {
    if (mineral.spendUsd === null || mineral.spendUsd <= 0) return [];
    return [
      {
        id: mineral.mineralId,
        label: words.mineral(mineral.mineralId),
        months: mineral.monthsOfCover.months,
        spendUsd: mineral.spendUsd,
        bin: concentrationBin(worstStage(mineral)?.value ?? null),
        isTouched: mineral.touchedByMeasures.measures.length > 0,
        tip: tipOf(mineral, words),
      },
    ];
  });
}

/** The scatter's figures as a table, minerals without a known spend included. */
export function coverTable(result: AssessmentResult, words: Words): ChartTable {
  const first = result.minerals[0];
  const labels =
    first === undefined ? [] : tipOf(first, words).map(({ label }) => ({ label, isNumber: true }));
  return {
    columns: [{ label: words.t("mineral") }, ...labels],
    rows: byExposure(result.minerals).map((mineral) => [
      { text: words.mineral(mineral.mineralId) },
      ...tipOf(mineral, words).map(({ value }) => ({ text: value })),
    ]),
  };
}

/** Which mineral costs most among those that last less than three months? null where none does. */
export function costliestShort(result: AssessmentResult): MineralExposure | null {
  const short = result.minerals.filter(
    ({ monthsOfCover, spendUsd }) =>
      monthsOfCover.months !== null && monthsOfCover.months < 3 && spendUsd !== null,
  );
  return short.reduce<MineralExposure | null>(
    (most, one) => (most === null || (one.spendUsd ?? 0) > (most.spendUsd ?? 0) ? one : most),
    null,
  );
}
