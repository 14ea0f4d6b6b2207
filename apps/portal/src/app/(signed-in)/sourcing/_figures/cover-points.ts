import type { TimelineGroup } from "@interphase/sourcing/contract";

import type { ChartTable } from "@/components/charts/chart-table";
import type { CoverPoint } from "@/components/charts/cover-scatter";
import type { TipRow } from "@/components/charts/tip-attributes";

import { goodsLabel } from "./timeline-rows";
import type { Words } from "./words";

function tipOf(group: TimelineGroup, words: Words): TipRow[] {
  const { t, formats, orUnknown } = words;
  return [
    { label: t("scatter.spend"), value: orUnknown(group.spendUsd, formats.usd) },
    { label: t("scatter.cover"), value: words.months(group.months, group.atLeast) },
    { label: t("timeline.replaceIn"), value: words.months(group.monthsToReplace, false) },
  ];
}

/** Which goods can be placed by their own spend and their own cover? Those with a price. */
export function coverPoints(groups: readonly TimelineGroup[], words: Words): CoverPoint[] {
  return groups.flatMap((group) => {
    if (group.spendUsd === null) return [];
    return [
      {
        id: group.key,
        label: goodsLabel(group, words),
        months: group.months,
        spendUsd: group.spendUsd,
        bin: null,
        isTouched: group.level === "act",
        tip: tipOf(group, words),
      },
    ];
  });
}

/** The scatter's figures as a table, goods without a price included. */
export function coverTable(groups: readonly TimelineGroup[], words: Words): ChartTable {
  const first = groups[0];
  const labels =
    first === undefined ? [] : tipOf(first, words).map(({ label }) => ({ label, isNumber: true }));
  return {
    columns: [{ label: words.t("timeline.group") }, ...labels],
    rows: groups.map((group) => [
      { text: goodsLabel(group, words) },
      ...tipOf(group, words).map(({ value }) => ({ text: value })),
    ]),
  };
}
