import { concentrationBinStarts } from "@interphase/charts";
import type { ReactNode } from "react";
import type { Assessment } from "@interphase/sourcing/contract";

import { ChartFrame } from "@/components/charts/chart-frame";
import { HeatMap } from "@/components/charts/heat-map";
import { ScaleLegend } from "@/components/charts/scale-legend";

import { listExposed } from "../../../_figures/exposed-minerals";
import { heatColumns, heatRows, heatTable } from "../../../_figures/heat-rows";
import { getWords } from "../../../_figures/words";

/** Which mineral is how concentrated at which stage, for the company beside the world? In exposure order. */
export async function ExposureChart({ assessment }: { readonly assessment: Assessment }): Promise<ReactNode> {
  const words = await getWords();
  const { t, formats } = words;
  const { groups, columns } = heatColumns(words);
  const base = `/sourcing/assessments/${assessment.id}`;
  const count = listExposed(assessment.result).length;
  return (
    <ChartFrame
      title={t("heat.title")}
      summary={t("heat.summary", { count })}
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
