import fc from "fast-check";
import type { ParentRelation } from "../ballot/parents.js";
import { affiliatesOf, confirmParent } from "./parent-change.js";

const names = ["a", "b", "c", "d", "outside"];
const changes = fc.array(
  fc.tuple(fc.constantFrom(...names.slice(0, 4)), fc.option(fc.constantFrom(...names))),
  { maxLength: 20 },
);

/** Whoever is confirmed, one after the other; what is refused changes nothing. */
function after(said: readonly (readonly [string, string | null])[]): readonly ParentRelation[] {
  let relations: readonly ParentRelation[] = [];
  for (const [below, above] of said) {
    const changed = confirmParent(relations, below, above);
    if (changed.ok) relations = changed.value;
  }
  return relations;
}

test("whatever is confirmed, every chain ends and an organisation has one parent", () => {
  fc.assert(
    fc.property(changes, (said) => {
      const relations = after(said);
      expect(new Set(relations.map(({ organisationId }) => organisationId)).size).toBe(relations.length);
      for (const start of names) {
        let at: string | null = start;
        for (let steps = 0; at !== null; steps += 1) {
          expect(steps).toBeLessThanOrEqual(names.length);
          at = relations.find(({ organisationId }) => organisationId === at)?.parentId ?? null;
        }
      }
    }),
  );
});

test("being affiliated is mutual, and nobody is affiliated with themselves", () => {
  fc.assert(
    fc.property(changes, (said) => {
      const relations = after(said);
      for (const one of names)
        for (const other of affiliatesOf(relations, one, names).affiliateIds) {
          expect(other).not.toBe(one);
          expect(affiliatesOf(relations, other, names).affiliateIds).toContain(one);
        }
    }),
  );
});

test("an organisation is not above itself, near or far, and a joint venture that nobody controls is alone", () => {
  const relations = after([
    ["a", "b"],
    ["b", "c"],
    ["d", null],
  ]);
  for (const [below, above] of [
    ["c", "a"],
    ["a", "a"],
    ["b", "a"],
  ] as const)
    expect(confirmParent(relations, below, above)).toEqual({
      ok: false,
      failure: { code: "membership.parent-cycle" },
    });
  expect(affiliatesOf(relations, "a", names)).toEqual({ topId: "c", affiliateIds: ["b", "c"] });
  expect(affiliatesOf(relations, "d", names)).toEqual({ topId: "d", affiliateIds: [] });
});
