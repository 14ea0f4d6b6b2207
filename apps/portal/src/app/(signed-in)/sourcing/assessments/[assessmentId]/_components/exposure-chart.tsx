import type { ReactNode } from "react";
import type { Assessment } from "@interphase/sourcing/contract";

import { ChartFrame } from "@/components/charts/chart-frame";
import { HeatMap } from "@/components/charts/heat-map";
import { concentrationBinStarts } from "@/components/charts/scale";
import { ScaleLegend } from "@/components/charts/scale-legend";

import { byExposure, worstStage } from "../../../_figures/exposure-order";
import { heatColumns, heatRows, heatTable } from "../../../_figures/heat-rows";
import { getWords } from "../../../_figures/words";

/** Which mineral is how concentrated at which stage, for the company beside the world? */
export async function ExposureChart({ assessment }: { readonly assessment: Assessment }): Promise<ReactNode> {
  const words = await getWords();
  const { t, formats } = words;
  const { groups, columns } = heatColumns(words);
  const base = `/sourcing/assessments/${assessment.id}`;
  const ranked = byExposure(assessment.result.minerals).filter((mineral) => worstStage(mineral) !== null);
  const top = formats.list(ranked.slice(0, 3).map(({ mineralId }) => words.mineral(mineralId)));
  return (
    <ChartFrame
      title={ranked.length === 0 ? t("heat.titleNone") : t("heat.title", { minerals: top })}
      summary={t("heat.summary", { count: assessment.result.minerals.length, minerals: top })}
      units={t("heat.units")}
      source={t("heat.source", { edition: assessment.options.edition })}
      fileName="interphase-concentration"
      table={heatTable(assessment.result, words)}
      legend={
        <ScaleLegend
          label={t("heat.legend")}
          steps={concentrationBinStarts.map((start) => formats.number(start))}
          unknownLabel={t("heat.unknownLegend")}
        />
      }
    >
      <HeatMap
        rowHeading={t("mineral")}
        groups={groups}
        columns={columns}
        rows={heatRows(assessment.result, (mineralId) => `${base}/minerals/${mineralId}`, words)}
      />
    </ChartFrame>
  );
}
