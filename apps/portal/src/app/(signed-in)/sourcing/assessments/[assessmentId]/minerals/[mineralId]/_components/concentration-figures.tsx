import type { ReactNode } from "react";
import type { Assessment, MineralExposure } from "@interphase/sourcing/contract";

import { IntervalBar } from "@/components/charts/interval-bar";

import { mineralPointer } from "../../../../../_figures/exposure-order";
import { getWords } from "../../../../../_figures/words";
import { FigureList } from "./figure-list";

interface ConcentrationFiguresProps {
  readonly assessment: Assessment;
  readonly mineral: MineralExposure;
}

/** What do the EU formula and GeoPolRisk say about the company's own mix? */
export async function ConcentrationFigures({
  assessment,
  mineral,
}: ConcentrationFiguresProps): Promise<ReactNode> {
  const { t, formats, orUnknown, indexFigure, stage } = await getWords();
  const at = mineralPointer(assessment.result.minerals, mineral);
  const sourcing = mineral.sourcingConcentration;
  const risk = mineral.geoPolRisk;
  const significant = (figure: number) => formats.significant(figure);
  const bar = (ends: { low: number | null; value: number | null; high: number | null }, most: number) => (
    <IntervalBar {...ends} most={most} format={indexFigure} unknown={null} />
  );
  return (
    <section aria-labelledby="own-scores">
      <h3 id="own-scores" className="mb-2 text-14 font-semibold">
        {t("detail.ownScores")}
      </h3>
      <FigureList
        figures={[
          {
            label:
              sourcing.stage === null
                ? t("detail.sourcing")
                : t("detail.sourcingAt", { stage: stage(sourcing.stage) }),
            path: `${at}/sourcingConcentration`,
            value: orUnknown(sourcing.value, indexFigure),
            bar: bar(sourcing, Math.max(1, sourcing.high ?? 0)),
          },
          {
            label: "GeoPolRisk",
            path: `${at}/geoPolRisk`,
            value: orUnknown(risk.value, indexFigure),
            bar: bar(risk, Math.max(0.5, risk.high ?? 0)),
          },
          {
            label: t("detail.potential"),
            path: `${at}/geoPolRisk/supplyRiskPotentialUsdPerKg`,
            value: orUnknown(risk.supplyRiskPotentialUsdPerKg, significant),
            bar: <span className="text-12 text-ink-3">USD/kg</span>,
          },
          {
            label: t("detail.factor"),
            path: `${at}/geoPolRisk/factorKgCuEqPerKg`,
            value: orUnknown(risk.factorKgCuEqPerKg, significant),
            bar: <span className="text-12 text-ink-3">kg Cu-eq/kg</span>,
          },
        ]}
      />
    </section>
  );
}
