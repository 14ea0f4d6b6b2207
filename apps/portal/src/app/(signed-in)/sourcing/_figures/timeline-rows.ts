import type { timelineSchema } from "@interphase/sourcing/contract";
import type { z } from "zod";
import { nameForm } from "@interphase/names";

import type { ChartTable } from "@/components/charts/chart-table";
import type { RunOutRow } from "@/components/charts/run-out-timeline";
import type { TipRow } from "@/components/charts/tip-attributes";

import type { Words } from "./words";

export type Timeline = z.infer<typeof timelineSchema>;
type Group = Timeline["groups"][number];

/** How long until a replacement could arrive? Lead time, and qualification where no other source is qualified; null if neither is known. */
export function replaceMonths(group: Group): number | null {
  const qualification = group.hasOtherQualifiedSource ? 0 : group.qualificationMonths;
  if (group.leadTimeMonths === null && (qualification === null || qualification === 0)) return null;
  return (group.leadTimeMonths ?? 0) + (qualification ?? 0);
}

/** What is a group called? Its mineral, then form and formula or material. */
export function groupLabel(
  group: Pick<Group, "mineralId" | "form" | "material"> & { formula?: string | null },
  words: Words,
): string {
  const form = group.form === null ? null : nameForm(group.form, words.formats.names);
  return [words.mineral(group.mineralId), form, group.formula ?? group.material]
    .filter((part) => part)
    .join(", ");
}

function tipOf(group: Group, words: Words): TipRow[] {
  const { t, months, formats } = words;
  const of = (figure: number | null) => months(figure, false);
  return [
    { label: t("timeline.stock"), value: months(group.stockMonths, group.isAtLeast) },
    { label: t("timeline.transit"), value: of(group.inTransitMonths) },
    { label: t("timeline.leadTime"), value: of(group.leadTimeMonths) },
    {
      label: t("timeline.qualification"),
      value: group.hasOtherQualifiedSource ? t("timeline.otherQualified") : of(group.qualificationMonths),
    },
    {
      label: t("timeline.contractEnd"),
      value: group.earliestContractEnd === null ? t("unknown") : formats.date(group.earliestContractEnd),
    },
    { label: t("timeline.need"), value: t("tonnesOf", { tonnes: formats.tonnes(group.needTonnesPerMonth) }) },
  ];
}

const shortfallOf = (group: Group) =>
  (replaceMonths(group) ?? 0) - (group.stockMonths ?? Number.POSITIVE_INFINITY);

/** Which groups run out when? Those that run out longest before a replacement could arrive come first; unknown stock last. */
export function timelineRows(timeline: Timeline, words: Words): RunOutRow[] {
  return [...timeline.groups]
    .sort((a, b) => shortfallOf(b) - shortfallOf(a) || (a.stockMonths ?? 1e9) - (b.stockMonths ?? 1e9))
    .map((group, index) => {
      const replace = replaceMonths(group);
      return {
        id: String(index),
        label: groupLabel(group, words),
        stockMonths: group.stockMonths,
        transitMonths: group.inTransitMonths,
        contractEndMonths: group.contractEndMonths,
        replaceMonths: replace,
        isShort: group.stockMonths !== null && replace !== null && group.stockMonths < replace,
        value: words.months(group.stockMonths, group.isAtLeast),
        tip: tipOf(group, words),
      };
    });
}

/** The same figures as a table. */
export function timelineTable(rows: readonly RunOutRow[], words: Words): ChartTable {
  const labels = rows[0]?.tip.map(({ label }) => ({ label, isNumber: true })) ?? [];
  return {
    columns: [{ label: words.t("timeline.group") }, ...labels],
    rows: rows.map((row) => [{ text: row.label }, ...row.tip.map(({ value }) => ({ text: value }))]),
  };
}
