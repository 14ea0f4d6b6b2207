import * as names from "@interphase/names";
import { nameGoods, type NamedGoods, type TimelineGroup } from "@interphase/sourcing/contract";

import type { ChartTable } from "@/components/charts/chart-table";
import type { RunOutRow } from "@/components/charts/run-out-timeline";
import type { TipRow } from "@/components/charts/tip-attributes";

import { showControls } from "./safe-text";
import type { Words } from "./words";

/** What are goods called on a page: formula or material with the form, else their minerals? */
export function goodsLabel(goods: NamedGoods, { formats }: Words): string {
  return showControls(nameGoods(goods, formats.names, names, "title"));
}

function tipOf(group: TimelineGroup, words: Words): TipRow[] {
  const { t, months, formats, mineral } = words;
  const assumed = (figure: number, isAssumed: boolean) =>
    isAssumed ? t("timeline.assumed", { months: months(figure, false) }) : months(figure, false);
  return [
    { label: t("timeline.stock"), value: months(group.months, group.atLeast) },
    { label: t("timeline.transit"), value: months(group.inTransitMonths, false) },
    { label: t("timeline.replaceIn"), value: months(group.monthsToReplace, false) },
    { label: t("timeline.leadTime"), value: assumed(group.leadTimeMonths, group.isLeadTimeAssumed) },
    {
      label: t("timeline.qualification"),
      value: group.hasOtherQualifiedSource
        ? t("timeline.otherQualified")
        : assumed(group.qualificationMonths, group.isQualificationAssumed),
    },
    {
      label: t("timeline.contractEnd"),
      value: group.earliestContractEnd === null ? t("unknown") : formats.date(group.earliestContractEnd),
    },
    {
      label: t("timeline.need"),
      value: t("tonnesOf", { tonnes: formats.tonnes(group.goodsTonnesPerMonth) }),
    },
    { label: t("mineral"), value: formats.list(group.minerals.map(mineral)) },
  ];
}

/** Which goods run out when? Each once, in the order of the api; what is to act on is drawn so. */
export function timelineRows(groups: readonly TimelineGroup[], words: Words): RunOutRow[] {
  return groups.map((group) => ({
    id: group.key,
    label: goodsLabel(group, words),
    stockMonths: group.months,
    transitMonths: group.inTransitMonths,
    contractEndMonths: group.contractEndMonths,
    replaceMonths: group.monthsToReplace,
    isShort: group.level === "act",
    value: words.months(group.months, group.atLeast),
    tip: tipOf(group, words),
  }));
}

/** The same figures as a table. */
export function timelineTable(rows: readonly RunOutRow[], words: Words): ChartTable {
  const labels = rows[0]?.tip.map(({ label }) => ({ label, isNumber: true })) ?? [];
  return {
    columns: [{ label: words.t("timeline.group") }, ...labels],
    rows: rows.map((row) => [{ text: row.label }, ...row.tip.map(({ value }) => ({ text: value }))]),
  };
}
