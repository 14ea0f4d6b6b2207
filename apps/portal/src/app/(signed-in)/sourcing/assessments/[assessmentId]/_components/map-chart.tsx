import { shareBinStarts } from "@interphase/charts";
import type { ReactNode } from "react";
import { stages, type Stage } from "@interphase/minerals/contract";
import type { Assessment, MineralExposure, Overview, WorldShareView } from "@interphase/sourcing/contract";

import { ChartFrame } from "@/components/charts/chart-frame";
import { ScaleLegend } from "@/components/charts/scale-legend";
import { WorldMap, type MapCountry } from "@/components/charts/world-map";
import { EmptyState } from "@/components/ui/empty-state";

import { ChoiceLinks } from "../../../_components/choice-links";
import { findSeriesSource } from "../../../_figures/get-reference";
import { hasWorld, mapCountries, mapTable } from "../../../_figures/map-countries";
import { getWords, type Words } from "../../../_figures/words";

interface MapChartProps {
  readonly assessment: Assessment;
  readonly overview: Overview;
  readonly mineral: MineralExposure;
  readonly stage: Stage;
  /** Only this stage is shown; the page has no choice of stage in its address. */
  readonly isFixed?: boolean;
}

/** The overview's own sentence where it is about this stage, else what the picture shows. */
function mapTitle(overview: Overview, shares: WorldShareView, words: Words): string {
  const { t, mineral } = words;
  const exposure = overview.exposures.find(({ mineralId }) => mineralId === shares.mineralId);
  if (exposure?.stage === shares.stage) return words.sentence(exposure.sentence);
  const values = { mineral: mineral(shares.mineralId), verb: t(`stageVerb.${shares.stage}`) };
  return t(hasWorld(shares) ? "map.title" : "map.titleNoWorld", values);
}

function discsOf(countries: readonly MapCountry[], { formats }: Words): Record<string, string> {
  return Object.fromEntries(
    countries
      .filter(({ companyShareFraction }) => (companyShareFraction ?? 0) >= 0.1)
      .map(({ iso3, companyShareFraction }) => [
        iso3,
        `${formats.number((companyShareFraction ?? 0) * 100, 0)}%`,
      ]),
  );
}

function MapLegend({ words, isWorld }: { readonly words: Words; readonly isWorld: boolean }): ReactNode {
  const { t, formats } = words;
  const disc = (
    <span className="inline-flex items-center gap-1.5">
      <span aria-hidden="true" className="inline-block size-3 rounded-full bg-accent" />
      {t("map.discLegend")}
    </span>
  );
  if (!isWorld) return disc;
  return (
    <ScaleLegend
      label={t("map.legend")}
      steps={shareBinStarts.map((start) => `${formats.number(start * 100, 0)}%`)}
    >
      {disc}
    </ScaleLegend>
  );
}

/** Where is it mined and refined in the world, and where does the company buy it? */
export async function MapChart({
  assessment,
  overview,
  mineral,
  stage,
  isFixed = false,
}: MapChartProps): Promise<ReactNode> {
  const words = await getWords();
  const { t } = words;
  const { mineralId } = mineral;
  const shares = overview.worldShares.find((one) => one.mineralId === mineralId && one.stage === stage);
  const choice = isFixed ? undefined : <StageChoice mineralId={mineralId} stage={stage} words={words} />;
  const name = words.mineral(mineralId);
  if (shares === undefined || !shares.isApplicable)
    return (
      <>
        {choice}
        <EmptyState title={t("map.notApplicableTitle", { mineral: name, stage: words.stage(stage) })}>
          {t("map.notApplicable")}
        </EmptyState>
      </>
    );
  const source = await findSeriesSource(assessment.options.edition, shares.series);
  const countries = mapCountries(shares, words);
  const title = mapTitle(overview, shares, words);
  return (
    <ChartFrame
      title={title}
      summary={t("map.summary", { mineral: name, stage: words.stage(stage), count: countries.length })}
      units={hasWorld(shares) ? t("map.units") : t("map.unitsNoWorld")}
      source={
        <>
          {source ?? t("map.noSeries")}. {t("map.boundaries")}
        </>
      }
      fileName={`interphase-map-${mineralId}-${stage}`}
      table={mapTable(countries, shares, words)}
      controls={choice}
      legend={<MapLegend words={words} isWorld={hasWorld(shares)} />}
    >
      <WorldMap label={title} countries={countries} discLabels={discsOf(countries, words)} />
    </ChartFrame>
  );
}

function StageChoice({
  mineralId,
  stage,
  words,
}: {
  readonly mineralId: string;
  readonly stage: Stage;
  readonly words: Words;
}): ReactNode {
  return (
    <ChoiceLinks
      label={words.t("map.chooseStage")}
      choices={stages.map((value) => ({
        value,
        label: words.stage(value),
        href: `?mineral=${mineralId}&stage=${value}#map`,
        isCurrent: value === stage,
      }))}
    />
  );
}
