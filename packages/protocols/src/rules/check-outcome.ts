import { readFormula } from "../amounts/amount-formula.js";
import type { ProtocolDocument } from "../document/document.js";
import type { Acceptance, Derived, ResultField } from "../document/outcome.js";
import { boundsOf } from "../formulas/evaluate.js";
import { namesIn } from "../formulas/formula.js";
import { everything, type Interval } from "../formulas/interval.js";
import { siOf } from "../units/convert.js";
import { combine, dimensionless, findUnit, isSameDimension } from "../units/unit.js";
import type { Dimension } from "../units/unit-table.js";
import type { Check, NameFact, Names } from "./check.js";
import { checkDimension } from "./check-amount.js";
import { checkFormula } from "./check-formula.js";

/** What is wrong with results, derived quantities, criteria and references? */
export function checkOutcome(check: Check, document: ProtocolDocument, parameters: Names): void {
  const names = new Map(parameters);
  addColumns(check, document, names);
  addDerived(check, document.derived, names);
  const ids = new Set<string>();
  document.references.forEach(({ id }, index) => {
    if (ids.has(id)) check.add("step.duplicate-id", `/references/${index}/id`, { id });
    ids.add(id);
  });
  document.acceptance.forEach((criterion, index) => {
    checkCriterion(check, criterion, `/acceptance/${index}`, names, document);
    if (criterion.reference !== undefined && !ids.has(criterion.reference))
      check.add("reference.unknown", `/acceptance/${index}/reference`, { id: criterion.reference });
  });
  document.results.primaryKey?.forEach((name, index) => {
    if (!document.results.fields.some((field) => field.name === name))
      check.add("result.unknown-column", `/results/primaryKey/${index}`, { name });
  });
}

function addColumns(check: Check, document: ProtocolDocument, names: Map<string, NameFact>): void {
  document.results.fields.forEach((field, index) => {
    const pointer = `/results/fields/${index}`;
    if (names.has(field.name)) check.add("name.duplicate", `${pointer}/name`, { name: field.name });
    const unit = field.unit ?? "1";
    const known = findUnit(unit);
    if (known === undefined) check.add("unit.unknown", `${pointer}/unit`, { unit });
    names.set(field.name, {
      dimension: known?.dimension ?? dimensionless,
      range: rangeOf(field),
      unit,
      isWhole: field.type === "integer",
    });
  });
}

function rangeOf({ constraints, unit }: ResultField): Interval {
  const known = findUnit(unit ?? "1");
  const { minimum, maximum } = constraints ?? {};
  if (known === undefined) return everything;
  return {
    low: minimum === undefined ? -Infinity : siOf(minimum, known),
    high: maximum === undefined ? Infinity : siOf(maximum, known),
  };
}

const textsOf = (derived: Derived): readonly [string, string][] =>
  "formula" in derived
    ? [["formula", derived.formula]]
    : [
        ["fit/y", derived.fit.y],
        ["fit/x", derived.fit.x],
      ];

/** Adds the derived quantities in the order in which they can be computed, so that each is checked over what it may come to. */
function addDerived(check: Check, list: readonly Derived[], names: Map<string, NameFact>): void {
  const byName = new Map(list.map((derived, index) => [derived.name, { derived, index }]));
  const columns = new Set(names.keys());
  const done = new Set<string>();
  const visit = (name: string, above: readonly string[]): void => {
    const found = byName.get(name);
    if (found === undefined || done.has(name)) return;
    const pointer = `/derived/${found.index}`;
    if (above.includes(name)) {
      check.add("formula.cycle", pointer, { names: [...above.slice(above.indexOf(name)), name].join(" → ") });
      return;
    }
    for (const [, text] of textsOf(found.derived)) {
      const read = readFormula(text);
      if (read.ok) for (const inner of namesIn(read.formula)) visit(inner, [...above, name]);
    }
    if (done.has(name)) return;
    done.add(name);
    names.set(name, checkDerived(check, found.derived, pointer, names));
  };
  list.forEach(({ name }, index) => {
    if (byName.get(name)?.index !== index) check.add("name.duplicate", `/derived/${index}/name`, { name });
    if (columns.has(name)) return;
    names.set(name, declared(byName.get(name)?.derived.unit ?? "1"));
  });
  for (const { name } of list) visit(name, []);
}

const declared = (unit: string): NameFact => ({
  dimension: findUnit(unit)?.dimension ?? dimensionless,
  range: everything,
  unit,
  isWhole: false,
});

function checkDerived(check: Check, derived: Derived, pointer: string, names: Names): NameFact {
  const fact = declared(derived.unit);
  if (findUnit(derived.unit) === undefined) {
    check.add("unit.unknown", `${pointer}/unit`, { unit: derived.unit });
    return fact;
  }
  const [first, second] = textsOf(derived).map(([place, text]) =>
    checkFormula(check, readFormula(text), `${pointer}/${place}`, names),
  );
  if (first === undefined) return fact;
  let dimension: Dimension = first.dimension;
  if ("fit" in derived) {
    if (second === undefined) return fact;
    if (derived.fit.gives === "slope") dimension = combine(dimension, second.dimension, -1);
  }
  if (!isSameDimension(dimension, fact.dimension)) {
    check.add("unit.wrong-dimension", `${pointer}/unit`, { unit: derived.unit, expected: derived.name });
    return fact;
  }
  if ("fit" in derived) return fact;
  return { ...fact, range: boundsOf(first.formula, (name) => names.get(name)?.range) };
}

function checkCriterion(
  check: Check,
  criterion: Acceptance,
  pointer: string,
  names: Names,
  document: ProtocolDocument,
): void {
  const { of, test, validFrom, validUntil } = criterion;
  if (validFrom !== undefined && validUntil !== undefined && validUntil < validFrom)
    check.add("acceptance.validity-reversed", `${pointer}/validUntil`);
  const column = document.results.fields.find(({ name }) => name === of);
  const isDerived = document.derived.some(({ name }) => name === of);
  const fact = names.get(of);
  if ((column === undefined && !isDerived) || fact === undefined) {
    check.add("acceptance.unknown-quantity", `${pointer}/of`, { name: of });
    return;
  }
  if (test.operator === "is") {
    if (column?.type !== "boolean") check.add("acceptance.not-boolean", `${pointer}/of`, { name: of });
    return;
  }
  checkDimension(check, test.limit, `${pointer}/test/limit`, names, fact.dimension, of);
}
