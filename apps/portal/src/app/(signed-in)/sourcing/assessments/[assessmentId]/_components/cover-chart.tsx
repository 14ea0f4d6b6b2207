import { powerTicks } from "@interphase/charts";
import type { ReactNode } from "react";
import type { Assessment } from "@interphase/sourcing/contract";

import { ChartFrame } from "@/components/charts/chart-frame";
import { CoverScatter } from "@/components/charts/cover-scatter";
import { EmptyState } from "@/components/ui/empty-state";

import { PartMissing } from "../../../_components/part-missing";
import { coverPoints, coverTable } from "../../../_figures/cover-points";
import { findTimeline } from "../../../_figures/get-timeline";
import { getWords } from "../../../_figures/words";

/** Which goods cost much and last briefly? Each goods group's own spend against its own cover. */
export async function CoverChart({ assessment }: { readonly assessment: Assessment }): Promise<ReactNode> {
  const words = await getWords();
  const { t, formats } = words;
  const answer = await findTimeline(assessment.id);
  if (!answer.ok) return <PartMissing requestId={answer.problem.instance} />;
  const { groups } = answer.value;
  const points = coverPoints(groups, words);
  if (points.length === 0) return <EmptyState title={t("scatter.noneTitle")}>{t("scatter.none")}</EmptyState>;
  const spends = points.map(({ spendUsd }) => spendUsd).filter((spend) => spend > 0);
  const powers = spends.length === 0 ? [] : powerTicks(Math.min(...spends), Math.max(...spends));
  const ticks = [0, ...powers].map((power) => [String(power), formats.usd(power)]);
  const summary = t("scatter.summary", { count: points.length });
  return (
    <ChartFrame
      title={t("scatter.title")}
      summary={summary}
      units={t("scatter.units")}
      source={t("source.own", { plan: assessment.planName })}
      fileName="interphase-spend-and-cover"
      table={coverTable(groups, words)}
      legend={<span>▲ {t("scatter.actLegend")}</span>}
    >
      <CoverScatter
        label={summary}
        xLabel={t("scatter.xAxis")}
        yLabel={t("scatter.yAxis")}
        unknownLabel={t("unknown")}
        tickLabels={Object.fromEntries(ticks) as Record<string, string>}
        points={points}
      />
    </ChartFrame>
  );
}
