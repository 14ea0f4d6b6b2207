import type { Chart, Measure } from "@interphase/charts";

/** How much room has a picture, and how wide are texts there? */
export interface PictureRoom {
  readonly width: number;
  readonly measure: Measure;
  readonly textSize: number;
  readonly pageHeight: number;
  readonly firstPageHeight: number;
}

/** A picture of the report: what is drawn, and what it says for who hears it. */
export interface ReportPicture {
  readonly chart: Chart;
  readonly alt: string;
}

/** What found no place for its name in a picture? **Shape** whole names, each once. */
export function listUnlabelled({ pages }: Chart): string[] {
  return [...new Set(pages.flatMap(({ unlabelled }) => unlabelled.map(({ label }) => label)))];
}
