import { countryOfNumeric } from "@interphase/names";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import coarseAtlas from "world-atlas/countries-110m.json";
import fineAtlas from "world-atlas/countries-50m.json";

import { cutAtAntimeridian, type Ring } from "./antimeridian";
import { projectNaturalEarth } from "./projection";

/** How large is the map's drawing surface? **Units and range** SVG user units. */
export const mapSize = { width: 960, height: 440 } as const;

/** Where is one country drawn? `outline` is an SVG path; a country too small for the coarse set has only its centre. */
export interface CountryShape {
  readonly iso3: string;
  readonly outline: string | null;
  readonly centre: readonly [number, number];
}

interface Outline {
  readonly iso3: string;
  readonly polygons: readonly (readonly Ring[])[];
}

const scale = mapSize.width / 5.5;
const toPage = (position: readonly number[]): [number, number] => {
  const [x, y] = projectNaturalEarth(position[0] ?? 0, position[1] ?? 0);
  return [mapSize.width / 2 + x * scale, mapSize.height * 0.575 + y * scale];
};

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

/** Whole units and relative steps keep the page's markup small; a step of nothing is dropped. */
function drawRing(ring: Ring): string {
  let path = "";
  let [lastX, lastY] = [0, 0];
  for (const position of ring) {
    const [pageX, pageY] = toPage(position);
    const [x, y] = [Math.round(pageX * 2) / 2, Math.round(pageY * 2) / 2];
    if (path === "") path = `M${String(x)} ${String(y)}l`;
    else if (x === lastX && y === lastY) continue;
    else path += `${path.endsWith("l") ? "" : " "}${String(x - lastX)} ${String(y - lastY)}`;
    [lastX, lastY] = [x, y];
  }
  return path.endsWith("l") ? "" : `${path}z`.replaceAll(" -", "-").replaceAll(/(?<!\d)0\.5/g, ".5");
}

function centreOf(outline: Outline): [number, number] {
  const largest = outline.polygons
    .map((rings) => rings[0] ?? [])
    .reduce<Ring>((best, ring) => (spanOf(ring) > spanOf(best) ? ring : best), []);
  const pages = largest.map(toPage);
  const middle = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  return [middle(pages.map(([x]) => x)), middle(pages.map(([, y]) => y))];
}

function spanOf(ring: Ring): number {
  const pages = ring.map(toPage);
  if (pages.length === 0) return 0;
  const xs = pages.map(([x]) => x);
  const ys = pages.map(([, y]) => y);
  return (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
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
      outline: country.polygons.map((rings) => rings.map(drawRing).join("")).join(""),
      centre: centreOf(country),
    })),
    ...small.map((country) => ({ iso3: country.iso3, outline: null, centre: centreOf(country) })),
  ];
  return shapes;
}
