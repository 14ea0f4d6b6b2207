import fc from "fast-check";

import { placeFlows, type FlowLink, type FlowNode } from "./flow-places.js";

const frame = { height: 400, gap: 20, columns: 3 };
const node = (id: string, column: number, isUnknown = false): FlowNode => ({
  id,
  column,
  label: id,
  value: "",
  isUnknown,
});

const places = [0, 1, 2].flatMap((column) => [0, 1, 2, 3].map((row) => node(`${column}${row}`, column)));
const path = fc.record({
  rows: fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 }), fc.nat({ max: 3 })),
  tonnes: fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e6, noNaN: true })),
});

/** Whole paths from first to last column, so that what flows into a place also flows out of it. */
function linksOf(paths: readonly { rows: readonly [number, number, number]; tonnes: number }[]): FlowLink[] {
  const links = new Map<string, FlowLink>();
  for (const { rows, tonnes } of paths) {
    for (const column of [0, 1]) {
      const [from, to] = [`${column}${rows[column] ?? 0}`, `${column + 1}${rows[column + 1] ?? 0}`];
      const already = links.get(`${from}>${to}`)?.tonnes ?? 0;
      links.set(`${from}>${to}`, { from, to, tonnes: already + tonnes });
    }
  }
  return [...links.values()];
}

test("bands are as wide as their tonnes on one scale, and add up to the place they meet on each side", () => {
  fc.assert(
    fc.property(fc.array(path, { maxLength: 12 }), (paths) => {
      const links = linksOf(paths);
      const placed = placeFlows(places, links, frame);
      const scales = placed.links.map(({ width, tonnes }) => width / tonnes);
      for (const scale of scales) expect(scale / (scales[0] ?? 1)).toBeCloseTo(1, 9);
      for (const { id, column, height } of placed.nodes) {
        const into = placed.links.filter(({ to }) => to === id).reduce((sum, { width }) => sum + width, 0);
        const out = placed.links.filter(({ from }) => from === id).reduce((sum, { width }) => sum + width, 0);
        if (column > 0) expect(into).toBeCloseTo(height, 6);
        if (column < 2) expect(out).toBeCloseTo(height, 6);
      }
    }),
  );
});

test("bands that meet one place lie edge to edge within it", () => {
  const links = [1, 2, 3].map((row) => ({ from: `0${row}`, to: "10", tonnes: row }));
  const placed = placeFlows(places, links, frame);
  const target = placed.nodes.find(({ id }) => id === "10");
  const ends = placed.links.map(({ endY, width }) => [endY, endY + width]);
  expect(ends[0]?.[0]).toBeCloseTo(target?.y ?? -1, 9);
  expect(ends[1]?.[0]).toBeCloseTo(ends[0]?.[1] ?? -1, 9);
  expect(ends[2]?.[1]).toBeCloseTo((target?.y ?? 0) + (target?.height ?? 0), 9);
});

test("what is not known stands last, and bands that touch it are not known either", () => {
  const nodes = [node("unknown", 0, true), node("CHN", 0), node("b", 1)];
  const links = [
    { from: "unknown", to: "b", tonnes: 90 },
    { from: "CHN", to: "b", tonnes: 10 },
  ];
  const placed = placeFlows(nodes, links, { ...frame, columns: 2 });
  const yOf = (id: string) => placed.nodes.find((one) => one.id === id)?.y ?? 0;
  expect(yOf("unknown")).toBeGreaterThan(yOf("CHN"));
  expect(placed.links.map(({ from, isUnknown }) => [from, isUnknown])).toEqual([
    ["CHN", false],
    ["unknown", true],
  ]);
});
