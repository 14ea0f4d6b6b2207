import type { ReactNode } from "react";
import type { Assessment, Overview } from "@interphase/sourcing/contract";

import { ChartFrame } from "@/components/charts/chart-frame";
import { RunOutTimeline } from "@/components/charts/run-out-timeline";
import { EmptyState } from "@/components/ui/empty-state";

import { PartMissing } from "../../../_components/part-missing";
import { findTimeline } from "../../../_figures/get-timeline";
import { timelineRows, timelineTable } from "../../../_figures/timeline-rows";
import { getWords } from "../../../_figures/words";

const drawnRows = 16;

interface TimelineChartProps {
  readonly assessment: Assessment;
  readonly overview: Overview;
}

/** When do goods run out, and could a replacement be there by then? Each goods group once. */
export async function TimelineChart({ assessment, overview }: TimelineChartProps): Promise<ReactNode> {
  const words = await getWords();
  const { t, formats } = words;
  const answer = await findTimeline(assessment.id);
  if (!answer.ok) return <PartMissing requestId={answer.problem.instance} />;
  const rows = timelineRows(answer.value.groups, words);
  if (rows.length === 0) return <EmptyState title={t("timeline.noneTitle")}>{t("timeline.none")}</EmptyState>;
  const first = overview.lead.find(({ code }) => code.startsWith("runs-out"));
  const title = first === undefined ? t("assessment.sections.runOut") : words.sentence(first);
  return (
    <ChartFrame
      title={title}
      summary={t("timeline.summary", { count: rows.length })}
      units={t("timeline.units", { date: formats.date(answer.value.date) })}
      source={t("source.own", { plan: assessment.planName })}
      fileName="interphase-run-out"
      table={timelineTable(rows, words)}
      legend={<TimelineLegend t={t} more={Math.max(0, rows.length - drawnRows)} />}
    >
      <RunOutTimeline label={title} axisLabel={t("timeline.axis")} rows={rows.slice(0, drawnRows)} />
    </ChartFrame>
  );
}

interface TimelineLegendProps {
  readonly t: (key: string, values?: Record<string, number>) => string;
  readonly more: number;
}

function TimelineLegend({ t, more }: TimelineLegendProps): ReactNode {
  const marks: [string, string][] = [
    ["stock", "h-3 w-6 bg-series-1"],
    ["transit", "h-3 w-6 border border-series-1 bg-series-1/35"],
    ["contractEnd", "size-2.5 rotate-45 border-2 border-series-2"],
    ["replace", "h-3 w-6 border-r-2 border-b-2 border-ink-2"],
    ["unknownStock", "hatched h-3 w-6 border border-line-strong"],
  ];
  return (
    <span className="flex flex-wrap gap-x-4 gap-y-1">
      {marks.map(([key, look]) => (
        <span key={key} className="inline-flex items-center gap-1.5">
          <span aria-hidden="true" className={`inline-block ${look}`} /> {t(`timeline.${key}`)}
        </span>
      ))}
      <span>
        <span aria-hidden="true" className="text-act">
          ▲
        </span>{" "}
        {t("timeline.act")}
      </span>
      {more > 0 && <span>{t("timeline.more", { count: more })}</span>}
    </span>
  );
}
