import { formulaOfAmount, formulaOfLevel } from "../amounts/amount-formula.js";
import type { Amount, Level } from "../document/amount.js";
import type { CellArrangement } from "../document/kind.js";
import { boundsOf, evaluate } from "../formulas/evaluate.js";
import { costOf, namesIn, type Formula } from "../formulas/formula.js";
import { dimensionOfQuantity, type Quantity } from "../units/quantity.js";
import { combine, dimensionless, findUnit, isSameDimension } from "../units/unit.js";
import type { Dimension } from "../units/unit-table.js";
import { sayWhere, type Check, type Names } from "./check.js";
import { checkFormula } from "./check-formula.js";

/** What is asked of an amount beside its dimension? `difference` is one that 0 °C is no zero of. */
export interface AmountRules {
  readonly isDifference?: boolean;
  readonly isPositive?: boolean;
}

const areaDimension = dimensionOfQuantity("area");
const chargeDimension = dimensionOfQuantity("charge");

/** Is an amount one of the quantity? **Shape** the formula of one that is, so that more may be asked of it. */
export function checkAmount(
  check: Check,
  amount: Amount,
  pointer: string,
  names: Names,
  expected: Quantity,
  rules: AmountRules = {},
): Formula | undefined {
  return checkDimension(check, amount, pointer, names, dimensionOfQuantity(expected), expected, rules);
}

/** Is an amount of a dimension that has no name of its own here? */
export function checkDimension(
  check: Check,
  amount: Amount,
  pointer: string,
  names: Names,
  dimension: Dimension,
  expected: string,
  rules: AmountRules = {},
): Formula | undefined {
  if ("unit" in amount && !checkUnit(check, amount.unit, `${pointer}/unit`, dimension, expected))
    return undefined;
  const unit = "parameter" in amount ? names.get(amount.parameter)?.unit : amount.unit;
  if (rules.isDifference === true && findUnit(unit ?? "")?.offset !== undefined) {
    check.add("unit.difference-in-celsius", pointer);
    return undefined;
  }
  const place = "formula" in amount ? `${pointer}/formula` : pointer;
  const read = checkFormula(check, formulaOfAmount(amount), place, names);
  if (read === undefined) return undefined;
  if (!isSameDimension(read.dimension, dimension)) {
    check.add("unit.wrong-dimension", place, { unit: unit ?? "", expected });
    return undefined;
  }
  if (rules.isPositive === true) checkPositive(check, read.formula, place, names);
  return read.formula;
}

/** Is a unit known, and of the dimension? */
export function checkUnit(
  check: Check,
  unit: string,
  pointer: string,
  dimension: Dimension,
  expected: string,
): boolean {
  const known = findUnit(unit);
  if (known === undefined) {
    check.add("unit.unknown", pointer, { unit });
    return false;
  }
  if (isSameDimension(known.dimension, dimension)) return true;
  check.add("unit.wrong-dimension", pointer, { unit, expected });
  return false;
}

/** Is a formula more than zero for every allowed value? */
export function checkPositive(check: Check, formula: Formula, pointer: string, names: Names): void {
  const proof = check.always(
    names,
    namesIn(formula),
    costOf(formula),
    (find) => boundsOf(formula, find).low > 0,
    (find) => evaluate(formula, find) <= 0,
  );
  if (proof.is !== "shown") check.add("amount.not-positive", pointer, { where: sayWhere(proof, names) });
}

/** Of what is a level said? */
export type LevelOf = "current" | "charge" | "power" | "voltage" | "temperature" | "pressure";

const perArea = { current: "current-density", charge: "areal-charge", power: "areal-power" } as const;
const isPerArea = (of: LevelOf): of is keyof typeof perArea => Object.hasOwn(perArea, of);

/** Is a level one of the quantity, and does the cell have what it is said by? **Shape** its formula for the whole cell. */
export function checkLevel(
  check: Check,
  level: Level,
  pointer: string,
  names: Names,
  of: LevelOf,
  cell: CellArrangement,
): Formula | undefined {
  const at = `${pointer}/amount`;
  if (level.as === "absolute") return checkAmount(check, level.amount, at, names, of);
  if (!isPerArea(of) || (level.as === "c-rate" && of === "power")) {
    check.add("level.not-here", pointer);
    return undefined;
  }
  if (level.as === "c-rate" && cell !== "full" && cell !== "half") {
    check.add("level.c-rate-refused", pointer);
    return undefined;
  }
  const [name, place, needed, quantity] =
    level.as === "c-rate"
      ? ([level.capacity, "capacity", chargeDimension, "charge"] as const)
      : ([level.area, "area", areaDimension, "area"] as const);
  const fact = names.get(name);
  if (fact === undefined) {
    check.add("parameter.unknown", `${pointer}/${place}`, { name });
    return undefined;
  }
  if (!isSameDimension(fact.dimension, needed)) {
    check.add("unit.wrong-dimension", `${pointer}/${place}`, { unit: fact.unit, expected: quantity });
    return undefined;
  }
  const dimension =
    level.as === "c-rate" ? dimensionless : combine(dimensionOfQuantity(of), areaDimension, -1);
  const expected = level.as === "c-rate" ? "c-rate" : perArea[of];
  if (checkDimension(check, level.amount, at, names, dimension, expected) === undefined) return undefined;
  const whole = formulaOfLevel(level, of === "power" ? "other" : of);
  return whole.ok ? whole.formula : undefined;
}
