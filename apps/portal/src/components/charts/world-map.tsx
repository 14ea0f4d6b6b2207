import type { ReactNode } from "react";

import { tipAttributes, type TipRow } from "./tip-attributes";
import { shareBin } from "./scale";
import { mapSize, readWorldShapes, type CountryShape } from "./world-geometry";

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

const discRadius = (shareFraction: number) => 4 + 30 * Math.sqrt(shareFraction);

function Land({
  shape,
  country,
}: {
  readonly shape: CountryShape;
  readonly country: MapCountry | undefined;
}): ReactNode {
  const share = country?.worldShareFraction ?? null;
  const fill = share === null || share <= 0 ? "var(--map-land)" : `var(--risk-${String(shareBin(share))})`;
  if (shape.outline === null) {
    if (share === null || share <= 0) return null;
    return (
      <circle
        cx={shape.centre[0]}
        cy={shape.centre[1]}
        r={4}
        style={{ fill, stroke: "var(--line-strong)" }}
      />
    );
  }
  return <path d={shape.outline} style={{ fill }} />;
}

/**
 * Where in the world is it made, and where does the company buy it?
 * Land is shaded by the world's share; a disc's area is the company's. Marks are walked with the arrow keys.
 */
export function WorldMap({ label, countries, discLabels }: WorldMapProps): ReactNode {
  const byIso3 = new Map(countries.map((country) => [country.iso3, country]));
  const shapes = readWorldShapes();
  const marked = shapes
    .flatMap((shape) => {
      const country = byIso3.get(shape.iso3);
      return country === undefined ? [] : [{ shape, country }];
    })
    .sort((a, b) => weight(b.country) - weight(a.country));
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={label}>
      <svg
        data-drawing
        viewBox={`0 0 ${String(mapSize.width)} ${String(mapSize.height)}`}
        className="block h-auto w-full "
      >
        <g strokeWidth="0.6" strokeLinejoin="round" style={{ stroke: "var(--map-border)" }}>
          {shapes.map((shape) => (
            <Land key={shape.iso3} shape={shape} country={byIso3.get(shape.iso3)} />
          ))}
        </g>
        {marked.map(({ shape, country }, index) => (
          <CountryMark
            key={country.iso3}
            shape={shape}
            country={country}
            discLabel={discLabels[country.iso3]}
            isFirst={index === 0}
          />
        ))}
      </svg>
    </div>
  );
}

const weight = (country: MapCountry) =>
  (country.companyShareFraction ?? 0) * 10 + (country.worldShareFraction ?? 0);

interface CountryMarkProps {
  readonly shape: CountryShape;
  readonly country: MapCountry;
  readonly discLabel: string | undefined;
  readonly isFirst: boolean;
}

function CountryMark({ shape, country, discLabel, isFirst }: CountryMarkProps): ReactNode {
  const [x, y] = shape.centre;
  const share = country.companyShareFraction ?? 0;
  return (
    <g
      role="img"
      tabIndex={isFirst ? 0 : -1}
      className="group outline-none"
      {...tipAttributes(country.label, country.tip)}
    >
      {shape.outline !== null && (
        <path
          d={shape.outline}
          strokeWidth="1.5"
          style={{ fill: "transparent" }}
          className="stroke-transparent group-hover:stroke-ink group-focus:stroke-accent group-focus:[stroke-width:2.5]"
        />
      )}
      {share > 0 && (
        <>
          <circle
            cx={x}
            cy={y}
            r={discRadius(share)}
            strokeWidth="2"
            fillOpacity="0.82"
            style={{ fill: "var(--accent)", stroke: "var(--surface)" }}
            className="group-focus:[stroke:var(--ink)]"
          />
          {discLabel !== undefined && (
            <text
              x={x}
              y={y}
              textAnchor="middle"
              dominantBaseline="central"
              className="max-sm:hidden"
              fontSize="11"
              fontWeight="600"
              style={{ fill: "var(--accent-ink)" }}
            >
              {discLabel}
            </text>
          )}
        </>
      )}
      {share <= 0 && shape.outline === null && (
        <circle cx={x} cy={y} r={7} style={{ fill: "transparent" }} className="group-focus:stroke-accent" />
      )}
    </g>
  );
}
