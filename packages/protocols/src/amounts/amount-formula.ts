import type { Amount, Level } from "../document/amount.js";
import { parseFormula, type Formula, type ParsedFormula } from "../formulas/formula.js";

const mostKnown = 5_000;
const known = new Map<string, ParsedFormula>();

/** What does a formula's text say? **Shape** as parseFormula does, and each text once. */
export function readFormula(text: string): ParsedFormula {
  const before = known.get(text);
  if (before !== undefined) return before;
  const parsed = parseFormula(text);
  if (known.size >= mostKnown) known.clear();
  known.set(text, parsed);
  return parsed;
}

/** What is an amount as a formula over parameters and counters? **Shape** as readFormula for a formula that is none. */
export function formulaOfAmount(amount: Amount): ParsedFormula {
  if ("value" in amount)
    return { ok: true, formula: { is: "number", value: amount.value, unit: amount.unit } };
  if ("parameter" in amount) return { ok: true, formula: { is: "name", name: amount.parameter } };
  return readFormula(amount.formula);
}

const times = (left: Formula, name: string): Formula => ({
  is: "binary",
  operator: "*",
  left,
  right: { is: "name", name },
});
const oneHour: Formula = { is: "number", value: 1, unit: "h" };

/** What is a level as a formula: of the cell, whatever it was said by? **Shape** a C-rate of a current is its capacity in one hour. */
export function formulaOfLevel(level: Level, of: "current" | "charge" | "other"): ParsedFormula {
  const amount = formulaOfAmount(level.amount);
  if (!amount.ok || level.as === "absolute") return amount;
  if (level.as === "per-area") return { ok: true, formula: times(amount.formula, level.area) };
  const charge = times(amount.formula, level.capacity);
  return {
    ok: true,
    formula: of === "current" ? { is: "binary", operator: "/", left: charge, right: oneHour } : charge,
  };
}
