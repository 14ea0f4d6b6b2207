import type { CellArrangement } from "../document/kind.js";
import type { End, Ends } from "../document/ends.js";
import type { Formula } from "../formulas/formula.js";
import { boundsOf, evaluate } from "../formulas/evaluate.js";
import { isAtMost, isBeyond } from "../formulas/interval.js";
import { costOf, namesIn } from "../formulas/formula.js";
import type { Proof } from "../formulas/prove.js";
import { isSameDimension } from "../units/unit.js";
import { dimensionOfQuantity } from "../units/quantity.js";
import { sayWhere, type Check, type Names } from "./check.js";
import { checkAmount, checkLevel, checkPositive } from "./check-amount.js";

/** Is every end of its quantity, and can they be reached together? **Shape** the formula of each, in their order. */
export function checkEnds(
  check: Check,
  ends: Ends,
  pointer: string,
  names: Names,
  cell: CellArrangement,
): void {
  const [list, way] = "any" in ends ? [ends.any, "any"] : [ends.all, "all"];
  const formulas = list.map((end, index) => checkEnd(check, end, `${pointer}/${way}/${index}`, names, cell));
  list.forEach((end, index) => {
    if (!("is" in end) || end.is !== "at-least") return;
    list.forEach((other, place) => {
      if (!("is" in other) || other.is !== "at-most" || other.quantity !== end.quantity) return;
      const [least, most] = [formulas[index], formulas[place]];
      if (least === undefined || most === undefined) return;
      const [lower, upper] = way === "all" ? [least, most] : [most, least];
      checkOrder(check, lower, upper, `${pointer}/${way}/${place}`, names);
    });
  });
}

/** Does one formula stay at or below another, for every allowed value of the names that they read? */
export const proveOrder = (
  check: Check,
  lower: Formula,
  upper: Formula,
  names: Names,
  read: Iterable<string>,
): Proof =>
  check.always(
    names,
    read,
    costOf(lower) + costOf(upper),
    (find) => isAtMost(boundsOf(lower, find), boundsOf(upper, find)),
    (find) => isBeyond(evaluate(lower, find), evaluate(upper, find)),
  );

/** Does one limit stay at or below another, for every allowed value? */
export function checkOrder(
  check: Check,
  lower: Formula,
  upper: Formula,
  pointer: string,
  names: Names,
): void {
  const proof = proveOrder(check, lower, upper, names, namesIn(lower, namesIn(upper)));
  if (proof.is !== "shown") check.add("limit.conflict", pointer, { where: sayWhere(proof, names) });
}

function checkEnd(
  check: Check,
  end: End,
  pointer: string,
  names: Names,
  cell: CellArrangement,
): Formula | undefined {
  const at = `${pointer}/value`;
  switch (end.quantity) {
    case "time":
      return checkAmount(check, end.value, at, names, "time", { isPositive: true });
    case "charge":
    case "current": {
      const formula = checkLevel(check, end.value, at, names, end.quantity, cell);
      if (formula !== undefined) checkPositive(check, formula, at, names);
      return formula;
    }
    case "voltage":
    case "temperature":
    case "pressure":
      return checkAmount(check, end.value, at, names, end.quantity);
    case "voltage-slope":
      return checkAmount(check, end.value, at, names, "voltage-rate", { isPositive: true });
    case "voltage-drop": {
      const isShare =
        "parameter" in end.value &&
        isSameDimension(
          names.get(end.value.parameter)?.dimension ?? dimensionOfQuantity("voltage"),
          dimensionOfQuantity("fraction"),
        );
      const saysShare = "unit" in end.value && (end.value.unit === "%" || end.value.unit === "1");
      const quantity = isShare || saysShare ? "fraction" : "voltage";
      return checkAmount(check, end.value, at, names, quantity, { isPositive: true });
    }
  }
}
