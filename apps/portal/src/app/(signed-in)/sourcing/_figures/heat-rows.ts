import { concentrationBin } from "@interphase/charts";
import { stages, type Stage } from "@interphase/minerals/contract";
import type { AssessmentResult, StageExposure } from "@interphase/sourcing/contract";

import type { TipRow } from "@/components/charts/tip-attributes";
import type { ChartTable } from "@/components/charts/chart-table";
import type { HeatCell, HeatColumn, HeatRow } from "@/components/charts/heat-table";

import { listExposed } from "./exposed-minerals";
import type { Words } from "./words";

const allUnknown = 1 - 1e-9;

type Interval = { readonly low: number; readonly value: number; readonly high: number } | null;

/** A stage that does not apply has no figures at all: every row of its tip says so. */
function stageTip(exposure: StageExposure, words: Words): TipRow[] {
  const { t, formats, interval, indexFigure } = words;
  const none = exposure.series.state === "not-applicable" ? t("heat.notApplicable") : t("unknown");
  const noWorld =
    exposure.series.state === "not-applicable" ? t("heat.notApplicable") : t("heat.noWorldFigure");
  const largest = exposure.companyShares[0];
  const value = (figure: Interval, otherwise: string) =>
    figure === null ? otherwise : indexFigure(figure.value);
  const ends = (figure: Interval) =>
    figure === null ? none : interval(figure.low, figure.high, indexFigure);
  const share = (fraction: number | null) => (fraction === null ? none : formats.share(fraction));
  return [
    { label: t("heat.company"), value: value(exposure.companyConcentration, none) },
    { label: t("heat.companyEnds"), value: ends(exposure.companyConcentration) },
    { label: t("heat.world"), value: value(exposure.worldConcentration, noWorld) },
    { label: t("heat.companyHhi"), value: value(exposure.companyHhi, none) },
    {
      label: t("heat.largest"),
      value:
        largest === undefined
          ? none
          : `${words.country(largest.countryIso3)} ${formats.share(largest.shareFraction)}`,
    },
    { label: t("heat.unknownShare"), value: share(exposure.unknownShareFraction) },
    { label: t("heat.recycledShare"), value: share(exposure.recycledShareFraction) },
  ];
}

function emptyCell(
  text: string,
  absence: "unknown" | "not-published" | "not-applicable",
  tip: TipRow[],
): HeatCell {
  return { text, bin: null, absence, unknownFraction: 0, sortValue: null, explainPath: null, tip };
}

function figureCell(
  value: number,
  unknownFraction: number,
  path: string,
  words: Words,
  tip: TipRow[],
): HeatCell {
  const [text, bin] = [words.indexFigure(value), concentrationBin(value)];
  return { text, bin, unknownFraction, sortValue: value, explainPath: path, tip };
}

function companyCell(exposure: StageExposure, pointer: string, words: Words): HeatCell {
  const tip = stageTip(exposure, words);
  const figure = exposure.companyConcentration;
  if (exposure.series.state === "not-applicable")
    return emptyCell(words.t("heat.notApplicable"), "not-applicable", tip);
  if (figure === null) return emptyCell(words.t("unknown"), "unknown", tip);
  const unknown = exposure.unknownShareFraction ?? 0;
  // Nothing of it is known: the figure is an assumption and has no shade, which would pass for something known.
  if (unknown >= allUnknown) {
    const assumed = emptyCell(words.indexFigure(figure.value), "unknown", tip);
    return { ...assumed, sortValue: figure.value, explainPath: `${pointer}/companyConcentration` };
  }
  return figureCell(figure.value, unknown, `${pointer}/companyConcentration`, words, tip);
}

function worldCell(exposure: StageExposure, pointer: string, words: Words): HeatCell {
  const tip = stageTip(exposure, words);
  const figure = exposure.worldConcentration;
  if (exposure.series.state === "not-applicable")
    return emptyCell(words.t("heat.notApplicable"), "not-applicable", tip);
  if (figure === null) return emptyCell(words.t("heat.noSeries"), "not-published", tip);
  return figureCell(figure.value, 0, `${pointer}/worldConcentration`, words, tip);
}

/** Which columns does the heat map have? The company beside the world, at each stage. */
export function heatColumns(words: Words): {
  groups: { label: string; span: number }[];
  columns: HeatColumn[];
} {
  const column = (stage: Stage, who: "company" | "world") => {
    const label = words.t(`heat.${who}Column`);
    return { id: `${stage}-${who}`, label, fullLabel: `${words.stage(stage)}, ${label}` };
  };
  return {
    groups: stages.map((stage) => ({ label: words.stage(stage), span: 2 })),
    columns: stages.flatMap((stage) => [column(stage, "company"), column(stage, "world")]),
  };
}

/** Which minerals are how concentrated at each stage, in exposure order? */
export function heatRows(
  result: AssessmentResult,
  hrefOf: (mineralId: string) => string,
  words: Words,
): HeatRow[] {
  return listExposed(result).map(({ mineral, at }) => ({
    id: mineral.mineralId,
    label: words.mineral(mineral.mineralId),
    href: hrefOf(mineral.mineralId),
    cells: stages.flatMap((stage) => {
      const [exposure, pointer] = [mineral.stages[stage], `${at}/stages/${stage}`];
      return [companyCell(exposure, pointer, words), worldCell(exposure, pointer, words)];
    }),
  }));
}

/** The heat map's figures as a table: one row for each mineral and stage, the same as a cell's tip. */
export function heatTable(result: AssessmentResult, words: Words): ChartTable {
  const { t } = words;
  const first = result.minerals[0];
  const labels =
    first === undefined
      ? []
      : stageTip(first.stages.mine, words).map(({ label }) => ({ label, isNumber: true }));
  return {
    columns: [{ label: t("mineral") }, { label: t("stageLabel") }, ...labels],
    rows: listExposed(result).flatMap(({ mineral }) =>
      stages.map((stage) => [
        { text: words.mineral(mineral.mineralId) },
        { text: words.stage(stage) },
        ...stageTip(mineral.stages[stage], words).map(({ value }) => ({ text: value })),
      ]),
    ),
  };
}
