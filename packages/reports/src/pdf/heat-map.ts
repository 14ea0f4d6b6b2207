import { nameMineral } from "@interphase/names";
import type { AssessmentResult, MineralExposure } from "@interphase/sourcing";
import { scoreText } from "../number-text.js";
import { hairline, ink, inkOn, noDataFill, paper, quietInk, riskFill } from "../risk-colour.js";
import { reportText } from "../report-text.js";
import { columnWidth, page, putText, type PageWriter, type Pdf } from "./page-writer.js";

type StageExposure = MineralExposure["stages"]["mine"];
interface Cell {
  readonly value: number | null;
  readonly isUnknown: boolean;
}

const rowHeight = 18;
const labelWidth = 150;

/** How is an area drawn whose truth is unknown? Diagonal strokes, so that colour alone never says it. */
export function hatch(pdf: Pdf, x: number, y: number, width: number, height: number): void {
  pdf.save().rect(x, y, width, height).clip().rect(x, y, width, height).fill(noDataFill);
  for (let offset = -height; offset < width; offset += 5) {
    pdf.moveTo(x + offset, y + height).lineTo(x + offset + height, y);
  }
  pdf.lineWidth(0.6).strokeColor("#9aa5ad").stroke().restore();
}

const cellsOf = (stage: StageExposure): readonly [Cell, Cell] => {
  const isUnknown = stage.unknownShareFraction > 0.999999;
  const hasStage = stage.series.state !== "not-applicable";
  return [
    { value: hasStage ? stage.companyConcentration.value : null, isUnknown: hasStage && isUnknown },
    { value: stage.worldConcentration.value, isUnknown: false },
  ];
};

function drawCell(writer: PageWriter, cell: Cell, place: { x: number; y: number; width: number }): void {
  const { pdf, locale } = writer;
  const [x, y, width, height] = [place.x + 1, place.y + 1, place.width - 2, rowHeight - 2];
  const share = (cell.value ?? 0) / 5;
  if (cell.isUnknown) hatch(pdf, x, y, width, height);
  else pdf.rect(x, y, width, height).fill(cell.value === null ? paper : riskFill(share));
  if (cell.value === null) pdf.rect(x, y, width, height).lineWidth(0.4).strokeColor(hairline).stroke();
  const text = cell.isUnknown ? reportText("unknown", locale) : scoreText(cell.value, locale);
  const fill = cell.isUnknown || cell.value === null ? ink : inkOn(share);
  putText(pdf, text, { x: x + 4, y: y + 3.5, width: width - 8, align: "center", size: 8, fill });
}

/** Which minerals are most concentrated, at which stage, against the world? One row a mineral, the value in each cell. */
export function drawHeatMap(writer: PageWriter, result: AssessmentResult): void {
  const { pdf, locale } = writer;
  const cellWidth = (columnWidth - labelWidth) / 4;
  const heads = (["mine", "refine"] as const).flatMap((stage) =>
    (["company", "world"] as const).map(
      (side) => `${reportText(stage, locale)} · ${reportText(side, locale)}`,
    ),
  );
  const headTop = writer.reserve(rowHeight);
  heads.forEach((head, index) => {
    const x = page.margin + labelWidth + index * cellWidth;
    putText(pdf, head, {
      x,
      y: headTop + 4,
      width: cellWidth - 2,
      align: "center",
      size: 7.5,
      fill: quietInk,
    });
  });
  for (const mineral of result.minerals) {
    const top = writer.reserve(rowHeight);
    putText(pdf, nameMineral(mineral.mineralId, locale, "title"), {
      x: page.margin,
      y: top + 3.5,
      width: labelWidth - 6,
      size: 9,
    });
    [...cellsOf(mineral.stages.mine), ...cellsOf(mineral.stages.refine)].forEach((cell, index) => {
      drawCell(writer, cell, { x: page.margin + labelWidth + index * cellWidth, y: top, width: cellWidth });
    });
  }
  writer.gap(4);
}
