import type { ChartPage, Mark, PageRoom, Pick } from "./marks.js";

/** Which rows stand on which page? At least one row a page, in order; one empty page where there are no rows. */
export function splitRows<Row>(
  rows: readonly Row[],
  heights: { readonly row: number; readonly around: number },
  room: PageRoom,
): (readonly Row[])[] {
  if (room.pageHeight === undefined) return [rows];
  const fitting = (height: number) => Math.max(1, Math.floor((height - heights.around) / heights.row + 1e-9));
  const pages: (readonly Row[])[] = [];
  let start = 0;
  do {
    const height = pages.length === 0 ? (room.firstPageHeight ?? room.pageHeight) : room.pageHeight;
    const end = start + fitting(height);
    pages.push(rows.slice(start, end));
    start = end;
  } while (start < rows.length);
  return pages;
}

/** What is one page made of? */
export function makePage(
  width: number,
  height: number,
  marks: readonly Mark[],
  picks: readonly Pick[],
  unlabelled: ChartPage["unlabelled"] = [],
): ChartPage {
  return { width, height, marks, picks, unlabelled };
}

/** Is this the narrow form, for a phone or half a page? **Units and range** width in multiples of the text size. */
export function isNarrow(width: number, textSize: number): boolean {
  return width / textSize < 560 / 12;
}
