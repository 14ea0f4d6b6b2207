import { nameMineral } from "@interphase/names";
import type { AssessmentResult } from "@interphase/sourcing";
import { usdText } from "../number-text.js";
import { accent, hairline, quietInk } from "../risk-colour.js";
import { reportText } from "../report-text.js";
import { columnWidth, page, putText, type PageWriter } from "./page-writer.js";

const height = 190;
const labelWidth = 92;
const labelHeight = 9;
/** The height of the picture, for whoever keeps a heading with it. */
export const coverScatterHeight = height + 30;

/** Where does a label stand free of those before it? The next line below that no other label reaches. */
function freeLabelTop(taken: readonly { x: number; y: number }[], x: number, wanted: number): number {
  let top = wanted;
  while (taken.some((label) => Math.abs(label.x - x) < labelWidth && Math.abs(label.y - top) < labelHeight)) {
    top += labelHeight;
  }
  return top;
}

interface Axes {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly low: number;
  readonly high: number;
  readonly latest: number;
}

function drawAxes(writer: PageWriter, { left, top: y, width, low, high, latest }: Axes): void {
  const { pdf, locale } = writer;
  pdf.rect(left, y, width, height).lineWidth(0.5).strokeColor(hairline).stroke();
  putText(pdf, reportText("scatterX", locale), {
    x: left,
    y: y + height + 14,
    width,
    align: "center",
    size: 7.5,
    fill: quietInk,
  });
  putText(pdf, reportText("scatterY", locale), { x: left + 4, y: y + 3, width, size: 7.5, fill: quietInk });
  for (let month = 0; month <= latest; month += latest > 12 ? 6 : 3) {
    putText(pdf, String(month), {
      x: left + (month / latest) * width - 10,
      y: y + height + 3,
      width: 20,
      align: "center",
      size: 7,
      fill: quietInk,
    });
  }
  for (let power = Math.ceil(low); power <= high; power++) {
    const tickY = y + height - ((power - low) / (high - low)) * height;
    putText(pdf, usdText(10 ** power, locale), {
      x: left - 64,
      y: tickY - 4,
      width: 60,
      align: "right",
      size: 7,
      fill: quietInk,
    });
  }
}

/** Which minerals join much money with little cover? Money on a logarithmic axis, cover capped at two years. */
export function drawCoverScatter(writer: PageWriter, result: AssessmentResult): void {
  const { pdf, locale } = writer;
  const points = result.minerals.flatMap(({ mineralId, spendUsd, monthsOfCover: cover }) =>
    spendUsd === null || cover.months === null
      ? []
      : [{ mineralId, spendUsd, months: Math.min(24, cover.months) }],
  );
  if (points.length === 0) return;
  const y = writer.reserve(coverScatterHeight) + 4;
  const [left, width] = [page.margin + 66, columnWidth - 150];
  const low = Math.log10(Math.max(1, Math.min(...points.map((point) => point.spendUsd)))) - 0.2;
  const high = Math.log10(Math.max(10, ...points.map((point) => point.spendUsd))) + 0.2;
  const latest = Math.max(6, ...points.map((point) => point.months));
  drawAxes(writer, { left, top: y, width, low, high, latest });
  const taken: { x: number; y: number }[] = [];
  for (const point of points) {
    const cx = left + (point.months / latest) * width;
    const cy = y + height - ((Math.log10(Math.max(1, point.spendUsd)) - low) / (high - low)) * height;
    pdf.circle(cx, cy, 3).fill(accent);
    const labelY = freeLabelTop(taken, cx, cy - 5);
    taken.push({ x: cx, y: labelY });
    putText(pdf, nameMineral(point.mineralId, locale, "title"), {
      x: cx + 5,
      y: labelY,
      width: labelWidth - 2,
      size: 7,
    });
    if (labelY > cy)
      pdf
        .moveTo(cx, cy)
        .lineTo(cx + 4, labelY + 5)
        .lineWidth(0.4)
        .strokeColor(quietInk)
        .stroke();
  }
}
