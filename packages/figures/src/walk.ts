import type { Explanation } from "./explanation.js";
import type { Formula } from "./formula.js";
import { readings, type Reading, type Selection, type Term } from "./term.js";

/** How many nodes may one tree have? The rest is reference to another figure or a named working. */
export const mostNodes = 200;

/** Which formulas stand directly inside a formula? */
export function partsOf(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case "number":
    case "term":
    case "ref":
    case "count":
      return [];
    case "add":
    case "multiply":
    case "min":
    case "max":
      return formula.of;
    case "subtract":
    case "divide":
      return [formula.left, formula.right];
    case "power":
      return [formula.base];
    case "sum-over":
    case "min-over":
    case "max-over":
      return [formula.body];
    case "if":
      return [formula.when.left, formula.when.right, formula.then, formula.else];
    case "clamp":
    case "round":
      return [formula.of];
  }
}

/** How many nodes has a tree? Members are values, not nodes. */
export function countNodes(formula: Formula): number {
  return partsOf(formula).reduce((sum, part) => sum + countNodes(part), 1);
}

/** Over which selections does a tree run? **Shape** in the order they are written. */
export function listSelections(formula: Formula): Selection[] {
  const own = "over" in formula ? [formula.over] : [];
  return [...own, ...partsOf(formula).flatMap(listSelections)];
}

/** Which leaves has an explanation? **Shape** its own terms, then the members' of every reading. */
export function listTerms(explanation: Explanation): Term[] {
  const formulas = readings.flatMap((reading) => explanation.formulas[reading] ?? []);
  return [
    ...Object.values(explanation.terms),
    ...formulas
      .flatMap(listSelections)
      .flatMap(({ members }) => members.flatMap((member) => Object.values(member.terms))),
  ];
}

/** One figure that another is made of. */
export interface Reference {
  readonly path: string;
  readonly reading: Reading;
}

/** To which other figures does an explanation refer? **Shape** each path and reading once, in the order of its terms. */
export function listReferences(explanation: Explanation): Reference[] {
  const found = new Map<string, Reference>();
  for (const { origin } of listTerms(explanation)) {
    if (origin.kind !== "figure") continue;
    found.set(`${origin.reading} ${origin.path}`, { path: origin.path, reading: origin.reading });
  }
  return [...found.values()];
}
