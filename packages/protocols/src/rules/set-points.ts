import { formulaOfAmount, formulaOfLevel, readFormula } from "../amounts/amount-formula.js";
import type { Amount, Level } from "../document/amount.js";
import type { SafetyLimit } from "../document/conditions.js";
import type { PlainStep } from "../document/step.js";
import { costOf, namesIn, type Formula } from "../formulas/formula.js";
import { endsOf } from "./check-jumps.js";

/** What a step sets, or is let reach: of which quantity, in which field, as a formula for the whole cell. */
export type SetPoint = readonly [of: SafetyLimit["quantity"], field: string, formula: Formula];

/** Which values does a step set, and up to which does it let the cell go? */
export function setPointsOf(step: PlainStep): SetPoint[] {
  const found: SetPoint[] = [];
  const amount = (of: SafetyLimit["quantity"], field: string, said: Amount | undefined): void => {
    const read = said === undefined ? undefined : formulaOfAmount(said);
    if (read?.ok === true) found.push([of, field, read.formula]);
  };
  const level = (of: SafetyLimit["quantity"], field: string, said: Level): void => {
    const read = formulaOfLevel(said, of === "current" ? "current" : "other");
    if (read.ok) found.push([of, field, read.formula]);
  };
  if ("current" in step) level("current", "current", step.current);
  if ("voltage" in step) amount("voltage", "voltage", step.voltage);
  if (step.type === "scan") {
    amount("voltage", "from", step.from);
    amount("voltage", "to", step.to);
  }
  if (step.type === "ramp" && step.of !== "power") {
    level(step.of, "from", step.from);
    level(step.of, "to", step.to);
  }
  if (step.type === "temperature" || step.type === "pressure") amount(step.type, "target", step.target);
  if (step.type === "eis" && step.bias !== undefined) amount(step.control, "bias", step.bias);
  if (step.type !== "jump")
    for (const [field, ends] of endsOf(step)) {
      const [list, way] = "any" in ends ? [ends.any, "any"] : [ends.all, "all"];
      list.forEach((end, index) => {
        if (end.quantity === "voltage") amount("voltage", `${field}/${way}/${index}/value`, end.value);
      });
    }
  return found;
}

/** Which names does the charge of a step depend on? */
export function chargeNamesOf(step: PlainStep, found: Set<string>): Set<string> {
  collect(step, found);
  return found;
}

function collect(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) {
    for (const inner of value) collect(inner, found);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  if ("quantity" in value && value.quantity !== "time" && value.quantity !== "charge") return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === "formula" && typeof inner === "string") {
      const read = readFormula(inner);
      if (read.ok) namesIn(read.formula, found);
    } else if (["parameter", "area", "capacity"].includes(key) && typeof inner === "string") found.add(inner);
    else if (!["label", "note", "record", "voltage", "settings"].includes(key)) collect(inner, found);
  }
}

const stepCosts = new WeakMap<PlainStep, number>();

/** How much work is the charge of a step, once? **Shape** as that of its formulas. */
export function costOfStep(step: PlainStep): number {
  const before = stepCosts.get(step);
  if (before !== undefined) return before;
  const cost = 1 + costIn(step);
  stepCosts.set(step, cost);
  return cost;
}

function costIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, inner) => sum + costIn(inner), 0);
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, inner]) => {
    if (key !== "formula" || typeof inner !== "string") return sum + costIn(inner);
    const read = readFormula(inner);
    return sum + (read.ok ? costOf(read.formula) : 0);
  }, 1);
}
