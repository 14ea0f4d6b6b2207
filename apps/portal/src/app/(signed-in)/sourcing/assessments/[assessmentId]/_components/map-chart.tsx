import type { ReactNode } from "react";
import type { Assessment, MineralExposure } from "@interphase/sourcing/contract";
import { stages, type Stage } from "@interphase/minerals/contract";

import { ChartFrame } from "@/components/charts/chart-frame";
import { shareBinStarts } from "@/components/charts/scale";
import { ScaleLegend } from "@/components/charts/scale-legend";
import { WorldMap, type MapCountry } from "@/components/charts/world-map";

import { ChoiceLinks } from "../../../_components/choice-links";
import { mapCountries, mapTable } from "../../../_figures/map-countries";
import { getWords, type Words } from "../../../_figures/words";
import { findSeriesSource } from "../../../_figures/get-reference";
import { worldSharesOf } from "../../../_figures/world-shares";

interface MapChartProps {
  readonly assessment: Assessment;
  readonly mineral: MineralExposure;
  readonly stage: Stage;
  /** Only this stage is shown; the page has no choice of stage in its address. */
  readonly isFixed?: boolean;
}

function mapTitle(countries: readonly MapCountry[], name: string, stage: Stage, words: Words): string {
  const { t, formats } = words;
  const bought = countries.find(({ companyShareFraction }) => companyShareFraction !== null);
  const made = [...countries].sort((a, b) => (b.worldShareFraction ?? 0) - (a.worldShareFraction ?? 0))[0];
  const values = {
    mineral: name,
    verb: t(`stageVerb.${stage}`),
    country: bought?.label ?? "",
    share: formats.share(bought?.companyShareFraction ?? 0),
    worldCountry: made?.label ?? "",
    worldShare: formats.share(made?.worldShareFraction ?? 0),
  };
  if (bought === undefined) return t("map.titleUnknown", values);
  return t((made?.worldShareFraction ?? null) === null ? "map.titleNoWorld" : "map.title", values);
}

/** Where is it mined and refined in the world, and where does the company buy it? */
export async function MapChart({
  assessment,
  mineral,
  stage,
  isFixed = false,
}: MapChartProps): Promise<ReactNode> {
  const words = await getWords();
  const { t, formats } = words;
  const source = await findSeriesSource(assessment.options.edition, mineral.stages[stage].series);
  const countries = mapCountries(mineral, stage, worldSharesOf(assessment.result, mineral, stage), words);
  const name = words.mineral(mineral.mineralId);
  const title = mapTitle(countries, name, stage, words);
  const discs = Object.fromEntries(
    countries
      .filter(({ companyShareFraction }) => (companyShareFraction ?? 0) >= 0.1)
      .map(({ iso3, companyShareFraction }) => [
        iso3,
        `${formats.number((companyShareFraction ?? 0) * 100, 0)} %`,
      ]),
  );
  return (
    <ChartFrame
      title={title}
      summary={t("map.summary", { mineral: name, stage: words.stage(stage), count: countries.length })}
      units={t("map.units")}
      source={
        <>
          {source ?? t("map.noSeries")}. {t("map.boundaries")}
        </>
      }
      fileName={`interphase-map-${mineral.mineralId}-${stage}`}
      table={mapTable(countries, mineral, stage, words)}
      controls={
        isFixed ? undefined : (
          <ChoiceLinks
            label={t("map.chooseStage")}
            choices={stages.map((value) => ({
              value,
              label: words.stage(value),
              href: `?mineral=${mineral.mineralId}&stage=${value}#map`,
              isCurrent: value === stage,
            }))}
          />
        )
      }
      legend={
        <ScaleLegend
          label={t("map.legend")}
          steps={shareBinStarts.map((start) => `${formats.number(start * 100, 0)} %`)}
        >
          <span className="inline-flex items-center gap-1.5">
            <span aria-hidden="true" className="inline-block size-3 rounded-full bg-accent" />
            {t("map.discLegend")}
          </span>
        </ScaleLegend>
      }
    >
      <WorldMap label={title} countries={countries} discLabels={discs} />
    </ChartFrame>
  );
}
