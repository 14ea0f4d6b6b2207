import type { ReactNode } from "react";
import type { Assessment, MineralExposure } from "@interphase/sourcing/contract";

import { IntervalBar } from "@/components/charts/interval-bar";
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
  const month = (figure: number) => words.months(figure, false);
  return (
    <div className="max-w-[48rem]">
      <FigureList
        figures={groups.map((group, index) => ({
          label: groupLabel({ ...group, mineralId: mineral.mineralId }, words),
          path: `${at}/${String(index)}`,
          value: words.months(group.months, group.atLeast),
          bar:
            group.months === null ? null : (
              <IntervalBar
                low={0}
                value={null}
                high={group.months}
                most={most}
                format={month}
                unknown={null}
              />
            ),
        }))}
      />
    </div>
  );
}
