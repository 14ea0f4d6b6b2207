import fc from "fast-check";

import { cutAtAntimeridian } from "./antimeridian.js";
import { lightColours, riskFill, riskInk } from "./colours.js";
import { hatchStrokes } from "./hatch-strokes.js";
import { layoutHeatMap } from "./heat-map.js";
import type { RectMark, TextMark } from "./marks.js";
import { axisTicks, concentrationBin, shareBin } from "./scale.js";
import { estimateWidth, fitText, wrapText } from "./text.js";
import { layoutTimeline } from "./timeline.js";
import { readWorldShapes } from "./world-geometry.js";
import { layoutWorldMap } from "./world-map.js";

const measure = estimateWidth;
const font = { size: 12, weight: "regular" } as const;

describe("world", () => {
  test("draws each country once, the small ones too, and nothing across the whole page", () => {
    const shapes = readWorldShapes();
    const codes = shapes.map(({ iso3 }) => iso3);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toEqual(expect.arrayContaining(["COD", "NCL", "SGP", "XKX", "CHN"]));
    for (const { rings } of shapes) {
      for (const ring of rings) {
        const steps = ring.slice(1).map(([x], index) => Math.abs(x - (ring[index]?.[0] ?? x)));
        expect(Math.max(0, ...steps)).toBeLessThan(0.1);
      }
    }
  });

  test("cuts a ring at the 180th meridian into one part on each side", () => {
    const ring = [
      [170, 10],
      [-170, 10],
      [-170, 20],
      [170, 20],
      [170, 10],
    ];
    const halves = cutAtAntimeridian([ring]).map((rings) =>
      (rings[0] ?? []).map(([longitude]) => longitude ?? 0),
    );
    expect(halves.map((half) => [Math.min(...half), Math.max(...half)])).toEqual([
      [170, 180],
      [-180, -170],
    ]);
  });

  test("a share that is not known is hatched, a share of 0 is the palest shade", () => {
    const country = { label: "", discShareFraction: null, discLabel: "" };
    const countries = [
      { ...country, iso3: "CHN", worldShareFraction: null },
      { ...country, iso3: "CHL", worldShareFraction: 0 },
    ];
    const marks = layoutWorldMap({ width: 900, measure, countries }).pages[0]?.marks ?? [];
    const looks = ["CHN", "CHL"].map((iso3) => marks.find(({ ref }) => ref === iso3));
    expect(looks).toMatchObject([{ pattern: "hatch", fill: "map-land" }, { fill: "risk-0" }]);
    expect(looks[1]).toMatchObject({ pattern: undefined });
  });
});

test("unknown, withheld, not published, not applicable and 0 look different from each other", () => {
  const states = ["unknown", "withheld", "not-published", "not-applicable"] as const;
  const cells = [
    { state: "figure", text: "0", bin: 0, unknownFraction: 0 } as const,
    ...states.map((state) => ({ state, text: state })),
  ];
  const columns = cells.map((_, index) => ({ id: `${index}`, label: "", fullLabel: "" }));
  const rows = [{ id: "r", label: "Lithium", cells }];
  const { pages } = layoutHeatMap({ width: 900, measure, rowTitle: "", groups: [], columns, rows });
  const looks = columns.map(({ id }) => {
    const rect = pages[0]?.marks.find(
      (mark): mark is RectMark => mark.kind === "rect" && mark.ref === `r|${id}`,
    );
    return JSON.stringify([rect?.fill, rect?.pattern, rect?.stroke, rect?.dash]);
  });
  expect(new Set(looks).size).toBe(looks.length);
});

test("an empty store and an unknown one look different on the timeline", () => {
  const row = {
    label: "",
    transitMonths: null,
    contractEndMonths: null,
    replaceMonths: null,
    isShort: false,
    value: "",
  };
  const rows = [
    { ...row, id: "empty", stockMonths: 0 },
    { ...row, id: "unknown", stockMonths: null },
  ];
  const { pages } = layoutTimeline({
    width: 900,
    measure,
    axis: { title: "Months", tickText: String },
    rows,
  });
  const [empty, unknown] = rows.map(({ id }) =>
    pages[0]?.marks.find(({ kind, ref }) => kind === "rect" && ref === id),
  );
  expect(empty).toMatchObject({ fill: "series-1", width: 1.5 });
  expect(empty).not.toHaveProperty("pattern");
  expect(unknown).toMatchObject({ pattern: "hatch" });
});

test("a name of 90 letters is cut with an ellipsis and kept whole in the label", () => {
  const label = "n".repeat(90);
  const rows = [{ id: "r", label, cells: [] }];
  const { pages } = layoutHeatMap({ width: 390, measure, rowTitle: "", groups: [], columns: [], rows });
  const name = pages[0]?.marks.find((mark): mark is TextMark => mark.kind === "text" && mark.ref === "r");
  expect(name?.text).toMatch(/^n+…$/);
  expect(name?.label).toBe(label);
  expect(pages[0]?.picks.find(({ ref }) => ref === "r")?.label).toBe(label);
});

test("60 rows of a timeline come on pages of the height asked for, the first one lower, none lost", () => {
  const row = { label: "Cobalt", stockMonths: 2, transitMonths: 1, contractEndMonths: 3, replaceMonths: 9 };
  const rows = Array.from({ length: 60 }, (_, index) => ({
    ...row,
    id: `r${index}`,
    isShort: true,
    value: "2",
  }));
  const axis = { title: "Months", tickText: String };
  const room = { width: 500, measure, textSize: 8, pageHeight: 700, firstPageHeight: 200 };
  const { pages } = layoutTimeline({ ...room, axis, rows });
  expect(pages[0]?.height).toBeLessThanOrEqual(200);
  expect(pages.flatMap(({ picks }) => picks.map(({ ref }) => ref))).toEqual(rows.map(({ id }) => id));
});

test("axis ticks begin at 0 and reach what is drawn", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), (most) => {
      const ticks = axisTicks(most);
      return ticks[0] === 0 && (ticks.at(-1) ?? 0) >= most * (1 - 1e-9) && ticks.length <= 8;
    }),
  );
});

test("shades are 0 to 6 and never grow paler with a larger figure", () => {
  const ascending = Array.from({ length: 101 }, (_, index) => index / 10);
  const shades = ascending.map((value) => concentrationBin(value) ?? -1);
  expect(shades).toEqual([...shades].sort((a, b) => a - b));
  const ends = [concentrationBin(null), concentrationBin(0), concentrationBin(10), shareBin(0), shareBin(1)];
  expect(ends).toEqual([null, 0, 6, 0, 6]);
});

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255);
  const linear = channels.map((value) =>
    value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
}

test("the ink of each step can be read on its fill at 4.5:1, and the steps darken", () => {
  const steps = [0, 1, 2, 3, 4, 5, 6];
  const fills = steps.map((bin) => luminance(lightColours[riskFill(bin)]));
  expect(fills).toEqual([...fills].sort((a, b) => b - a));
  for (const bin of steps) {
    const pair = [fills[bin] ?? 0, luminance(lightColours[riskInk(bin)])].sort((a, b) => b - a);
    expect(((pair[0] ?? 0) + 0.05) / ((pair[1] ?? 0) + 0.05)).toBeGreaterThanOrEqual(4.5);
  }
});

test("hatching covers a box and stays in it", () => {
  const strokes = hatchStrokes({ x: 10, y: 20, width: 30, height: 12 });
  expect(strokes.length).toBeGreaterThan(6);
  for (const { x, y, toX, toY } of strokes) {
    expect([x, toX].every((at) => at >= 10 && at <= 40) && [y, toY].every((at) => at >= 20 && at <= 32)).toBe(
      true,
    );
    expect(toX - x).toBeCloseTo(y - toY, 9);
  }
});

test("a cut text keeps to its room and a broken one loses no word", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 90 }), fc.integer({ min: 0, max: 300 }), (text, room) => {
      expect(measure(fitText(measure, text, room, font), 12, "regular")).toBeLessThanOrEqual(room);
    }),
  );
  const words = "Mine and concentrate, company beside the world";
  expect(wrapText(measure, words, 130, { ...font, lines: 4 }).join(" ")).toBe(words);
});
