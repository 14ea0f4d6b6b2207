import type { ReactNode } from "react";
import type { Assessment, MineralExposure } from "@interphase/sourcing/contract";

import { EmptyState } from "@/components/ui/empty-state";

import { mineralPointer } from "../../../../../_figures/exposure-order";
import { getWords } from "../../../../../_figures/words";
import { groupLabel } from "../../../../../_figures/timeline-rows";
import { FigureList } from "./figure-list";

interface CoverGroupsProps {
  readonly assessment: Assessment;
  readonly mineral: MineralExposure;
}

/** How long does each form last? Never pooled across forms. */
export async function CoverGroups({ assessment, mineral }: CoverGroupsProps): Promise<ReactNode> {
  const words = await getWords();
  const { groups } = mineral.monthsOfCover;
  if (groups.length === 0)
    return <EmptyState title={words.t("timeline.noneTitle")}>{words.t("timeline.none")}</EmptyState>;
  const at = `${mineralPointer(assessment.result.minerals, mineral)}/monthsOfCover/groups`;
  const most = Math.max(3, ...groups.map(({ months }) => months ?? 0));
  return (
    <div className="max-w-[48rem]">
      <FigureList
        figures={groups.map((group, index) => ({
          label: groupLabel({ ...group, mineralId: mineral.mineralId }, words),
          path: `${at}/${String(index)}`,
          value: words.months(group.months, group.atLeast),
          bar: group.months === null ? null : <MonthsBar months={group.months} most={most} />,
        }))}
      />
    </div>
  );
}

function MonthsBar({ months, most }: { readonly months: number; readonly most: number }): ReactNode {
  const width = `${String(Math.min(100, (months / most) * 100))}%`;
  return (
    <span aria-hidden="true" className="block h-3 rounded-[2px] bg-sunken">
      <span className="block h-3 min-w-[3px] rounded-[2px] bg-series-1/60" style={{ width }} />
    </span>
  );
}
