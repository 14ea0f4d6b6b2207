import { nameStage, writeSignificant } from "@interphase/names";
import type { ReactNode } from "react";
import type { Assessment, MineralExposure } from "@interphase/sourcing/contract";

import { Badge } from "@/components/ui/badge";

import { mineralPointer } from "../../../../../_figures/exposed-minerals";
import { getWords, type Words } from "../../../../../_figures/words";
import { FigureList, intervalFigure, type Figure } from "./figure-list";

interface ConcentrationFiguresProps {
  readonly assessment: Assessment;
  readonly mineral: MineralExposure;
}

/** The bottleneck stage, and whether it rests on an assumption or has no world figure to set it against. */
function SourcingLabel({
  sourcing,
  words: { t, formats },
}: {
  readonly sourcing: MineralExposure["sourcingConcentration"];
  readonly words: Words;
}): ReactNode {
  if (sourcing === null) return t("detail.sourcing");
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      {t("detail.sourcingAt", { stage: nameStage(sourcing.stage, formats.names) })}
      {sourcing.assumed && <Badge kind="unknown">{t("detail.assumed")}</Badge>}
      {sourcing.withoutWorld && <Badge kind="unverified">{t("detail.withoutWorld")}</Badge>}
    </span>
  );
}

function riskFigures(risk: MineralExposure["geoPolRisk"], at: string, words: Words): Figure[] {
  const { t, formats, indexFigure } = words;
  const unit = (figure: number | null | undefined) =>
    figure === null || figure === undefined ? null : writeSignificant(figure, 3);
  const label =
    risk === null ? "GeoPolRisk" : t("detail.geoPolRiskAt", { stage: nameStage(risk.stage, formats.names) });
  return [
    intervalFigure({ label, path: `${at}/geoPolRisk` }, risk, Math.max(0.5, risk?.high ?? 0), indexFigure),
    {
      label: t("detail.potential"),
      path: `${at}/geoPolRisk/supplyRiskPotentialUsdPerKg`,
      value: unit(risk?.supplyRiskPotentialUsdPerKg),
      bar: <span className="text-12 text-ink-3">USD/kg</span>,
    },
    {
      label: t("detail.factor"),
      path: `${at}/geoPolRisk/factorKgCuEqPerKg`,
      value: unit(risk?.factorKgCuEqPerKg),
      bar: <span className="text-12 text-ink-3">{t("detail.factorNote")}</span>,
    },
  ].slice(0, risk === null ? 1 : 3);
}

/** What do the EU formula and GeoPolRisk say about the company's own mix? */
export async function ConcentrationFigures({
  assessment,
  mineral,
}: ConcentrationFiguresProps): Promise<ReactNode> {
  const words = await getWords();
  const { t, indexFigure } = words;
  const at = mineralPointer(assessment.result.minerals, mineral);
  const sourcing = mineral.sourcingConcentration;
  return (
    <section aria-labelledby="own-scores">
      <h3 id="own-scores" className="mb-2 text-14 font-semibold">
        {t("detail.ownScores")}
      </h3>
      <FigureList
        figures={[
          intervalFigure(
            {
              label: <SourcingLabel sourcing={sourcing} words={words} />,
              path: `${at}/sourcingConcentration`,
            },
            sourcing,
            Math.max(1, sourcing?.high ?? 0),
            indexFigure,
          ),
          ...riskFigures(mineral.geoPolRisk, at, words),
        ]}
      />
    </section>
  );
}
