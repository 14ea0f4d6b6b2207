import type { ReactNode } from "react";
import { timelineRoute, type Assessment } from "@interphase/sourcing/contract";

import { ChartFrame } from "@/components/charts/chart-frame";
import { RunOutTimeline } from "@/components/charts/run-out-timeline";
import { EmptyState } from "@/components/ui/empty-state";
import { tryCallApi } from "@/server/api";

import { PartMissing } from "../../../_components/part-missing";
import { timelineRows, timelineTable } from "../../../_figures/timeline-rows";
import { getWords } from "../../../_figures/words";

const drawnRows = 16;

/** When does each form run out, and could a replacement be there by then? */
export async function TimelineChart({ assessment }: { readonly assessment: Assessment }): Promise<ReactNode> {
  const words = await getWords();
  const { t, formats } = words;
  const answer = await tryCallApi(timelineRoute, { params: { assessmentId: assessment.id } });
  if (!answer.ok) return <PartMissing requestId={answer.problem.instance} />;
  const timeline = answer.value;
  const rows = timelineRows(timeline, words);
  if (rows.length === 0) return <EmptyState title={t("timeline.noneTitle")}>{t("timeline.none")}</EmptyState>;
  const short = rows.filter(({ isShort }) => isShort);
  const first = short[0];
  const title =
    first === undefined
      ? t("timeline.titleNone")
      : t("timeline.title", { count: short.length, group: first.label, months: first.value });
  return (
    <ChartFrame
      title={title}
      summary={t("timeline.summary", { count: rows.length, short: short.length })}
      units={t("timeline.units", { date: formats.date(timeline.date) })}
      source={t("source.own", { plan: assessment.planName })}
      fileName="interphase-run-out"
      table={timelineTable(rows, words)}
      legend={<TimelineLegend t={t} more={Math.max(0, rows.length - drawnRows)} />}
    >
      <RunOutTimeline label={title} axisLabel={t("timeline.axis")} rows={rows.slice(0, drawnRows)} />
    </ChartFrame>
  );
}

function TimelineLegend({
  t,
  more,
}: {
  readonly t: (key: string, values?: Record<string, number>) => string;
  readonly more: number;
}): ReactNode {
  return (
    <span className="flex flex-wrap gap-x-4 gap-y-1">
      <span className="inline-flex items-center gap-1.5">
        <span aria-hidden="true" className="inline-block h-3 w-6 bg-series-1" /> {t("timeline.stock")}
      </span>
      <span className="inline-flex items-center gap-1.5">
        <span aria-hidden="true" className="inline-block h-3 w-6 border border-series-1 bg-series-1/35" />{" "}
        {t("timeline.transit")}
      </span>
      <span className="inline-flex items-center gap-1.5">
        <span aria-hidden="true" className="inline-block size-2.5 rotate-45 border-2 border-series-2" />{" "}
        {t("timeline.contractEnd")}
      </span>
      <span className="inline-flex items-center gap-1.5">
        <span aria-hidden="true" className="inline-block h-3 w-6 border-r-2 border-b-2 border-ink-2" />{" "}
        {t("timeline.replace")}
      </span>
      <span className="inline-flex items-center gap-1.5">
        <span aria-hidden="true" className="hatched inline-block h-3 w-6 border border-line-strong" />{" "}
        {t("timeline.unknownStock")}
      </span>
      {more > 0 && <span>{t("timeline.more", { count: more })}</span>}
    </span>
  );
}
