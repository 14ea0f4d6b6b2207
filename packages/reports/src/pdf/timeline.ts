import { nameMineral } from "@interphase/names";
import type { TimelineView } from "@interphase/sourcing";
import { accent, alarm, hairline, ink, quietInk } from "../risk-colour.js";
import { formText } from "../report-text.js";
import { columnWidth, page, putText, type PageWriter } from "./page-writer.js";

type Group = TimelineView["groups"][number];

const rowHeight = 15;
const labelWidth = 190;
const barWidth = columnWidth - labelWidth;

function monthsShown(groups: readonly Group[]): number {
  const latest = groups.flatMap((group) => [
    (group.stockMonths ?? 0) + (group.inTransitMonths ?? 0),
    group.contractEndMonths ?? 0,
    (group.leadTimeMonths ?? 0) + (group.qualificationMonths ?? 0),
  ]);
  return Math.min(60, Math.max(6, Math.ceil(Math.max(...latest))));
}

function drawAxis(writer: PageWriter, months: number): void {
  const top = writer.reserve(rowHeight);
  const step = Math.max(1, Math.ceil(months / 12));
  for (let month = 0; month <= months; month += step) {
    const x = page.margin + labelWidth + (month / months) * barWidth;
    putText(writer.pdf, String(month), {
      x: x - 10,
      y: top + 2,
      width: 20,
      align: "center",
      size: 7,
      fill: quietInk,
    });
    writer.pdf
      .moveTo(x, top + 12)
      .lineTo(x, top + rowHeight)
      .lineWidth(0.5)
      .strokeColor(hairline)
      .stroke();
  }
}

function drawMarks(writer: PageWriter, group: Group, xOf: (month: number) => number, top: number): void {
  const { pdf } = writer;
  const middle = top + rowHeight / 2;
  if (group.contractEndMonths !== null) {
    const x = xOf(group.contractEndMonths);
    pdf
      .moveTo(x, top + 1)
      .lineTo(x, top + rowHeight - 1)
      .lineWidth(1.4)
      .strokeColor(ink)
      .stroke();
  }
  if (group.leadTimeMonths === null && group.qualificationMonths === null) return;
  const x = xOf((group.leadTimeMonths ?? 0) + (group.qualificationMonths ?? 0));
  pdf
    .moveTo(x, middle - 4)
    .lineTo(x + 4, middle)
    .lineTo(x, middle + 4)
    .lineTo(x - 4, middle)
    .closePath()
    .fill(alarm);
}

/** When does each group's stock end, and what comes first: its contract's end or a replacement? One axis of months. */
export function drawTimeline(writer: PageWriter, timeline: TimelineView): void {
  const { pdf, locale } = writer;
  const groups = timeline.groups.slice(0, 40);
  if (groups.length === 0) return;
  const months = monthsShown(groups);
  const xOf = (month: number): number =>
    page.margin + labelWidth + (Math.min(months, Math.max(0, month)) / months) * barWidth;
  drawAxis(writer, months);
  for (const group of groups) {
    const top = writer.reserve(rowHeight);
    const label = [
      nameMineral(group.mineralId, locale, "title"),
      formText(group.form, locale),
      group.formula ?? group.material,
    ].filter((part) => part !== null);
    putText(pdf, label.join(" · "), { x: page.margin, y: top + 2, width: labelWidth - 8, size: 7.5 });
    const [start, stockEnd] = [xOf(0), xOf(group.stockMonths ?? 0)];
    const transitEnd = xOf((group.stockMonths ?? 0) + (group.inTransitMonths ?? 0));
    pdf.rect(stockEnd, top + 4, transitEnd - stockEnd, rowHeight - 8).fill("#a8cfd0");
    if (group.stockMonths !== null)
      pdf.rect(start, top + 4, Math.max(0.6, stockEnd - start), rowHeight - 8).fill(accent);
    else putText(pdf, "?", { x: start + 2, y: top + 2, width: 12, size: 8, fill: quietInk });
    drawMarks(writer, group, xOf, top);
  }
  writer.gap(4);
}
