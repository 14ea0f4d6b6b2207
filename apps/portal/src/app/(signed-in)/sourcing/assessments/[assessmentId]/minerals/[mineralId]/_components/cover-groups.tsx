import type { ReactNode } from "react";
import type { Assessment, CoverGroup, MineralExposure } from "@interphase/sourcing/contract";

import { Absent } from "@/components/ui/absent";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";

import { FigureLink } from "../../../../../_components/figure-link";
import { mineralPointer } from "../../../../../_figures/exposed-minerals";
import { getWords, type Words } from "../../../../../_figures/words";
import { goodsLabel } from "../../../../../_figures/timeline-rows";

interface CoverGroupsProps {
  readonly assessment: Assessment;
  readonly mineral: MineralExposure;
}

interface Row {
  readonly group: CoverGroup;
  readonly at: string;
}

function groupColumns(words: Words): Column<Row>[] {
  const { t, formats, months } = words;
  const figure = (at: string, value: string | null) => (
    <FigureLink path={at}>{value ?? <Absent state="unknown" />}</FigureLink>
  );
  return [
    {
      key: "goods",
      label: t("timeline.group"),
      isDeciding: true,
      cell: ({ group }) => goodsLabel(group, words),
    },
    {
      key: "months",
      label: t("detail.months"),
      isNumeric: true,
      isDeciding: true,
      cell: ({ group, at }) =>
        figure(`${at}/months`, group.months === null ? null : months(group.months, group.atLeast)),
    },
    {
      key: "replace",
      label: t("timeline.replaceIn"),
      isNumeric: true,
      cell: ({ group, at }) => figure(`${at}/monthsToReplace`, months(group.monthsToReplace, false)),
    },
    {
      key: "nothing",
      label: t("detail.ifNothingCame"),
      isNumeric: true,
      cell: ({ group, at }) =>
        figure(
          `${at}/monthsIfNothingCame`,
          group.monthsIfNothingCame === null ? null : months(group.monthsIfNothingCame, false),
        ),
    },
    {
      key: "counted",
      label: t("detail.counted"),
      isNumeric: true,
      cell: ({ group, at }) =>
        figure(
          `${at}/stockCountedDaysAgo`,
          group.stockCountedDaysAgo === null
            ? null
            : t("detail.daysAgo", { days: formats.number(group.stockCountedDaysAgo) }),
        ),
    },
    {
      key: "need",
      label: t("timeline.need"),
      isNumeric: true,
      cell: ({ group, at }) =>
        figure(
          `${at}/goodsTonnesPerMonth`,
          t("tonnesOf", { tonnes: formats.tonnes(group.goodsTonnesPerMonth) }),
        ),
    },
  ];
}

/** How long do goods with this mineral last, and how long would a replacement take? Never pooled across goods. */
export async function CoverGroups({ assessment, mineral }: CoverGroupsProps): Promise<ReactNode> {
  const words = await getWords();
  const { groups } = mineral.monthsOfCover;
  const at = `${mineralPointer(assessment.result.minerals, mineral)}/monthsOfCover/groups`;
  return (
    <DataTable
      caption={words.t("detail.cover")}
      isCaptionHidden
      columns={groupColumns(words)}
      rows={groups.map((group, index) => ({ group, at: `${at}/${String(index)}` }))}
      rowKey={({ group }) => group.key}
      empty={<EmptyState title={words.t("timeline.noneTitle")}>{words.t("timeline.none")}</EmptyState>}
    />
  );
}
