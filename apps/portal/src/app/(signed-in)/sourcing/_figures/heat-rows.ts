import { stages, type Stage } from "@interphase/minerals/contract";
import type { AssessmentResult, MineralExposure } from "@interphase/sourcing/contract";

import type { TipRow } from "@/components/charts/tip-attributes";
import type { ChartTable } from "@/components/charts/chart-table";
import type { HeatCell, HeatColumn, HeatRow } from "@/components/charts/heat-map";
import { concentrationBin } from "@/components/charts/scale";

import { byExposure, mineralPointer } from "./exposure-order";
import type { Words } from "./words";

type StageExposure = MineralExposure["stages"]["mine"];

function stageTip(exposure: StageExposure, words: Words): TipRow[] {
  const { t, formats, interval, orUnknown, indexFigure } = words;
  const largest = exposure.companyShares[0];
  const company = exposure.companyConcentration;
  const world = exposure.worldConcentration;
  return [
    { label: t("heat.company"), value: orUnknown(company.value, indexFigure) },
    { label: t("heat.companyEnds"), value: interval(company.low, company.high, indexFigure) },
    { label: t("heat.world"), value: orUnknown(world.value, indexFigure) },
    {
      label: t("heat.companyHhi"),
      value: interval(exposure.companyHhi.low, exposure.companyHhi.high, indexFigure),
    },
    {
      label: t("heat.largest"),
      value:
        largest === undefined
          ? t("unknown")
          : `${words.country(largest.countryIso3)} ${formats.share(largest.shareFraction)}`,
    },
    { label: t("heat.unknownShare"), value: formats.share(exposure.unknownShareFraction) },
    { label: t("heat.recycledShare"), value: formats.share(exposure.recycledShareFraction) },
  ];
}

function companyCell(exposure: StageExposure, pointer: string, words: Words): HeatCell {
  const tip = stageTip(exposure, words);
  const value = exposure.companyConcentration.value;
  if (exposure.series.state === "not-applicable") {
    return {
      text: words.t("heat.notApplicable"),
      bin: null,
      unknownFraction: 0,
      sortValue: null,
      explainPath: null,
      tip,
    };
  }
  const isAllUnknown = exposure.unknownShareFraction >= 1 - 1e-9;
  return {
    text: value === null || isAllUnknown ? words.t("unknown") : words.indexFigure(value),
    bin: isAllUnknown ? null : concentrationBin(value),
    unknownFraction: value === null ? 1 : exposure.unknownShareFraction,
    sortValue: isAllUnknown ? null : value,
    explainPath: `${pointer}/companyConcentration`,
    tip,
  };
}

function worldCell(exposure: StageExposure, pointer: string, words: Words): HeatCell {
  const tip = stageTip(exposure, words);
  const value = exposure.worldConcentration.value;
  const hasSeries = value !== null;
  const reason = exposure.series.state === "not-applicable" ? "heat.notApplicable" : "heat.noSeries";
  return {
    text: hasSeries ? words.indexFigure(value) : words.t(reason),
    bin: concentrationBin(value),
    absence: exposure.series.state === "not-applicable" ? "not-applicable" : "not-published",
    unknownFraction: 0,
    sortValue: value,
    explainPath: hasSeries ? `${pointer}/worldConcentration` : null,
    tip,
  };
}

/** Which columns does the heat map have? The company beside the world, at each stage. */
export function heatColumns(words: Words): {
  groups: { label: string; span: number }[];
  columns: HeatColumn[];
} {
  return {
    groups: stages.map((stage) => ({ label: words.stage(stage), span: 2 })),
    columns: stages.flatMap((stage) => [
      {
        id: `${stage}-company`,
        label: words.t("heat.companyColumn"),
        fullLabel: `${words.stage(stage)}, ${words.t("heat.companyColumn")}`,
      },
      {
        id: `${stage}-world`,
        label: words.t("heat.worldColumn"),
        fullLabel: `${words.stage(stage)}, ${words.t("heat.worldColumn")}`,
      },
    ]),
  };
}

/** Which minerals are how concentrated at each stage, most exposed first? */
export function heatRows(
  result: AssessmentResult,
  hrefOf: (mineralId: string) => string,
  words: Words,
): HeatRow[] {
  return byExposure(result.minerals).map((mineral) => {
    const pointer = mineralPointer(result.minerals, mineral);
    const cellsOf = (stage: Stage) => {
      const exposure = mineral.stages[stage];
      const at = `${pointer}/stages/${stage}`;
      return [companyCell(exposure, at, words), worldCell(exposure, at, words)];
    };
    return {
      id: mineral.mineralId,
      label: words.mineral(mineral.mineralId),
      href: hrefOf(mineral.mineralId),
      cells: stages.flatMap(cellsOf),
    };
  });
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
    rows: byExposure(result.minerals).flatMap((mineral) =>
      stages.map((stage) => [
        { text: words.mineral(mineral.mineralId) },
        { text: words.stage(stage) },
        ...stageTip(mineral.stages[stage], words).map(({ value }) => ({ text: value })),
      ]),
    ),
  };
}
