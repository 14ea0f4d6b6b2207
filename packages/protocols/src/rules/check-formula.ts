import { boundsOf, evaluate } from "../formulas/evaluate.js";
import { dimensionOf, type DimensionProblem } from "../formulas/dimension-of.js";
import { costOf, namesIn, type Formula, type ParsedFormula } from "../formulas/formula.js";
import { holdsZero } from "../formulas/interval.js";
import type { Dimension } from "../units/unit-table.js";
import { sayWhere, type Check, type Names } from "./check.js";

/** Which formula is it, and of which dimension? **Shape** undefined, and the problem said, for one that is none. */
export function checkFormula(
  check: Check,
  parsed: ParsedFormula,
  pointer: string,
  names: Names,
): { formula: Formula; dimension: Dimension } | undefined {
  if (!parsed.ok) {
    const { at, expected } = parsed.problem;
    check.add("formula.malformed", pointer, { at: String(at + 1), expected });
    return undefined;
  }
  const found = dimensionOf(parsed.formula, (name) => names.get(name)?.dimension);
  if (!found.ok) {
    check.add(found.problem.code, pointer, factsOf(found.problem));
    return undefined;
  }
  checkDefined(check, parsed.formula, pointer, names);
  return { formula: parsed.formula, dimension: found.dimension };
}

function factsOf(problem: DimensionProblem): Readonly<Record<string, string>> {
  const { code: _code, ...facts } = problem;
  return facts;
}

/** Has every part of a formula a value, whatever its names are within their ranges? */
function checkDefined(check: Check, formula: Formula, pointer: string, names: Names): void {
  switch (formula.is) {
    case "number":
    case "name":
      return;
    case "negative":
      checkDefined(check, formula.of, pointer, names);
      return;
    case "power":
      checkDefined(check, formula.base, pointer, names);
      if (formula.exponent < 0) checkDivisor(check, formula.base, pointer, names);
      return;
    case "call":
      checkDefined(check, formula.of, pointer, names);
      if (formula.call !== "exp") checkDomain(check, formula.of, formula.call, pointer, names);
      return;
    case "binary":
      checkDefined(check, formula.left, pointer, names);
      checkDefined(check, formula.right, pointer, names);
      if (formula.operator === "/") checkDivisor(check, formula.right, pointer, names);
  }
}

function checkDivisor(check: Check, divisor: Formula, pointer: string, names: Names): void {
  const proof = check.always(
    names,
    namesIn(divisor),
    costOf(divisor),
    (find) => !holdsZero(boundsOf(divisor, (name) => find(name) ?? names.get(name)?.range)),
    (find) => evaluate(divisor, find) === 0,
  );
  if (proof.is !== "shown") check.add("formula.division-by-zero", pointer, { where: sayWhere(proof, names) });
}

function checkDomain(check: Check, of: Formula, call: "sqrt" | "ln", pointer: string, names: Names): void {
  const proof = check.always(
    names,
    namesIn(of),
    costOf(of),
    (find) => {
      const { low } = boundsOf(of, (name) => find(name) ?? names.get(name)?.range);
      return call === "ln" ? low > 0 : low >= 0;
    },
    (find) => (call === "ln" ? evaluate(of, find) <= 0 : evaluate(of, find) < 0),
  );
  if (proof.is !== "shown")
    check.add("formula.outside-domain", pointer, { call, where: sayWhere(proof, names) });
}
