import { estimateWidth, layoutWorldMap } from "@interphase/charts";
import { useId, type ReactNode } from "react";

import { chartWidths, DrawingStops } from "./chart-drawing";
import { HatchPattern } from "./hatch-pattern";
import { MarksView } from "./mark-view";
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
 * The outlines are in the markup once; a phone has discs and labels of its own size over them.
 */
export function WorldMap({ label, countries, discLabels }: WorldMapProps): ReactNode {
  const hatch = `hatch-${useId().replaceAll(/[^\w]/g, "")}`;
  const tips = new Map(countries.map(({ iso3, label: title, tip }) => [iso3, { title, rows: tip }]));
  const drawn = countries.map((country) => ({
    iso3: country.iso3,
    label: country.label,
    worldShareFraction: country.worldShareFraction,
    discShareFraction: country.companyShareFraction,
    discLabel: discLabels[country.iso3] ?? "",
  }));
  const pageOf = (part: "land" | "discs", width: number) =>
    layoutWorldMap({ width, measure: estimateWidth, countries: drawn, part }).pages[0];
  const land = pageOf("land", chartWidths.wide);
  const marksOf = (width: number) => pageOf("discs", width)?.marks ?? [];
  const scale = chartWidths.wide / chartWidths.narrow;
  if (land === undefined) return null;
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={label}>
      <svg
        data-drawing=""
        viewBox={`0 0 ${String(land.width)} ${String(land.height)}`}
        className="block h-auto w-full"
      >
        <defs>
          <HatchPattern id={hatch} />
        </defs>
        <g aria-hidden="true">
          <MarksView marks={land.marks} hatch={hatch} />
          <g className="max-sm:hidden">
            <MarksView marks={marksOf(chartWidths.wide)} hatch={hatch} />
          </g>
          <g className="sm:hidden" transform={`scale(${String(scale)})`}>
            <MarksView marks={marksOf(chartWidths.narrow)} hatch={hatch} />
          </g>
        </g>
        <DrawingStops picks={land.picks} tips={tips} />
      </svg>
    </div>
  );
}
