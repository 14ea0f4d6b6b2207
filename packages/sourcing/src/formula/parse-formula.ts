import { findAbbreviation } from "./abbreviation.js";
import { elementSymbols } from "./element.js";
import { isAmbiguousHydrate, plainFormula, separateHydrate } from "./formula-text.js";
import type { FormulaFailure, FormulaFailureCode } from "./formula.failure.js";

/** How many atoms of each element does a formula hold? **Units and range** above 0, fractions allowed; relative, not absolute. */
export type ElementCounts = Readonly<Record<string, number>>;

/** A formula that was understood; `formula` is the one read, which differs from the text where a usual name was given. */
export type ParsedFormula = { ok: true; counts: ElementCounts; formula: string; isAbbreviation: boolean };

const longest = 200;
const deepest = 16;
const largestSubscript = 10_000;
const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

class Refusal extends Error {
  constructor(
    readonly code: FormulaFailureCode,
    readonly index: number,
    readonly facts: FormulaFailure["facts"],
  ) {
    super(code);
  }
}

class FormulaReader {
  private index = 0;
  constructor(private readonly text: string) {}

  read(): Map<string, number> {
    const total = new Map<string, number>();
    do {
      const factor = this.readNumber() ?? 1;
      const start = this.index;
      merge(total, this.readGroups(0), factor);
      if (this.index === start) this.refuseHere({ expected: "element-or-bracket" });
    } while (this.take("·"));
    if (this.index < this.text.length) this.refuseHere({});
    return total;
  }

  private readGroups(depth: number): Map<string, number> {
    const counts = new Map<string, number>();
    for (;;) {
      const character = this.text.charAt(this.index);
      const close = closing[character];
      if (close !== undefined) merge(counts, this.readBracket(close, depth), this.readNumber() ?? 1);
      else if (character >= "A" && character <= "Z") {
        const symbol = this.readElement();
        merge(counts, new Map([[symbol, 1]]), this.readNumber() ?? 1);
      } else return counts;
    }
  }

  private readBracket(close: string, depth: number): Map<string, number> {
    const opened = this.index;
    if (depth >= deepest) throw new Refusal("formula.too-deep", opened, { limit: deepest });
    this.index++;
    const inner = this.readGroups(depth + 1);
    if (inner.size === 0) this.refuseHere({ expected: "element" });
    if (this.take(close)) return inner;
    if (this.index >= this.text.length) {
      throw new Refusal("formula.unclosed-bracket", opened, {});
    }
    return this.refuseHere({ expected: close });
  }

  private readElement(): string {
    const two = this.text.slice(this.index, this.index + 2);
    const second = two.charAt(1);
    const symbol = second >= "a" && second <= "z" ? two : two.charAt(0);
    if (!elementSymbols.has(symbol)) {
      throw new Refusal("formula.unknown-element", this.index, { element: symbol });
    }
    this.index += symbol.length;
    return symbol;
  }

  private readNumber(): number | undefined {
    const start = this.index;
    let isDecimal = false;
    for (;;) {
      const character = this.text.charAt(this.index);
      if (character === "." && !isDecimal && this.isDigit(this.index + 1)) isDecimal = true;
      else if (!this.isDigit(this.index)) break;
      this.index++;
    }
    if (this.index === start) return undefined;
    const value = Number(this.text.slice(start, this.index));
    if (value > 0 && value <= largestSubscript) return value;
    throw new Refusal("formula.subscript-out-of-range", start, { limit: largestSubscript });
  }

  private isDigit(index: number): boolean {
    const character = this.text.charAt(index);
    return character >= "0" && character <= "9";
  }

  private take(character: string): boolean {
    if (this.text.charAt(this.index) !== character) return false;
    this.index++;
    return true;
  }

  private refuseHere(facts: FormulaFailure["facts"]): never {
    throw new Refusal("formula.unexpected-character", this.index, facts);
  }
}

function merge(into: Map<string, number>, from: Map<string, number>, factor: number): void {
  for (const [symbol, count] of from) into.set(symbol, (into.get(symbol) ?? 0) + count * factor);
}

function failure(
  code: FormulaFailureCode,
  position: number,
  found: string,
  facts: FormulaFailure["facts"] = {},
) {
  return { ok: false as const, failure: { code, position, found, facts } };
}

/**
 * Which elements does a chemical formula hold, and how many atoms of each?
 * **Shape** Round, square and curly brackets, fractional subscripts, parts separated by `·`, `•` or `*` with leading
 * multipliers, hydrates as `.nH2O`; usual names (NMC811, NCA, LFP ...) stand for their formula. Counts are in reading order.
 * **Fails** see FormulaFailure; the position is 1-based in the text as given.
 * **Source** methods 2.
 */
export function parseFormula(text: string): ParsedFormula | { ok: false; failure: FormulaFailure } {
  if (text.length > longest) return failure("formula.too-long", longest + 1, "", { limit: longest });
  const plain = plainFormula(text);
  if (plain.characters === "") return failure("formula.empty", 1, "");
  if (isAmbiguousHydrate(plain.characters)) {
    const dot = plain.characters.lastIndexOf(".");
    return failure("formula.ambiguous-hydrate", plain.positions[dot] ?? 1, ".");
  }
  const meant = findAbbreviation(plain.characters);
  const characters = separateHydrate(meant ?? plain.characters);
  try {
    const counts = Object.fromEntries(new FormulaReader(characters).read());
    return { ok: true, counts, formula: characters, isAbbreviation: meant !== undefined };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const position = plain.positions[error.index] ?? text.length + 1;
    return failure(error.code, position, characters.charAt(error.index), error.facts);
  }
}
