import type { Measure, MeasureRatio, MeasureStage } from "../reference/measure.js";

/** Which parts of a measure's scope can be left unknown? */
export const scopeParts = ["form", "requires", "ratio", "condition"] as const;
export type ScopePart = (typeof scopeParts)[number];

/** What are the traded goods? `form` null is not stated; `atoms` are those of the formula, null without one. */
export interface TradedGoods {
  readonly form: string | null;
  readonly atoms: ReadonlyMap<string, number> | null;
}

/** Does a measure name the goods? **Shape** `unknown` holds the open parts of an `unknown` answer, in the order of `scopeParts`. */
export interface MeasureScope {
  readonly answer: "in" | "out" | "unknown";
  readonly unknown: readonly ScopePart[];
}

const minedForms: ReadonlySet<string> = new Set(["ore", "concentrate", "intermediate"]);
/** A ratio is exceeded by more than the rounding of its own sums. */
const tolerance = 1e-9;

/** Of which goods is nothing known? The world's flows are such goods. */
export const unknownGoods: TradedGoods = { form: null, atoms: null };

/**
 * Which form crosses the border at a stage, if a line has this one? At the mine only a line of ore, concentrate or
 * intermediate says so. **Shape** null is unknown. **Source** methods 5
 */
export function tradedForm(stage: MeasureStage, form: string | null): string | null {
  if (stage !== "mine") return form;
  return form !== null && minedForms.has(form) ? form : null;
}

/**
 * Does a measure name these goods: by form, by the elements and proportions of the substance, by a further property?
 * **Shape** `form` is the line's; what it says of the traded goods at the measure's stage is decided here (`tradedForm`).
 * Direction, destination and day are the caller's.
 * **Source** methods 5; docs/methods/world-measures.md
 */
export function measureScope(measure: Measure, goods: TradedGoods): MeasureScope {
  const parts: readonly [ScopePart, boolean | null][] = [
    ["form", matchesForm(measure, tradedForm(measure.stage, goods.form))],
    ["requires", matchesRequired(measure.requires, goods.atoms)],
    ["ratio", matchesRatio(measure.ratio, goods.atoms)],
    ["condition", measure.condition === null ? true : null],
  ];
  if (parts.some(([, isNamed]) => isNamed === false)) return { answer: "out", unknown: [] };
  const unknown = parts.flatMap(([part, isNamed]) => (isNamed === null ? [part] : []));
  return { answer: unknown.length === 0 ? "in" : "unknown", unknown };
}

function matchesForm(measure: Measure, form: string | null): boolean | null {
  if (measure.forms === null) return true;
  return form === null ? null : measure.forms.includes(form);
}

function matchesRequired(
  requires: Measure["requires"],
  atoms: ReadonlyMap<string, number> | null,
): boolean | null {
  if (requires.length === 0) return true;
  if (atoms === null) return null;
  return requires.every((group) => group.some((element) => (atoms.get(element) ?? 0) > 0));
}

function matchesRatio(ratio: MeasureRatio | null, atoms: ReadonlyMap<string, number> | null): boolean | null {
  if (ratio === null) return true;
  if (atoms === null) return null;
  const sum = (elements: readonly string[]) =>
    elements.reduce((total, element) => total + (atoms.get(element) ?? 0), 0);
  const limit = ratio.above * sum(ratio.denominator);
  return sum(ratio.numerator) > limit * (1 + tolerance) && limit > 0;
}
