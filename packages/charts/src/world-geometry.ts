import { countryOfNumeric } from "@interphase/names";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import coarseAtlas from "world-atlas/countries-110m.json" with { type: "json" };
import fineAtlas from "world-atlas/countries-50m.json" with { type: "json" };

import { cutAtAntimeridian, type Ring } from "./antimeridian.js";
import { projectNaturalEarth } from "./projection.js";

/** How high is a map of the world? **Units and range** in multiples of its width. */
export const mapHeightPerWidth = 440 / 960;

/** Where is one country drawn? **Units and range** multiples of the map's width, origin top left. */
export interface CountryShape {
  readonly iso3: string;
  /** Closed lines; empty for a country too small for the coarse set, which has only its centre. */
  readonly rings: readonly (readonly (readonly [number, number])[])[];
  /** The middle of its largest part. */
  readonly centre: readonly [number, number];
}

interface Outline {
  readonly iso3: string;
  readonly polygons: readonly (readonly Ring[])[];
}

const toPage = (position: readonly number[]): readonly [number, number] => {
  const [x, y] = projectNaturalEarth(position[0] ?? 0, position[1] ?? 0);
  return [0.5 + x / 5.5, mapHeightPerWidth * 0.575 + y / 5.5];
};

/** Where on a map of the world is a place? **Units and range** degrees in; multiples of the map's width out, origin top left. */
export const placeOnWorldMap = (longitudeDegrees: number, latitudeDegrees: number) =>
  toPage([longitudeDegrees, latitudeDegrees]);

/** Kosovo has no ISO number in the boundary set; XKX is the code the reference facts use. */
function iso3Of(id: string | number | undefined, name: string): string | null {
  if (id !== undefined) return countryOfNumeric(id) ?? null;
  return name === "Kosovo" ? "XKX" : null;
}

function readOutlines(atlas: unknown): Outline[] {
  const topology = atlas as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  const outlines: Outline[] = [];
  const cut = (rings: readonly Ring[]) => cutAtAntimeridian(rings);
  for (const country of feature(topology, topology.objects.countries).features) {
    const iso3 = iso3Of(country.id, country.properties.name);
    if (iso3 === null || iso3 === "ATA") continue;
    if (country.geometry.type === "Polygon") {
      outlines.push({ iso3, polygons: cut(country.geometry.coordinates) });
    } else if (country.geometry.type === "MultiPolygon") {
      outlines.push({ iso3, polygons: country.geometry.coordinates.flatMap(cut) });
    }
  }
  return outlines;
}

const middleOf = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
const spanOf = (values: readonly number[]) => Math.max(...values) - Math.min(...values);

function centreOf(outline: Outline): readonly [number, number] {
  const parts = outline.polygons
    .map((rings) => (rings[0] ?? []).map(toPage))
    .filter((part) => part.length > 0);
  const areaOf = (part: (typeof parts)[number]) =>
    spanOf(part.map(([x]) => x)) * spanOf(part.map(([, y]) => y));
  const largest = parts.reduce((best, part) => (areaOf(part) > areaOf(best) ? part : best), parts[0] ?? []);
  return [middleOf(largest.map(([x]) => x)), middleOf(largest.map(([, y]) => y))];
}

let shapes: readonly CountryShape[] | undefined;

/**
 * How does the world look, country by country?
 * **Shape** every country of the fine set once; those absent from the coarse set come as points.
 * **Source** Natural Earth 1:110m and 1:50m through world-atlas 2, public domain. Boundaries imply no opinion.
 */
export function readWorldShapes(): readonly CountryShape[] {
  if (shapes !== undefined) return shapes;
  const coarse = readOutlines(coarseAtlas);
  const drawn = new Set(coarse.map(({ iso3 }) => iso3));
  const small = readOutlines(fineAtlas).filter(({ iso3 }) => !drawn.has(iso3));
  shapes = [
    ...coarse.map((country) => ({
      iso3: country.iso3,
      rings: country.polygons.flatMap((rings) => rings.map((ring) => ring.map(toPage))),
      centre: centreOf(country),
    })),
    ...small.map((country) => ({ iso3: country.iso3, rings: [], centre: centreOf(country) })),
  ];
  return shapes;
}
