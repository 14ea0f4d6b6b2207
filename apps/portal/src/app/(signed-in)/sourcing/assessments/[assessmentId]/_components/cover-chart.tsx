import type { ReactNode } from "react";
import type { Assessment } from "@interphase/sourcing/contract";

import { ChartFrame } from "@/components/charts/chart-frame";
import { CoverScatter } from "@/components/charts/cover-scatter";
import { concentrationBinStarts, powerTicks } from "@/components/charts/scale";
import { ScaleLegend } from "@/components/charts/scale-legend";
import { EmptyState } from "@/components/ui/empty-state";

import { costliestShort, coverPoints, coverTable } from "../../../_figures/cover-points";
import { getWords } from "../../../_figures/words";

/** Which minerals cost much and last briefly? */
export async function CoverChart({ assessment }: { readonly assessment: Assessment }): Promise<ReactNode> {
  const words = await getWords();
  const { t, formats } = words;
  const points = coverPoints(assessment.result, words);
  if (points.length === 0) return <EmptyState title={t("scatter.noneTitle")}>{t("scatter.none")}</EmptyState>;
  const short = costliestShort(assessment.result);
  const spends = points.map(({ spendUsd }) => spendUsd);
  const powers = powerTicks(Math.min(...spends), Math.max(...spends));
  const title =
    short === null
      ? t("scatter.titleNone")
      : t("scatter.title", {
          mineral: words.mineral(short.mineralId),
          spend: formats.usd(short.spendUsd ?? 0),
          months: words.months(short.monthsOfCover.months, short.monthsOfCover.atLeast),
        });
  return (
    <ChartFrame
      title={title}
      summary={t("scatter.summary", { count: points.length })}
      units={t("scatter.units")}
      source={t("source.own", { plan: assessment.planName })}
      fileName="interphase-spend-and-cover"
      table={coverTable(assessment.result, words)}
      legend={
        <ScaleLegend
          label={t("heat.legend")}
          steps={concentrationBinStarts.map((start) => formats.number(start))}
        >
          <span>▲ {t("scatter.touchedLegend")}</span>
        </ScaleLegend>
      }
    >
      <CoverScatter
        label={t("scatter.summary", { count: points.length })}
        xLabel={t("scatter.xAxis")}
        yLabel={t("scatter.yAxis")}
        unknownLabel={t("unknown")}
        tickLabels={Object.fromEntries(powers.map((power) => [String(power), formats.usd(power)]))}
        points={points}
      />
    </ChartFrame>
  );
}
