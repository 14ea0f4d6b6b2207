import fc from "fast-check";
import { cutAtAntimeridian } from "./antimeridian";
import { writeTableCsv } from "./chart-table";
import { placeFlows, type FlowLink, type FlowNode } from "./flow-layout";
import { placeLabels } from "./label-places";
import { axisTicks, concentrationBin, shareBin } from "./scale";
import { readWorldShapes } from "./world-geometry";

const frame = { width: 900, height: 400, nodeWidth: 10, gap: 20, columns: 2 };

describe("flow diagram", () => {
  const node = (id: string, column: number, isUnknown = false): FlowNode => ({
    id,
    column,
    label: id,
    isUnknown,
  });

  test("draws every band on one scale, as wide as its tonnes", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 2, maxLength: 8 }), (tonnes) => {
        const nodes = [...tonnes.map((_, index) => node(`a${index}`, 0)), node("b", 1)];
        const links: FlowLink[] = tonnes.map((value, index) => ({
          from: `a${index}`,
          to: "b",
          tonnes: value,
        }));
        const placed = placeFlows(nodes, links, frame);
        const wide = placed.links.filter(({ width }) => width > 0.5);
        const scales = wide.map((link) => link.width / link.tonnes);
        return scales.every((scale) => Math.abs(scale - (scales[0] ?? 0)) < 1e-9);
      }),
    );
  });

  test("puts what is not known last and hatches the bands that touch it", () => {
    const nodes = [node("unknown", 0, true), node("CHN", 0), node("b", 1)];
    const links = [
      { from: "unknown", to: "b", tonnes: 90 },
      { from: "CHN", to: "b", tonnes: 10 },
    ];
    const placed = placeFlows(nodes, links, frame);
    const yOf = (id: string) => placed.nodes.find((one) => one.id === id)?.y ?? 0;
    expect(yOf("unknown")).toBeGreaterThan(yOf("CHN"));
    expect(placed.links.map(({ from, isUnknown }) => [from, isUnknown])).toEqual([
      ["CHN", false],
      ["unknown", true],
    ]);
  });
});

describe("world map", () => {
  test("draws each country once, the small ones too, and nothing across the whole page", () => {
    const shapes = readWorldShapes();
    const codes = shapes.map(({ iso3 }) => iso3);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toEqual(expect.arrayContaining(["COD", "NCL", "SGP", "XKX", "CHN"]));
    const russia = shapes.find(({ iso3 }) => iso3 === "RUS");
    const relative = (russia?.outline ?? "").replace(/M[^l]*l/g, " ");
    const steps = [...relative.matchAll(/-?\d*\.?\d+/g)].map(([text]) => Math.abs(Number(text)));
    expect(Math.max(...steps)).toBeLessThan(100);
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
    expect(halves).toHaveLength(2);
    expect(halves.map((half) => [Math.min(...half), Math.max(...half)])).toEqual([
      [170, 180],
      [-180, -170],
    ]);
  });
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
  expect([
    concentrationBin(null),
    concentrationBin(0),
    concentrationBin(10),
    shareBin(0),
    shareBin(1),
  ]).toEqual([null, 0, 6, 0, 6]);
});

test("labels of points apart do not lie on each other", () => {
  const points = [0, 1, 2, 3].map((index) => ({ x: 200, y: 100 + index, label: `Mineral ${index}` }));
  const placed = placeLabels(points, 900);
  const places = placed.map(({ labelX, labelY, anchor }) => `${anchor} ${labelX} ${labelY}`);
  expect(new Set(places).size).toBe(points.length);
});

test("a chart's CSV neutralises formulas and keeps exact figures", () => {
  const table = {
    columns: [{ label: "Supplier" }, { label: "Tonnes" }],
    rows: [[{ text: '=cmd|"x"' }, { text: "1,230", raw: 1234.5 }]],
  };
  expect(writeTableCsv(table)).toBe('\uFEFFSupplier,Tonnes\r\n"\'=cmd|""x""",1234.5\r\n');
});
