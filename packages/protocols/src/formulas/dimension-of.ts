import { combine, dimensionless, findUnit, isSameDimension } from "../units/unit.js";
import type { Dimension } from "../units/unit-table.js";
import type { Formula } from "./formula.js";

/** Why does a formula come out in no dimension? */
export type DimensionProblem =
  | { readonly code: "formula.unknown-name"; readonly name: string }
  | { readonly code: "unit.unknown"; readonly unit: string }
  | { readonly code: "formula.dimensions-differ" }
  | { readonly code: "formula.not-dimensionless"; readonly call: string }
  | { readonly code: "formula.odd-root" };

/** In which dimension, or why in none? */
export type DimensionFound =
  | { readonly ok: true; readonly dimension: Dimension }
  | { readonly ok: false; readonly problem: DimensionProblem };

const found = (dimension: Dimension): DimensionFound => ({ ok: true, dimension });
const refused = (problem: DimensionProblem): DimensionFound => ({ ok: false, problem });

/** In which dimension does a formula come out? */
export function dimensionOf(formula: Formula, find: (name: string) => Dimension | undefined): DimensionFound {
  switch (formula.is) {
    case "number":
      return dimensionOfLiteral(formula.unit);
    case "name": {
      const dimension = find(formula.name);
      return dimension === undefined
        ? refused({ code: "formula.unknown-name", name: formula.name })
        : found(dimension);
    }
    case "negative":
      return dimensionOf(formula.of, find);
    case "power": {
      const base = dimensionOf(formula.base, find);
      return base.ok ? found(combine(dimensionless, base.dimension, formula.exponent)) : base;
    }
    case "call":
      return dimensionOfCall(formula.call, dimensionOf(formula.of, find));
    case "binary":
      return dimensionOfPair(
        formula.operator,
        dimensionOf(formula.left, find),
        dimensionOf(formula.right, find),
      );
  }
}

function dimensionOfLiteral(unit: string | undefined): DimensionFound {
  if (unit === undefined) return found(dimensionless);
  const known = findUnit(unit);
  return known === undefined ? refused({ code: "unit.unknown", unit }) : found(known.dimension);
}

function dimensionOfCall(call: "sqrt" | "exp" | "ln", of: DimensionFound): DimensionFound {
  if (!of.ok) return of;
  if (call === "sqrt") {
    const isEven = of.dimension.every((power) => power % 2 === 0);
    return isEven ? found(combine(dimensionless, of.dimension, 0.5)) : refused({ code: "formula.odd-root" });
  }
  return isSameDimension(of.dimension, dimensionless)
    ? found(dimensionless)
    : refused({ code: "formula.not-dimensionless", call });
}

function dimensionOfPair(operator: string, left: DimensionFound, right: DimensionFound): DimensionFound {
  if (!left.ok) return left;
  if (!right.ok) return right;
  if (operator === "*") return found(combine(left.dimension, right.dimension, 1));
  if (operator === "/") return found(combine(left.dimension, right.dimension, -1));
  return isSameDimension(left.dimension, right.dimension)
    ? left
    : refused({ code: "formula.dimensions-differ" });
}
