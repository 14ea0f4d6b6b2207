import fc from "fast-check";
import { composeComposition, type SeatedOrganisation } from "./composition.js";

const of = (...pairs: readonly string[]): SeatedOrganisation[] =>
  pairs.map((pair) => {
    const [unit = "", kind] = pair.split(":");
    return { unit, kind: kind === undefined ? null : kind };
  });
const said = (organisations: readonly SeatedOrganisation[], hasAlliance = false) => {
  const { state, kind } = composeComposition(organisations, hasAlliance);
  return kind === null ? state : `${state} ${kind}`;
};

test.each([
  ["nobody", of(), "mixed"],
  ["one", of("a:cell"), "mixed"],
  ["two of a kind", of("a:cell", "b:cell"), "alone cell"],
  ["two affiliates, which are one unit", of("a:cell", "a:cell"), "mixed"],
  ["two of a kind and one of another", of("a:cell", "b:cell", "c:institute"), "mixed"],
  ["two of two kinds", of("a:cell", "b:mining"), "mixed"],
  [
    "two that share a kind, one with an affiliate of another",
    of("a:cell", "a:mining", "b:cell"),
    "alone cell",
  ],
  ["two of which one's kind is not recorded", of("a:cell", "b"), "unsaid"],
  ["two whose kinds are not recorded", of("a", "b"), "unsaid"],
  ["two of two kinds and one not recorded", of("a:cell", "b:mining", "c"), "mixed"],
  ["two of a kind, one with an affiliate not recorded", of("a:cell", "b:cell", "b"), "alone cell"],
])("%s", (_, organisations, expected) => {
  expect(said(organisations)).toBe(expected);
  expect(said(organisations, true)).toBe("mixed");
});

const seated = fc.record({
  unit: fc.constantFrom("a", "b", "c"),
  kind: fc.constantFrom("cell", "mining", "institute", null),
});

test("competitors are said to sit alone exactly where every unit has the kind, two at least, and nobody is of the alliance", () => {
  fc.assert(
    fc.property(fc.array(seated, { maxLength: 6 }), fc.boolean(), (organisations, hasAlliance) => {
      const units = new Set(organisations.map(({ unit }) => unit));
      const has = (unit: string, kind: string) =>
        organisations.some((each) => each.unit === unit && each.kind === kind);
      const isAlone =
        !hasAlliance &&
        units.size >= 2 &&
        ["cell", "mining", "institute"].some((kind) => [...units].every((unit) => has(unit, kind)));
      expect(composeComposition(organisations, hasAlliance).state === "alone").toBe(isAlone);
    }),
  );
});

test("what is not recorded is only said to decide where recording it could make them alone", () => {
  fc.assert(
    fc.property(fc.array(seated, { maxLength: 5 }), (organisations) => {
      if (composeComposition(organisations, false).state !== "unsaid") return;
      const couldBe = ["cell", "mining", "institute"].some(
        (kind) =>
          composeComposition(
            organisations.map((each) => ({ ...each, kind: each.kind ?? kind })),
            false,
          ).state === "alone",
      );
      expect(couldBe).toBe(true);
    }),
  );
});
