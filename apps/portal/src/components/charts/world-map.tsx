import { estimateWidth, layoutWorldMap } from "@interphase/charts";
import type { ReactNode } from "react";

import { ChartDrawing, chartWidths } from "./chart-drawing";
import type { TipRow } from "./tip-attributes";

/** What is true of one country on the map? **Units and range** shares 0-1; null where there is no figure. */
export interface MapCountry {
  readonly iso3: string;
  readonly label: string;
  readonly worldShareFraction: number | null;
  readonly companyShareFraction: number | null;
  readonly tip: readonly TipRow[];
}

interface WorldMapProps {
  readonly label: string;
  readonly countries: readonly MapCountry[];
  /** How a share is written on a disc, in the reader's language. */
  readonly discLabels: Readonly<Record<string, string>>;
}

/**
 * Where in the world is it made, and where does the company buy it?
 * Land is shaded by the world's share; a disc's area is the company's. Marks are walked with the arrow keys.
 */
export function WorldMap({ label, countries, discLabels }: WorldMapProps): ReactNode {
  const tips = new Map(countries.map(({ iso3, label: title, tip }) => [iso3, { title, rows: tip }]));
  const drawn = countries.map((country) => ({
    iso3: country.iso3,
    label: country.label,
    worldShareFraction: country.worldShareFraction,
    discShareFraction: country.companyShareFraction,
    discLabel: discLabels[country.iso3] ?? "",
  }));
  const page = layoutWorldMap({ width: chartWidths.wide, measure: estimateWidth, countries: drawn }).pages[0];
  const names = layoutWorldMap({ width: chartWidths.narrow, measure: estimateWidth, countries: drawn })
    .pages[0];
  return <ChartDrawing label={label} wide={page} narrow={names} tips={tips} />;
}
