import {
  concentrationBin,
  concentrationBinStarts,
  layoutHeatMap,
  layoutScaleLegend,
  type HeatMapCell,
} from "@interphase/charts";
import { stages } from "@interphase/minerals";
import { formatNumber, nameMineral, nameStage, type Locale } from "@interphase/names";
import type { StageExposure } from "@interphase/sourcing";
import { listMinerals } from "../content/exposure-content.js";
import type { ReportInput } from "../report-input.js";
import { reportWord } from "../report-words.js";
import type { PictureRoom, ReportPicture } from "./report-picture.js";

const score = (value: number, locale: Locale) => formatNumber(value, "concentration", locale);

function companyCell(stage: StageExposure, locale: Locale): HeatMapCell {
  if (stage.series.state === "not-applicable")
    return { state: "not-applicable", text: reportWord("notApplicable", locale) };
  const { companyConcentration: figure, unknownShareFraction } = stage;
  if (figure === null || unknownShareFraction === 1)
    return { state: "unknown", text: reportWord("unknown", locale) };
  return {
    state: "figure",
    text: score(figure.value, locale),
    bin: concentrationBin(figure.value) ?? 0,
    unknownFraction: unknownShareFraction ?? 0,
  };
}

function worldCell(stage: StageExposure, locale: Locale): HeatMapCell {
  if (stage.series.state === "not-applicable")
    return { state: "not-applicable", text: reportWord("notApplicable", locale) };
  const { worldConcentration: figure } = stage;
  if (figure === null) return { state: "not-published", text: reportWord("notPublished", locale) };
  return {
    state: "figure",
    text: score(figure.value, locale),
    bin: concentrationBin(figure.value) ?? 0,
    unknownFraction: 0,
  };
}

/** How concentrated is each mineral, the company beside the world, at each stage? Rows in exposure order. */
export function drawHeatMap(input: ReportInput, room: PictureRoom): ReportPicture {
  const { locale } = input;
  const sides = (["you", "world"] as const).map((side) => ({ side, label: reportWord(side, locale) }));
  const chart = layoutHeatMap({
    ...room,
    rowTitle: reportWord("mineral", locale),
    groups: stages.map((stage) => ({ label: nameStage(stage, locale, "title"), span: 2 })),
    columns: stages.flatMap((stage) =>
      sides.map(({ side, label }) => ({
        id: `${stage}-${side}`,
        label,
        fullLabel: `${nameStage(stage, locale, "title")}, ${label}`,
      })),
    ),
    rows: listMinerals(input).map(({ mineral }) => ({
      id: mineral.mineralId,
      label: nameMineral(mineral.mineralId, locale, "title"),
      cells: stages.flatMap((stage) => [
        companyCell(mineral.stages[stage], locale),
        worldCell(mineral.stages[stage], locale),
      ]),
    })),
  });
  return { chart, alt: `${reportWord("heatMap", locale)}. ${reportWord("heatMapNote", locale)}` };
}

/** What do the shades of the heat map mean? */
export function drawHeatLegend({ locale }: ReportInput, room: PictureRoom): ReportPicture {
  const title = reportWord("heatLegend", locale);
  const steps = concentrationBinStarts.map(String);
  const unknownLabel = reportWord("unknownOrigin", locale);
  return {
    chart: layoutScaleLegend({ ...room, title, steps, unknownLabel }),
    alt: `${title} ${steps.join(", ")}`,
  };
}
