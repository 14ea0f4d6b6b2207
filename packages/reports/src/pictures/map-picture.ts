import { layoutScaleLegend, layoutWorldMap, shareBinStarts, type MapCountry } from "@interphase/charts";
import { formatNumber, nameCountry, nameMineral, nameStage, type Locale } from "@interphase/names";
import type { Overview, WorldShareView } from "@interphase/sourcing";
import { leadingMinerals } from "../content/exposure-content.js";
import type { ReportInput } from "../report-input.js";
import { reportWord } from "../report-words.js";
import type { PictureRoom, ReportPicture } from "./report-picture.js";

/** Which views has the report a map of? The leading minerals, at the stage that decides; without one, where there is a world. */
export function listMapViews({ overview }: ReportInput): WorldShareView[] {
  return overview.exposures.slice(0, leadingMinerals).flatMap(({ mineralId, stage }) => {
    const views = overview.worldShares.filter((view) => view.mineralId === mineralId && view.isApplicable);
    const view = views.find((one) => one.stage === stage) ?? views[0];
    return view === undefined || view.countries.length === 0 ? [] : [view];
  });
}

/** What is a view called? **Shape** mineral and stage. */
export function nameView({ mineralId, stage }: WorldShareView, locale: Locale): string {
  const mineral = nameMineral(mineralId, locale, "title");
  return reportWord("mapTitle", locale, { mineral, stage: nameStage(stage, locale, "sentence") });
}

/** What others are counted together is no country: it stands in the table. */
const otherCountries = "XXX";

/** Whose shares does a map show? */
export type MapSide = "you" | "world";

/**
 * From where does the company buy, or where does the world produce?
 * **Shape** land shaded by the share, on the same scale for both sides; countries without a share keep the colour of land.
 */
export function drawMap(
  view: WorldShareView,
  side: MapSide,
  locale: Locale,
  room: PictureRoom,
): ReportPicture {
  const countries = view.countries.flatMap(
    ({ countryIso3, companyFraction, worldFraction }): MapCountry[] => {
      const share = side === "you" ? companyFraction : worldFraction;
      if (share === null || share <= 0 || countryIso3 === otherCountries) return [];
      const label = nameCountry(countryIso3, locale, "title");
      return [
        { iso3: countryIso3, label, worldShareFraction: share, discShareFraction: null, discLabel: "" },
      ];
    },
  );
  const { width, measure, textSize } = room;
  const chart = layoutWorldMap({ width, measure, textSize, countries });
  return { chart, alt: `${nameView(view, locale)}: ${reportWord(side, locale)}` };
}

/** What do the shades of the land mean? */
export function drawMapLegend(locale: Locale, room: PictureRoom): ReportPicture {
  const title = reportWord("mapLegend", locale);
  const steps = shareBinStarts.map((start) => formatNumber(start, "share-short", locale));
  return { chart: layoutScaleLegend({ ...room, title, steps }), alt: `${title} ${steps.join(", ")}` };
}

/** One row beside a map: who, how much of the company's, how much of the world's. */
export interface ShareRow {
  readonly label: string;
  readonly company: number | null;
  readonly world: number | null;
}

/** Which shares does a view say? **Shape** its countries in its order, then what is recycled and what nobody named. */
export function listShareRows(view: WorldShareView, locale: Locale): ShareRow[] {
  const countries = view.countries.map(({ countryIso3, companyFraction, worldFraction }) => ({
    label: nameCountry(countryIso3, locale, "title"),
    company: companyFraction,
    world: worldFraction,
  }));
  const { recycledCompanyFraction: recycled, unknownCompanyFraction, unknownWorldFraction } = view;
  return [
    ...countries,
    ...(recycled !== null && recycled > 0
      ? [{ label: reportWord("recycled", locale), company: recycled, world: null }]
      : []),
    { label: reportWord("unknownRow", locale), company: unknownCompanyFraction, world: unknownWorldFraction },
  ];
}

/** Does the overview know a world for a view? */
export const hasWorld = (view: Overview["worldShares"][number]): boolean =>
  view.unknownWorldFraction !== null;
