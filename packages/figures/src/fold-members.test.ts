import fc from "fast-check";
import { foldMembers } from "./fold-members.js";
import type { Formula } from "./formula.js";
import { createExplanation, createSelection, createTerm } from "./testing/index.js";
import { countNodes, listReferences } from "./walk.js";

const amounts = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 120 });
const own = (value: number) => value;

describe("folding members", () => {
  it("keeps at most fifty and loses nothing of the sum", () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const { members, others } = foldMembers(values, own, own);
        expect(members.length + (others === null ? 0 : 1)).toBeLessThanOrEqual(50);
        expect(members.length + (others?.count ?? 0)).toBe(values.length);
        const total = (list: number[]) => list.reduce((sum, value) => sum + value, 0);
        expect(total(members) + (others?.value ?? 0)).toBeCloseTo(total(values), 3);
        const least = Math.min(...members.map(Math.abs));
        if (others !== null)
          expect(values.filter((value) => Math.abs(value) > least).length).toBeLessThan(50);
      }),
    );
  });

  it("keeps the greatest of a maximum and the least of a minimum", () => {
    const values = Array.from({ length: 80 }, (_, index) => index - 40);
    const greatest = foldMembers(values, own, own, { folding: "max" });
    expect([greatest.members[0], greatest.others]).toEqual([39, { count: 31, value: -10 }]);
    const least = foldMembers(values, own, own, { folding: "min" });
    expect([least.members[0], least.others]).toEqual([-40, { count: 31, value: 9 }]);
  });

  it("builds the kept alone", () => {
    let built = 0;
    foldMembers(Array<number>(100_000).fill(1), own, () => built++);
    expect(built).toBe(49);
  });
});

describe("walking a formula", () => {
  const body: Formula = { kind: "power", base: { kind: "term", term: "x" }, exponent: 2 };

  it("counts the nodes of both sides and both branches, and no members", () => {
    const sum: Formula = { kind: "sum-over", body, over: createSelection(["1", "2", "3"]) };
    const when = {
      operator: ">",
      left: sum,
      right: { kind: "number", value: 1 },
      relativeTolerance: 0,
    } as const;
    expect(countNodes({ kind: "if", when, then: body, else: { kind: "number", value: 0 } })).toBe(8);
  });

  it("finds the figures that members refer to, each reading once", () => {
    const origin = { kind: "figure", path: "/workings/governance/CHN", reading: "value" } as const;
    const member = { subjects: [], terms: { r: { ...createTerm("r"), origin } } };
    const over = { ...createSelection([]), members: [member, member] };
    expect(listReferences(createExplanation({ kind: "sum-over", body, over }))).toEqual([
      { path: origin.path, reading: "value" },
    ]);
  });
});
