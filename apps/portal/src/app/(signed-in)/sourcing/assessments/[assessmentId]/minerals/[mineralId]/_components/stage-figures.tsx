import type { ReactNode } from "react";
import type { Stage } from "@interphase/minerals/contract";
import type { Assessment, MineralExposure } from "@interphase/sourcing/contract";

import { IntervalBar } from "@/components/charts/interval-bar";
import { Badge } from "@/components/ui/badge";

import { mineralPointer } from "../../../../../_figures/exposure-order";
import { findSeriesSource } from "../../../../../_figures/get-reference";
import { getWords, type Words } from "../../../../../_figures/words";
import { FigureList, type Figure } from "./figure-list";

interface StageFiguresProps {
  readonly assessment: Assessment;
  readonly mineral: MineralExposure;
  readonly stage: Stage;
}

interface Ends {
  readonly low: number | null;
  readonly value?: number | null;
  readonly high: number | null;
}

function figureOf(
  words: Words,
  label: string,
  path: string,
  ends: Ends,
  most: number,
  format: (figure: number) => string,
): Figure {
  const value =
    ends.value === undefined
      ? words.interval(ends.low, ends.high, format)
      : words.orUnknown(ends.value, format);
  const bar = ends.low === null ? null : <IntervalBar {...ends} most={most} format={format} unknown={null} />;
  return { label, path, value, bar };
}

/** How concentrated are the company and the world at one stage, company beside world, ends as bars? */
export async function StageFigures({ assessment, mineral, stage }: StageFiguresProps): Promise<ReactNode> {
  const words = await getWords();
  const { t, formats, indexFigure } = words;
  const exposure = mineral.stages[stage];
  const at = `${mineralPointer(assessment.result.minerals, mineral)}/stages/${stage}`;
  const source = await findSeriesSource(assessment.options.edition, exposure.series);
  const company = exposure.companyConcentration;
  const world = exposure.worldConcentration;
  const most = Math.max(1, company.high ?? 0, world.high ?? 0);
  const figures = [
    figureOf(
      words,
      t("detail.companyConcentration"),
      `${at}/companyConcentration`,
      company,
      most,
      indexFigure,
    ),
    figureOf(words, t("detail.worldConcentration"), `${at}/worldConcentration`, world, most, indexFigure),
    figureOf(words, t("detail.companyHhi"), `${at}/companyHhi`, exposure.companyHhi, 1, indexFigure),
    figureOf(words, t("detail.worldHhi"), `${at}/worldHhi`, exposure.worldHhi, 1, indexFigure),
    figureOf(
      words,
      t("detail.companyLeft"),
      `${at}/supplyLeftWithoutLargest/company`,
      exposure.supplyLeftWithoutLargest.company,
      1,
      formats.share,
    ),
    figureOf(
      words,
      t("detail.worldLeft"),
      `${at}/supplyLeftWithoutLargest/world`,
      exposure.supplyLeftWithoutLargest.world,
      1,
      formats.share,
    ),
    {
      label: t("heat.unknownShare"),
      path: `${at}/unknownShareFraction`,
      value: formats.share(exposure.unknownShareFraction),
    },
    {
      label: t("heat.recycledShare"),
      path: `${at}/recycledShareFraction`,
      value: formats.share(exposure.recycledShareFraction),
    },
  ];
  return (
    <section aria-labelledby={`stage-${stage}`}>
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <h3 id={`stage-${stage}`} className="text-14 font-semibold">
          {words.stage(stage)}
        </h3>
        <Badge
          kind={
            exposure.series.state === "proxy" || exposure.series.state === "group" ? "unverified" : "plain"
          }
        >
          {t(`seriesState.${exposure.series.state}`)}
        </Badge>
      </div>
      <p className="mb-2 text-12 text-ink-3">{source ?? t("map.noSeries")}</p>
      <FigureList figures={figures} />
    </section>
  );
}
