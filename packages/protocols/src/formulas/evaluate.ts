import { siOf } from "../units/convert.js";
import { findUnit } from "../units/unit.js";
import type { Formula } from "./formula.js";
import {
  exactly,
  exponentialOf,
  logarithmOf,
  minus,
  named,
  over,
  plus,
  raised,
  rootOf,
  times,
  everything,
  type Interval,
} from "./interval.js";

/** How much is a literal in coherent SI units? **Shape** not a number for a unit that is none. */
export function literalSiOf(literal: Extract<Formula, { is: "number" }>): number {
  if (literal.unit === undefined) return literal.value;
  const unit = findUnit(literal.unit);
  return unit === undefined ? Number.NaN : siOf(literal.value, unit);
}

/** What does a formula come to in coherent SI units? **Shape** not a number where a name is unknown or nothing is defined. */
export function evaluate(formula: Formula, find: (name: string) => number | undefined): number {
  switch (formula.is) {
    case "number":
      return literalSiOf(formula);
    case "name":
      return find(formula.name) ?? Number.NaN;
    case "negative":
      return -evaluate(formula.of, find);
    case "power":
      return evaluate(formula.base, find) ** formula.exponent;
    case "call":
      return call(formula.call, evaluate(formula.of, find));
    case "binary":
      return operate(formula.operator, evaluate(formula.left, find), evaluate(formula.right, find));
  }
}

function call(name: "sqrt" | "exp" | "ln", value: number): number {
  if (name === "sqrt") return Math.sqrt(value);
  return name === "exp" ? Math.exp(value) : Math.log(value);
}

function operate(operator: "+" | "-" | "*" | "/", left: number, right: number): number {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
  }
}

/** Within what does a formula lie, whatever its names are within their ranges? */
export function boundsOf(formula: Formula, find: (name: string) => Interval | undefined): Interval {
  switch (formula.is) {
    case "number":
      return exactly(literalSiOf(formula));
    case "name":
      return named(formula.name, find(formula.name) ?? everything);
    case "negative":
      return minus(boundsOf(formula.of, find));
    case "power":
      return raised(boundsOf(formula.base, find), formula.exponent);
    case "call":
      return boundsOfCall(formula.call, boundsOf(formula.of, find));
    case "binary": {
      const [left, right] = [boundsOf(formula.left, find), boundsOf(formula.right, find)];
      if (formula.operator === "+") return plus(left, right);
      if (formula.operator === "-") return plus(left, minus(right));
      return formula.operator === "*" ? times(left, right) : over(left, right);
    }
  }
}

function boundsOfCall(name: "sqrt" | "exp" | "ln", of: Interval): Interval {
  if (name === "sqrt") return rootOf(of);
  return name === "exp" ? exponentialOf(of) : logarithmOf(of);
}
