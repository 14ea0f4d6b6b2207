/** What a formula is made of. **Shape** a number with a unit is one literal; a power is a whole number. */
export type Formula =
  | { readonly is: "number"; readonly value: number; readonly unit?: string }
  | { readonly is: "name"; readonly name: string }
  | { readonly is: "negative"; readonly of: Formula }
  | {
      readonly is: "binary";
      readonly operator: "+" | "-" | "*" | "/";
      readonly left: Formula;
      readonly right: Formula;
    }
  | { readonly is: "power"; readonly base: Formula; readonly exponent: number }
  | { readonly is: "call"; readonly call: "sqrt" | "exp" | "ln"; readonly of: Formula };

/** Why is a text no formula, and where in it? */
export interface FormulaProblem {
  readonly at: number;
  readonly expected: "operand" | "operator" | "closing" | "exponent" | "unit" | "shallower";
}

/** Which formula, or why none? */
export type ParsedFormula =
  { readonly ok: true; readonly formula: Formula } | { readonly ok: false; readonly problem: FormulaProblem };

const deepest = 60;
const digits = /(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?/y;
const word = /[A-Za-z][A-Za-z0-9_]*/y;
const whole = /-?[0-9]{1,2}(?![0-9.])/y;
const blank = /[ \t]*/y;
const sums = new Map([
  ["+", "+"],
  ["-", "-"],
  ["−", "-"],
] as const);
const products = new Map([
  ["*", "*"],
  ["×", "*"],
  ["·", "*"],
  ["/", "/"],
  ["÷", "/"],
] as const);

class Refusal extends Error {
  constructor(readonly problem: FormulaProblem) {
    super(problem.expected);
  }
}

/**
 * What does a formula say? Sums, products, whole powers (`^`), sqrt, exp, ln, names, and numbers that may carry a unit: `0.1[V]`.
 * **Shape** read once from left to right; how deep it may be nested is bounded.
 */
export function parseFormula(text: string): ParsedFormula {
  const reader = new FormulaReader(text);
  try {
    return { ok: true, formula: reader.whole() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    throw error;
  }
}

class FormulaReader {
  #at = 0;
  #depth = 0;
  constructor(private readonly text: string) {}

  whole(): Formula {
    const formula = this.#sum();
    if (this.#at < this.text.length) throw this.#refuse("operator");
    return formula;
  }

  #sum(): Formula {
    let left = this.#product();
    for (let operator = this.#operator(sums); operator !== undefined; operator = this.#operator(sums))
      left = { is: "binary", operator, left, right: this.#product() };
    return left;
  }

  #product(): Formula {
    let left = this.#signed();
    for (let operator = this.#operator(products); operator !== undefined; operator = this.#operator(products))
      left = { is: "binary", operator, left, right: this.#signed() };
    return left;
  }

  #signed(): Formula {
    const sign = this.#operator(sums);
    if (sign === undefined) return this.#power();
    const of = this.#deeper(() => this.#signed());
    return sign === "-" ? { is: "negative", of } : of;
  }

  #power(): Formula {
    const base = this.#operand();
    if (!this.#take("^")) return base;
    const exponent = this.#match(whole);
    if (exponent === undefined) throw this.#refuse("exponent");
    this.#match(blank);
    return { is: "power", base, exponent: Number(exponent) };
  }

  #operand(): Formula {
    this.#match(blank);
    const number = this.#match(digits);
    if (number !== undefined) return this.#literal(Number(number));
    const name = this.#match(word);
    if (name === "sqrt" || name === "exp" || name === "ln") {
      if (!this.#take("(")) throw this.#refuse("operand");
      return { is: "call", call: name, of: this.#inside() };
    }
    if (name !== undefined) {
      this.#match(blank);
      return { is: "name", name };
    }
    if (!this.#take("(")) throw this.#refuse("operand");
    return this.#inside();
  }

  #inside(): Formula {
    const inner = this.#deeper(() => this.#sum());
    if (!this.#take(")")) throw this.#refuse("closing");
    return inner;
  }

  #literal(value: number): Formula {
    if (!Number.isFinite(value)) throw this.#refuse("operand");
    if (this.text[this.#at] !== "[") {
      this.#match(blank);
      return { is: "number", value };
    }
    const start = this.#at + 1;
    for (let open = 0; this.#at < this.text.length; this.#at += 1) {
      if (this.text[this.#at] === "[") open += 1;
      if (this.text[this.#at] === "]") open -= 1;
      if (open === 0) break;
    }
    const unit = this.text.slice(start, this.#at);
    if (!this.#take("]") || unit === "") throw this.#refuse("unit");
    return { is: "number", value, unit };
  }

  #deeper(read: () => Formula): Formula {
    this.#depth += 1;
    if (this.#depth > deepest) throw this.#refuse("shallower");
    const formula = read();
    this.#depth -= 1;
    return formula;
  }

  #operator<Sign extends string>(table: ReadonlyMap<string, Sign>): Sign | undefined {
    this.#match(blank);
    const found = table.get(this.text[this.#at] ?? "");
    if (found !== undefined) this.#at += 1;
    return found;
  }

  #take(character: string): boolean {
    this.#match(blank);
    if (this.text[this.#at] !== character) return false;
    this.#at += 1;
    this.#match(blank);
    return true;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }

  #refuse(expected: FormulaProblem["expected"]): Refusal {
    return new Refusal({ at: this.#at, expected });
  }
}

/** Which names does a formula read? */
export function namesIn(formula: Formula, found = new Set<string>()): Set<string> {
  if (formula.is === "name") found.add(formula.name);
  if (formula.is === "negative" || formula.is === "call") namesIn(formula.of, found);
  if (formula.is === "power") namesIn(formula.base, found);
  if (formula.is === "binary") namesIn(formula.right, namesIn(formula.left, found));
  return found;
}

const costs = new WeakMap<Formula, number>();

/** How much work is a formula at most, where every name may have to be carried along? **Shape** its parts, times its names and one. */
export function costOf(formula: Formula): number {
  const before = costs.get(formula);
  if (before !== undefined) return before;
  const cost = partsOf(formula) * (1 + namesIn(formula).size);
  costs.set(formula, cost);
  return cost;
}

function partsOf(formula: Formula): number {
  if (formula.is === "negative" || formula.is === "call") return 1 + partsOf(formula.of);
  if (formula.is === "power") return 1 + partsOf(formula.base);
  return formula.is === "binary" ? 1 + partsOf(formula.left) + partsOf(formula.right) : 1;
}
