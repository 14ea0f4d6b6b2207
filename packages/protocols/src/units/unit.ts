import {
  divide,
  multiply,
  numberOf,
  one,
  powerOf,
  rationalOf,
  rationalOfDecimal,
  type Rational,
} from "./rational.js";
import { atoms, prefixes, type Atom, type Dimension } from "./unit-table.js";

/** What is a written unit in coherent SI units? **Shape** `toSi` is `factor` as the nearest number. */
export interface Unit {
  readonly dimension: Dimension;
  readonly factor: Rational;
  readonly offset?: Rational;
  readonly toSi: number;
}

/** Which dimension has a bare number? */
export const dimensionless: Dimension = [0, 0, 0, 0, 0, 0, 0];

/** Are two dimensions one? */
export const isSameDimension = (a: Dimension, b: Dimension): boolean =>
  a.every((power, index) => power === b[index]);

/** Which dimension has a product, where the other factor is raised to a power? */
export function combine(a: Dimension, b: Dimension, power: number): Dimension {
  const [m, kg, s, A, K, mol, rad] = b;
  return [
    a[0] + m * power,
    a[1] + kg * power,
    a[2] + s * power,
    a[3] + A * power,
    a[4] + K * power,
    a[5] + mol * power,
    a[6] + rad * power,
  ];
}

interface Part {
  readonly dimension: Dimension;
  readonly factor: Rational;
}

const mostKnown = 2_000;
const known = new Map<string, Unit | undefined>();

/**
 * What does a UCUM unit stand for? **Shape** undefined for what is none of the closed table, or is written otherwise than UCUM does.
 */
export function findUnit(text: string): Unit | undefined {
  if (known.has(text)) return known.get(text);
  const unit = parseUnit(text);
  if (known.size >= mostKnown) known.clear();
  known.set(text, unit);
  return unit;
}

function parseUnit(text: string): Unit | undefined {
  if (text.length > 40) return undefined;
  const atom = atoms.get(text);
  if (atom?.offset !== undefined) return { ...atom, toSi: numberOf(atom.factor) };
  const reader = new UnitReader(text);
  const part = reader.term(0);
  return part !== undefined && reader.isAtEnd() ? { ...part, toSi: numberOf(part.factor) } : undefined;
}

const symbol = /(?:[A-Za-z%]|\[[A-Za-z]+\])+/y;
const exponent = /[+-]?[0-9]{1,2}/y;
/** Beyond, no unit of the table means anything, and its factor has thousands of digits. */
const mostPower = 9;
const integer = /[1-9][0-9]{0,8}/y;
const deepest = 4;

class UnitReader {
  #at = 0;
  constructor(private readonly text: string) {}

  isAtEnd(): boolean {
    return this.#at === this.text.length;
  }

  term(depth: number): Part | undefined {
    let product: Part = { dimension: dimensionless, factor: one };
    let power = this.#take("/") ? -1 : 1;
    for (;;) {
      const part = this.#component(depth);
      if (part === undefined) return undefined;
      product = {
        dimension: combine(product.dimension, part.dimension, power),
        factor: power > 0 ? multiply(product.factor, part.factor) : divide(product.factor, part.factor),
      };
      if (this.#take(".")) power = 1;
      else if (this.#take("/")) power = -1;
      else return product;
    }
  }

  #component(depth: number): Part | undefined {
    if (this.#take("(")) {
      if (depth >= deepest) return undefined;
      const inner = this.term(depth + 1);
      return this.#take(")") ? inner : undefined;
    }
    const number = this.#match(integer);
    if (number !== undefined) return { dimension: dimensionless, factor: rationalOfDecimal(number) };
    const name = this.#match(symbol);
    const atom = name === undefined ? undefined : atomOf(name);
    if (atom === undefined || atom.offset !== undefined) return undefined;
    const power = Number(this.#match(exponent) ?? "1");
    if (Math.abs(power) > mostPower) return undefined;
    return { dimension: combine(dimensionless, atom.dimension, power), factor: powerOf(atom.factor, power) };
  }

  #take(character: string): boolean {
    if (this.text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }
}

function atomOf(name: string): Atom | undefined {
  const exact = atoms.get(name);
  if (exact !== undefined) return exact;
  for (const length of [1, 2]) {
    const power = prefixes.get(name.slice(0, length));
    const atom = atoms.get(name.slice(length));
    if (power !== undefined && atom?.metric === true)
      return { ...atom, factor: multiply(atom.factor, powerOf(rationalOf(10n, 1n), power)) };
  }
  return undefined;
}
