import { riskFill } from "./colours.js";
import { labelMark, placeLabels } from "./label-places.js";
import type { Box, Chart, ChartPage, LayoutRoom, Mark, Pick, Shape } from "./marks.js";
import { makePage } from "./pages.js";
import { shareBin } from "./scale.js";
import { middleToBaseline } from "./text.js";
import { mapHeightPerWidth, readWorldShapes, type CountryShape } from "./world-geometry.js";

/**
 * What is true of one country on the map?
 * **Units and range** shares 0-1. A world share of null is not known and hatched, which 0 is not; a disc of null or 0 is not drawn.
 */
export interface MapCountry {
  readonly iso3: string;
  readonly label: string;
  readonly worldShareFraction: number | null;
  readonly discShareFraction: number | null;
  /** What is written on the disc or beside it; "" for nothing. */
  readonly discLabel: string;
}

/** What does a map need? */
export interface MapInput extends LayoutRoom {
  /** The largest disc has the first choice of a place for its label, whatever the order here. */
  readonly countries: readonly MapCountry[];
  /** A medium that scales one land under the discs of two forms asks for each alone. Both where not said. */
  readonly part?: "land" | "discs" | undefined;
}

/** Relative steps of half or quarter units keep a page's markup small; a step of nothing is dropped. */
function drawRing(ring: CountryShape["rings"][number], width: number): string {
  const grain = width >= 700 ? 2 : 4;
  let path = "";
  let [lastX, lastY] = [0, 0];
  for (const [pageX, pageY] of ring) {
    const [x, y] = [Math.round(pageX * width * grain) / grain, Math.round(pageY * width * grain) / grain];
    if (path === "") path = `M${x} ${y}l`;
    else if (x === lastX && y === lastY) continue;
    else path += `${path.endsWith("l") ? "" : " "}${x - lastX} ${y - lastY}`;
    [lastX, lastY] = [x, y];
  }
  return path.endsWith("l") ? "" : `${path}z`.replaceAll(" -", "-").replaceAll(/(?<!\d)0\./g, ".");
}

function outlineOf(shape: CountryShape, width: number): Extract<Shape, { kind: "path" }> | null {
  const points = shape.rings.flat();
  if (points.length === 0) return null;
  const xs = points.map(([x]) => x * width);
  const ys = points.map(([, y]) => y * width);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const box = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  return { kind: "path", d: shape.rings.map((ring) => drawRing(ring, width)).join(""), box };
}

interface Disc {
  readonly country: MapCountry;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const clampTo = (value: number, radius: number, most: number) =>
  Math.max(radius, Math.min(most - radius, value));

/** A disc's area is its share; one at the map's edge is moved in, so that nothing of it is cut off. */
function discOf(country: MapCountry, shape: CountryShape, width: number): Disc {
  const share = country.discShareFraction ?? 0;
  const radius = Math.max(2.5, ((4 + 30 * Math.sqrt(Math.min(1, share))) * width) / 960);
  const [x, y] = [shape.centre[0] * width, shape.centre[1] * width];
  return { country, x: clampTo(x, radius, width), y: clampTo(y, radius, mapHeightPerWidth * width), radius };
}

function drawLand(
  input: MapInput,
  listed: ReadonlyMap<string, MapCountry>,
  marks: Mark[],
  picks: Map<string, Pick>,
): void {
  const { width } = input;
  for (const shape of readWorldShapes()) {
    const country = listed.get(shape.iso3);
    const share = country?.worldShareFraction;
    const outline = outlineOf(shape, width);
    const fill = share === undefined || share === null ? "map-land" : riskFill(shareBin(share));
    const pattern = share === null ? "hatch" : undefined;
    const radius = Math.max(2.5, (4 * width) / 960);
    const dot = { x: shape.centre[0] * width, y: shape.centre[1] * width, radius };
    const ref = country === undefined ? undefined : shape.iso3;
    if (outline !== null)
      marks.push({ ...outline, fill, pattern, stroke: "map-border", strokeWidth: 0.6, ref });
    else if (share !== undefined && share !== 0)
      marks.push({ kind: "circle", ...dot, fill, pattern, stroke: "line-strong", strokeWidth: 0.75, ref });
    if (country === undefined) continue;
    const place = outline ?? ({ kind: "circle", ...dot, radius: radius * 1.75 } as const);
    picks.set(shape.iso3, { kind: "country", ref: shape.iso3, label: country.label, shape: place });
  }
}

/** Puts labels beside discs that cannot hold them; answers which found no place. */
function nameBeside(
  input: MapInput,
  beside: readonly Disc[],
  taken: readonly Box[],
  marks: Mark[],
): ChartPage["unlabelled"] {
  const { measure, width } = input;
  const size = (input.textSize ?? 12) - 1;
  const points = beside.map(({ x, y, radius, country }) => ({ x, y, radius, label: country.discLabel }));
  const frame = { x: 0, y: 0, width, height: mapHeightPerWidth * width };
  const labels = placeLabels(points, { frame, measure, size, mostWidth: width * 0.25, taken });
  return beside.flatMap(({ country, x, y }, index) => {
    const label = labels[index];
    if (label === undefined) return [{ ref: country.iso3, label: country.label }];
    if (label.isAway)
      marks.push({ kind: "line", x, y, toX: label.x, toY: label.middle, stroke: "ink-2", strokeWidth: 0.75 });
    marks.push(labelMark(label, country.discLabel, size, country.iso3));
    return [];
  });
}

function drawDiscs(input: MapInput, discs: readonly Disc[], marks: Mark[]): ChartPage["unlabelled"] {
  const { measure } = input;
  const size = (input.textSize ?? 12) - 1;
  for (const { country, x, y, radius } of discs) {
    const paint = { fill: "accent", stroke: "surface", strokeWidth: 1.5, opacity: 0.85 } as const;
    marks.push({ kind: "circle", x, y, radius, ...paint, ref: country.iso3 });
  }
  const isInside = ({ country, radius }: Disc) =>
    measure(country.discLabel, size, "bold") <= radius * 1.8 && radius >= size * 0.75;
  const isCovered = (disc: Disc) =>
    discs.some(
      (other) =>
        other !== disc &&
        other.radius <= disc.radius &&
        Math.hypot(other.x - disc.x, other.y - disc.y) < other.radius + disc.radius,
    );
  const named = discs.filter(({ country }) => country.discLabel !== "");
  const within = named.filter((disc) => isInside(disc) && !isCovered(disc));
  for (const { country, x, y } of within) {
    const text = {
      kind: "text",
      text: country.discLabel,
      x,
      y: y + middleToBaseline * size,
      size,
      ref: country.iso3,
    } as const;
    marks.push({ ...text, anchor: "middle", weight: "bold", fill: "accent-ink" });
  }
  const beside = named.filter((disc) => !within.includes(disc));
  const taken = discs
    .filter((disc) => !beside.includes(disc))
    .map(({ x, y, radius }) => ({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }));
  return nameBeside(input, beside, taken, marks);
}

/**
 * Where in the world is it made, and where does the company buy it?
 * **Shape** one page; land shaded by the world's share, a disc's area is the company's. Picks in the caller's order; refs are ISO 3166
 * alpha-3 codes, and only the land has picks. A code that is on no map has neither land nor pick and stands in `unlabelled`.
 */
export function layoutWorldMap(input: MapInput): Chart {
  const listed = new Map(input.countries.map((country) => [country.iso3, country]));
  const shapes = new Map(readWorldShapes().map((shape) => [shape.iso3, shape]));
  const marks: Mark[] = [];
  const picks = new Map<string, Pick>();
  if (input.part !== "discs") drawLand(input, listed, marks, picks);
  const discs = input.countries
    .flatMap((country) => {
      const shape = shapes.get(country.iso3);
      return shape === undefined || (country.discShareFraction ?? 0) <= 0
        ? []
        : [discOf(country, shape, input.width)];
    })
    .sort((a, b) => b.radius - a.radius);
  const crowded = input.part === "land" ? [] : drawDiscs(input, discs, marks);
  const nowhere = input.countries
    .filter(({ iso3 }) => !shapes.has(iso3))
    .map(({ iso3, label }) => ({ ref: iso3, label }));
  const ordered = input.countries.flatMap(({ iso3 }) => picks.get(iso3) ?? []);
  const page = makePage(input.width, mapHeightPerWidth * input.width, marks, ordered, [
    ...crowded,
    ...nowhere,
  ]);
  return { pages: [page] };
}
