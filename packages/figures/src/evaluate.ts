import type { Explanation, FigureValue } from "./explanation.js";
import type { Comparison, Formula } from "./formula.js";
import type { Origin, Reading, Selection, Term } from "./term.js";

/** What does a leaf hold? It is asked for by where it comes from; the value written beside it is never the answer. */
export type ReadLeaf = (origin: Exclude<Origin, { kind: "figure" }>, term: Term) => number | null;

/** Which explanation stands at a path? */
export type ResolveFigure = (path: string) => Explanation | undefined;

/**
 * What evaluates explanations, each figure once?
 * **Fails** by throwing: a path without explanation, a reading without formula, a figure made of itself, a term nobody named.
 */
export interface Evaluator {
  figure(explanation: Explanation): FigureValue;
  reading(explanation: Explanation, reading: Reading): number | null;
}

/**
 * What does an explanation come to, when every leaf is read anew?
 * **Shape** an interval where it has a low, else the plain value; null without formulas. Null in any part makes the whole null,
 * but for the branch of an `if` not taken; an empty sum is 0, an empty minimum or maximum null, a division by 0 null.
 * **Fails** as `Evaluator`.
 */
export function evaluate(explanation: Explanation, read: ReadLeaf, resolve: ResolveFigure): FigureValue {
  return createEvaluator(read, resolve).figure(explanation);
}

/** How are many explanations evaluated that refer to each other? Each reading of each path is computed once. */
export function createEvaluator(read: ReadLeaf, resolve: ResolveFigure): Evaluator {
  const known = new Map<string, number | null>();
  const open = new Set<string>();

  function reading(explanation: Explanation, wanted: Reading): number | null {
    const key = `${wanted} ${explanation.path}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    if (open.has(key)) throw new Error(`${explanation.path} (${wanted}) is made of itself`);
    open.add(key);
    const value = computeReading(explanation, wanted);
    open.delete(key);
    known.set(key, value);
    return value;
  }

  function computeReading(explanation: Explanation, wanted: Reading): number | null {
    const formula = explanation.formulas[wanted];
    if (formula !== undefined) return compute(formula, [explanation.terms], valueOf);
    if (Object.keys(explanation.formulas).length === 0) return null;
    throw new Error(`${explanation.path} has no ${wanted}`);
  }

  function valueOf(term: Term): number | null {
    const { origin } = term;
    if (origin.kind !== "figure") return read(origin, term);
    const explanation = resolve(origin.path);
    if (explanation === undefined) throw new Error(`no explanation at ${origin.path}`);
    return reading(explanation, origin.reading);
  }

  function figure(explanation: Explanation): FigureValue {
    const { formulas } = explanation;
    if (formulas.low === undefined)
      return formulas.value === undefined ? null : reading(explanation, "value");
    const low = reading(explanation, "low");
    const high = reading(explanation, "high");
    if (low === null || high === null) return null;
    if (formulas.value === undefined) return { low, high };
    const value = reading(explanation, "value");
    return value === null ? null : { low, value, high };
  }

  return { figure, reading };
}

type Scope = readonly Readonly<Record<string, Term>>[];
type ValueOf = (term: Term) => number | null;

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function compute(formula: Formula, scope: Scope, valueOf: ValueOf): number | null {
  const part = (inner: Formula) => compute(inner, scope, valueOf);
  switch (formula.kind) {
    case "number":
      return formula.value;
    case "term":
    case "ref":
      return valueOf(findTerm(formula.term, scope));
    case "add":
    case "multiply":
    case "min":
    case "max":
      return fold(formula.kind, formula.of.map(part));
    case "subtract":
    case "divide":
      return computePair(formula.kind, part(formula.left), part(formula.right));
    case "power": {
      const base = part(formula.base);
      return base === null ? null : finite(base ** formula.exponent);
    }
    case "sum-over":
    case "min-over":
    case "max-over":
      return computeOver(formula.kind, formula.body, formula.over, scope, valueOf);
    case "count":
      return formula.over.members.length + (formula.over.others?.count ?? 0);
    case "if": {
      const holds = compare(formula.when, part(formula.when.left), part(formula.when.right));
      return holds === null ? null : part(holds ? formula.then : formula.else);
    }
    case "round": {
      const inner = part(formula.of);
      return inner === null ? null : Math.round(inner);
    }
    case "clamp": {
      const inner = part(formula.of);
      return inner === null ? null : Math.min(formula.high, Math.max(formula.low, inner));
    }
  }
}

function findTerm(name: string, scope: Scope): Term {
  for (const terms of scope) {
    const found = Object.hasOwn(terms, name) ? terms[name] : undefined;
    if (found !== undefined) return found;
  }
  throw new Error(`a formula names the term ${name}, which is not there`);
}

const foldOfKind = { "sum-over": "add", "min-over": "min", "max-over": "max" } as const;

function fold(kind: "add" | "multiply" | "min" | "max", values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  if (known.length < values.length) return null;
  if (kind === "add") return finite(known.reduce((sum, value) => sum + value, 0));
  if (kind === "multiply") return finite(known.reduce((product, value) => product * value, 1));
  return known.length === 0 ? null : Math[kind](...known);
}

function computeOver(
  kind: keyof typeof foldOfKind,
  body: Formula,
  over: Selection,
  scope: Scope,
  valueOf: ValueOf,
): number | null {
  const values = over.members.map(({ terms }) => compute(body, [terms, ...scope], valueOf));
  if (over.others !== null) values.push(over.others.value);
  return fold(foldOfKind[kind], values);
}

function computePair(kind: "subtract" | "divide", left: number | null, right: number | null): number | null {
  if (left === null || right === null) return null;
  return finite(kind === "subtract" ? left - right : left / right);
}

/** Does a comparison hold? **Shape** null where a side is null. */
export function compare(
  { operator, relativeTolerance }: Pick<Comparison, "operator" | "relativeTolerance">,
  left: number | null,
  right: number | null,
): boolean | null {
  if (left === null || right === null) return null;
  const isEqual = Math.abs(left - right) <= relativeTolerance * Math.max(Math.abs(left), Math.abs(right));
  if (operator === "=") return isEqual;
  if (operator === "<=" || operator === ">=")
    return isEqual || (operator === "<=" ? left < right : left > right);
  return !isEqual && (operator === "<" ? left < right : left > right);
}
