import { createRequire } from "node:module";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { percentText } from "../number-text.js";
import { hairline, noDataFill, quietInk, riskFill } from "../risk-colour.js";
import { reportText } from "../report-text.js";
import { columnWidth, page, putText, type PageWriter, type Pdf } from "./page-writer.js";
import { countryOfNumeric, nameCountry } from "@interphase/names";

type Ring = readonly (readonly number[])[];
interface CountryShape {
  readonly iso3: string;
  readonly rings: readonly Ring[];
}

let shapes: readonly CountryShape[] | undefined;

function readShapes(): readonly CountryShape[] {
  const require = createRequire(import.meta.url);
  const topology = require("world-atlas/countries-110m.json") as Topology<{ countries: GeometryCollection }>;
  return feature(topology, topology.objects.countries).features.map(({ id, geometry }) => ({
    iso3: countryOfNumeric(id ?? "") ?? "",
    rings:
      geometry.type === "Polygon"
        ? geometry.coordinates
        : geometry.type === "MultiPolygon"
          ? geometry.coordinates.flat()
          : [],
  }));
}

const half = (columnWidth - 16) / 2;
const mapHeight = 106;
/** The height of one pair of maps, for whoever keeps a heading with it. */
export const worldMapHeight = mapHeight + 40;
const [top, bottom] = [84, -58];
const antarctica = "ATA";

/** A ring that crosses the date line is begun anew there, or a stroke would cross the whole map. */
function drawRing(pdf: Pdf, ring: Ring, left: number, y0: number): void {
  let last: number | undefined;
  for (const [longitude = 0, latitude = 0] of ring) {
    const x = left + ((longitude + 180) / 360) * half;
    const y = y0 + ((top - Math.max(bottom, Math.min(top, latitude))) / (top - bottom)) * mapHeight;
    if (last === undefined || Math.abs(longitude - last) > 180) pdf.moveTo(x, y);
    else pdf.lineTo(x, y);
    last = longitude;
  }
}

interface Share {
  readonly countryIso3: string;
  readonly shareFraction: number;
}

function drawOne(
  writer: PageWriter,
  shares: readonly Share[],
  title: string,
  place: { left: number; top: number },
): void {
  const { pdf, locale } = writer;
  const largest = shares[0]?.shareFraction ?? 0;
  const shareOf = new Map(shares.map(({ countryIso3, shareFraction }) => [countryIso3, shareFraction]));
  putText(pdf, title, { x: place.left, y: place.top, width: half, size: 7.5, fill: quietInk });
  shapes ??= readShapes();
  for (const shape of shapes) {
    if (shape.iso3 === antarctica) continue;
    const share = shareOf.get(shape.iso3);
    for (const ring of shape.rings) drawRing(pdf, ring, place.left, place.top + 12);
    pdf.lineWidth(0.25).fillAndStroke(share === undefined ? noDataFill : riskFill(share), hairline);
  }
  const words = shares
    .slice(0, 4)
    .map(
      ({ countryIso3, shareFraction }) =>
        `${nameCountry(countryIso3, locale, "title")} ${percentText(shareFraction, locale)}`,
    );
  const text = largest === 0 ? reportText("unknown", locale) : words.join(" · ");
  putText(pdf, text, { x: place.left, y: place.top + mapHeight + 16, width: half, size: 7.5 });
}

/**
 * Where is a mineral produced in the world, and where does the company buy it?
 * **Shape** two maps side by side with the same scale; the largest shares stand in words below each.
 */
export function drawWorldMaps(writer: PageWriter, world: readonly Share[], company: readonly Share[]): void {
  const y0 = writer.reserve(worldMapHeight);
  drawOne(writer, world, reportText("world", writer.locale), { left: page.margin, top: y0 });
  drawOne(writer, company, reportText("company", writer.locale), { left: page.margin + half + 16, top: y0 });
}

/** What do the map's shades mean? One bar for all maps of a report, 0 to 100 %. */
export function drawMapLegend(writer: PageWriter): void {
  const y = writer.reserve(16);
  for (let step = 0; step < 8; step++)
    writer.pdf.rect(page.margin + step * 22, y, 22, 7).fill(riskFill(step / 8));
  putText(writer.pdf, "0 – 100 %", {
    x: page.margin + 184,
    y: y - 1.5,
    width: 120,
    size: 7.5,
    fill: quietInk,
  });
}
