import fc from "fast-check";

import { layoutBars, type BarsInput } from "./bars.js";
import { lightColours } from "./colours.js";
import { layoutFlow } from "./flow.js";
import { layoutHeatMap, type HeatMapCell } from "./heat-map.js";
import type { Chart, TextMark } from "./marks.js";
import { layoutScaleLegend } from "./scale-legend.js";
import { layoutScatter } from "./scatter.js";
import { findFlaws } from "./testing/index.js";
import { estimateWidth } from "./text.js";
import { layoutTimeline } from "./timeline.js";
import { layoutWorldMap } from "./world-map.js";

const measure = estimateWidth;
const flawsOf = ({ pages }: Chart) => pages.flatMap((page) => findFlaws(page, measure));
const textsOf = ({ pages }: Chart) =>
  pages.map(({ marks }) => marks.filter((mark): mark is TextMark => mark.kind === "text"));

const width = fc.integer({ min: 320, max: 1100 });
const name = fc.oneof(
  fc.constantFrom("Lithium", "碳酸锂", "Democratic Republic of the Congo", "A"),
  fc.string({ minLength: 1, maxLength: 90, unit: "grapheme" }),
  fc.constant("A supplier of battery-grade carbonate, hydroxide and precursors with ninety letters in all"),
);
const rowCount = fc.oneof(fc.constant(1), fc.constant(60), fc.integer({ min: 0, max: 30 }));
const figure = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e4, noNaN: true }), fc.constant(1e-9));
const maybe = fc.option(figure, { nil: null });
const listOf = <Item>(item: fc.Arbitrary<Item>): fc.Arbitrary<Item[]> =>
  rowCount.chain((count) => fc.array(item, { minLength: count, maxLength: count }));
const axis = { title: "Months from today, counted in whole months of thirty days", tickText: String };
const room = fc.record({
  width,
  measure: fc.constant(measure),
  textSize: fc.constantFrom(8, 12),
  pageHeight: fc.constantFrom(undefined, 300, 700),
});

const cell: fc.Arbitrary<HeatMapCell> = fc.oneof(
  fc.record({
    state: fc.constant("figure" as const),
    text: figure.map((value) => value.toFixed(2)),
    bin: fc.integer({ min: 0, max: 6 }),
    unknownFraction: fc.constantFrom(0, 0.3, 1),
  }),
  fc.record({
    state: fc.constantFrom("unknown", "withheld", "not-published", "not-applicable"),
    text: fc.constantFrom("unknown", "n/a", "not published by the source"),
  }),
);

const heatMap = fc.record({
  room,
  columns: fc.array(name, { minLength: 1, maxLength: 6 }),
  rows: listOf(fc.record({ label: name, cells: fc.array(cell, { minLength: 6, maxLength: 6 }) })),
});

test("a heat map's labels keep apart and inside, on every page, for any names, states and widths", () => {
  fc.assert(
    fc.property(heatMap, ({ room: place, columns, rows }) => {
      const chart = layoutHeatMap({
        ...place,
        rowTitle: "Mineral",
        groups: [{ label: "Mine and concentrate", span: columns.length }],
        columns: columns.map((label, index) => ({ id: `c${index}`, label, fullLabel: label })),
        rows: rows.map((row, index) => ({ id: `r${index}`, ...row })),
      });
      const drawn = chart.pages.flatMap(({ picks }) => picks).filter(({ kind }) => kind === "row");
      expect(flawsOf(chart)).toEqual([]);
      expect(drawn.map(({ label }) => label)).toEqual(rows.map(({ label }) => label));
      if (place.pageHeight !== undefined)
        expect(Math.max(...chart.pages.map(({ height }) => height))).toBeLessThanOrEqual(place.pageHeight);
    }),
    { numRuns: 60 },
  );
});

const timelineRow = fc.record({
  label: name,
  stockMonths: maybe,
  transitMonths: maybe,
  contractEndMonths: fc.option(fc.double({ min: -50, max: 500, noNaN: true }), { nil: null }),
  replaceMonths: maybe,
  isShort: fc.boolean(),
  value: fc.constantFrom("0.7 months", "unknown", "", "at least 1,234.5 months and not applicable beyond"),
});

test("a run-out timeline's labels keep apart and inside, with the whole axis on every page", () => {
  fc.assert(
    fc.property(room, listOf(timelineRow), (place, rows) => {
      const chart = layoutTimeline({
        ...place,
        axis,
        rows: rows.map((row, index) => ({ id: `r${index}`, ...row })),
      });
      expect(flawsOf(chart)).toEqual([]);
      for (const texts of textsOf(chart)) {
        const words = texts.map(({ text, label }) => label ?? text);
        expect(words).toEqual(expect.arrayContaining([axis.title, "0"]));
      }
      expect(chart.pages.flatMap(({ picks }) => picks)).toHaveLength(rows.length);
      if (place.pageHeight !== undefined)
        expect(Math.max(...chart.pages.map(({ height }) => height))).toBeLessThanOrEqual(place.pageHeight);
    }),
    { numRuns: 60 },
  );
});

const scatterPoint = fc.record({
  label: name,
  x: maybe,
  y: fc.option(fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 1e12, noNaN: true })), { nil: null }),
  bin: fc.option(fc.integer({ min: 0, max: 6 }), { nil: null }),
  isMarked: fc.boolean(),
});

test("a scatter's names keep off each other and inside; a name without a place is listed", () => {
  fc.assert(
    fc.property(room, listOf(scatterPoint), (place, drawn) => {
      const points = drawn.map((point, index) => ({ id: `p${index}`, ...point }));
      const y = { title: "USD a year", tickText: (value: number) => `$${value.toPrecision(1)}` };
      const chart = layoutScatter({ ...place, x: axis, y, unknownLabel: "unknown", points });
      expect(flawsOf(chart)).toEqual([]);
      const [page] = chart.pages;
      const named = page?.marks.filter(({ kind, ref }) => kind === "text" && ref !== undefined) ?? [];
      expect(named.length + (page?.unlabelled.length ?? 0)).toBe(points.length);
    }),
    { numRuns: 60 },
  );
});

const flow = fc.record({
  columns: fc.integer({ min: 2, max: 4 }),
  perColumn: fc.constantFrom(1, 2, 9, 60),
  labels: fc.array(name, { minLength: 8, maxLength: 8 }),
  tonnes: fc.array(figure, { minLength: 30, maxLength: 120 }),
});

test("a flow diagram's labels keep apart and inside, for any names and tonnes", () => {
  fc.assert(
    fc.property(room, flow, (place, { columns, perColumn, labels, tonnes }) => {
      const nodes = Array.from({ length: columns * perColumn }, (_, index) => ({
        id: `n${index}`,
        column: Math.floor(index / perColumn),
        label: labels[index % labels.length] ?? "",
        value: "1,234 t",
        isUnknown: index % 5 === 4,
      }));
      const links = tonnes.map((value, index) => {
        const column = index % (columns - 1);
        const from = `n${column * perColumn + (index % perColumn)}`;
        return { from, to: `n${(column + 1) * perColumn + ((index * 7) % perColumn)}`, tonnes: value };
      });
      const unique = [...new Map(links.map((link) => [`${link.from}>${link.to}`, link])).values()];
      const titles = labels.slice(0, columns);
      const chart = layoutFlow({ ...place, columns: titles, nodes, links: unique });
      expect(flawsOf(chart)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

const barsRow: fc.Arbitrary<Omit<BarsInput["rows"][number], "id">> = fc.record({
  label: name,
  before: fc.record({
    value: maybe,
    text: fc.constantFrom("unknown", "$197 million", "at least 1,234,567 tonnes of contained cobalt"),
  }),
  after: fc.record({ value: maybe, text: fc.constantFrom("unknown", "12.3 %") }),
  change: fc.constantFrom("better", "worse", "same"),
});

test("pairs of bars keep their labels apart and inside, with both figures written", () => {
  fc.assert(
    fc.property(room, listOf(barsRow), (place, rows) => {
      const longTicks = {
        ...axis,
        tickText: (value: number) => `${value} million tonnes of contained metal`,
      };
      const words = { axis: longTicks, beforeLabel: "Before", afterLabel: "After, with two new sources" };
      const chart = layoutBars({
        ...place,
        ...words,
        rows: rows.map((row, index) => ({ id: `r${index}`, ...row })),
      });
      expect(flawsOf(chart)).toEqual([]);
      const written = textsOf(chart)
        .flat()
        .map(({ text, label }) => label ?? text);
      for (const { before, after } of rows)
        expect(written).toEqual(expect.arrayContaining([before.text, after.text]));
    }),
    { numRuns: 60 },
  );
});

const codes = [
  "CHN",
  "COD",
  "FJI",
  "NZL",
  "DEU",
  "FRA",
  "BEL",
  "NLD",
  "LUX",
  "SGP",
  "USA",
  "RUS",
  "CHL",
  "ZZZ",
];
const share = fc.option(fc.constantFrom(0, 0.001, 0.3, 1), { nil: null });

test("a world map's discs and labels keep inside and apart, at its edges too", () => {
  fc.assert(
    fc.property(
      room,
      fc.uniqueArray(fc.constantFrom(...codes)),
      fc.array(fc.tuple(share, share), { minLength: 14 }),
      (place, drawn, shares) => {
        const countries = drawn.map((iso3, index) => ({
          iso3,
          label: iso3,
          worldShareFraction: shares[index]?.[0] ?? null,
          discShareFraction: shares[index]?.[1] ?? null,
          discLabel: "100 %",
        }));
        const chart = layoutWorldMap({ ...place, countries });
        expect(flawsOf(chart)).toEqual([]);
        expect(chart.pages[0]?.picks.map(({ ref }) => ref)).toEqual(drawn.filter((iso3) => iso3 !== "ZZZ"));
      },
    ),
    { numRuns: 15 },
  );
});

test("a scale's legend keeps inside and is broken into lines where it is long", () => {
  fc.assert(
    fc.property(room, name, name, (place, title, unknownLabel) => {
      const steps = ["0", "0.25", "0.5", "1", "2", "3.5", "5"];
      expect(flawsOf(layoutScaleLegend({ ...place, title, steps, unknownLabel }))).toEqual([]);
    }),
  );
});

test("the same input gives the same marks", () => {
  const countries = [
    { iso3: "CHN", label: "China", worldShareFraction: 0.6, discShareFraction: 0.4, discLabel: "40 %" },
  ];
  expect(layoutWorldMap({ width: 700, measure, countries })).toEqual(
    layoutWorldMap({ width: 700, measure, countries }),
  );
});

test("every colour that a mark names has a value", () => {
  const countries = [
    { iso3: "CHN", label: "China", worldShareFraction: null, discShareFraction: 0.4, discLabel: "40 %" },
  ];
  const { pages } = layoutWorldMap({ width: 700, measure, countries });
  const named = pages
    .flatMap(({ marks }) => marks)
    .flatMap((mark) => (mark.fill === undefined ? [] : [mark.fill]));
  expect([...new Set(named)].filter((token) => !(token in lightColours))).toEqual([]);
});
