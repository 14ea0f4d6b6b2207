import type { ReactNode } from "react";
import type { Stage } from "@interphase/minerals/contract";
import type { Assessment, MineralExposure, StageExposure } from "@interphase/sourcing/contract";

import { Badge } from "@/components/ui/badge";

import { FigureLink } from "../../../../../_components/figure-link";
import { mineralPointer } from "../../../../../_figures/exposed-minerals";
import { findSeriesSource } from "../../../../../_figures/get-reference";
import { getWords, type Words } from "../../../../../_figures/words";
import { FigureList, intervalFigure, type Ends, type Figure } from "./figure-list";

interface StageFiguresProps {
  readonly assessment: Assessment;
  readonly mineral: MineralExposure;
  readonly stage: Stage;
}

function stageFigures(exposure: StageExposure, at: string, words: Words): Figure[] {
  const { t, formats, indexFigure } = words;
  const isNotApplicable = exposure.series.state === "not-applicable";
  const {
    companyConcentration: company,
    worldConcentration: world,
    supplyLeftWithoutLargest: left,
  } = exposure;
  const most = Math.max(1, company?.high ?? 0, world?.high ?? 0);
  const figure = (label: string, path: string, ends: Ends, top: number, format: (value: number) => string) =>
    intervalFigure(
      { label: t(`detail.${label}`), path: `${at}/${path}`, isNotApplicable },
      ends,
      top,
      format,
    );
  const share = (label: string, path: string, fraction: number | null): Figure => ({
    label: t(label),
    path: `${at}/${path}`,
    value: fraction === null ? null : formats.share(fraction),
    isNotApplicable,
  });
  return [
    figure("companyConcentration", "companyConcentration", company, most, indexFigure),
    figure("worldConcentration", "worldConcentration", world, most, indexFigure),
    figure("companyHhi", "companyHhi", exposure.companyHhi, 1, indexFigure),
    figure("worldHhi", "worldHhi", exposure.worldHhi, 1, indexFigure),
    figure("companyLeft", "supplyLeftWithoutLargest/company", left.company, 1, formats.share),
    figure("worldLeft", "supplyLeftWithoutLargest/world", left.world, 1, formats.share),
    share("heat.unknownShare", "unknownShareFraction", exposure.unknownShareFraction),
    share("heat.recycledShare", "recycledShareFraction", exposure.recycledShareFraction),
  ];
}

/** How concentrated are the company and the world at one stage, company beside world, ends as bars? */
export async function StageFigures({ assessment, mineral, stage }: StageFiguresProps): Promise<ReactNode> {
  const words = await getWords();
  const { t } = words;
  const exposure = mineral.stages[stage];
  const { state } = exposure.series;
  const at = `${mineralPointer(assessment.result.minerals, mineral)}/stages/${stage}`;
  const source = await findSeriesSource(assessment.options.edition, exposure.series);
  return (
    <section aria-labelledby={`stage-${stage}`}>
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <h3 id={`stage-${stage}`} className="text-14 font-semibold">
          {words.stage(stage)}
        </h3>
        <Badge kind={state === "proxy" || state === "group" ? "unverified" : "plain"}>
          {t(`seriesState.${state}`)}
        </Badge>
      </div>
      {state === "not-applicable" ? (
        <p className="text-14 text-ink-2">{t("detail.stageNotApplicable")}</p>
      ) : (
        <>
          <p className="mb-2 text-12 text-ink-3">{source ?? t("map.noSeries")}</p>
          <FigureList figures={stageFigures(exposure, at, words)} />
          <CountryShares exposure={exposure} at={at} words={words} />
        </>
      )}
    </section>
  );
}

/** So many countries are named; further ones are in the map's table. */
const namedCountries = 6;

function CountryShares({
  exposure,
  at,
  words,
}: {
  readonly exposure: StageExposure;
  readonly at: string;
  readonly words: Words;
}): ReactNode {
  const { t, formats, country } = words;
  if (exposure.companyShares.length === 0) return null;
  return (
    <p className="mt-2 text-14">
      <span className="text-ink-2">{t("detail.countries")}</span>{" "}
      {exposure.companyShares.slice(0, namedCountries).map(({ countryIso3, shareFraction }, index) => (
        <span key={countryIso3} className="mr-3 inline-block">
          {country(countryIso3)}{" "}
          <FigureLink path={`${at}/companyShares/${String(index)}/shareFraction`}>
            {formats.share(shareFraction)}
          </FigureLink>
        </span>
      ))}
    </p>
  );
}
