import { readFormula } from "../amounts/amount-formula.js";
import type { Parameter } from "../document/document.js";
import { evaluate } from "../formulas/evaluate.js";
import { namesIn, type Formula } from "../formulas/formula.js";
import { exactSiOf } from "../units/convert.js";
import { numberOf } from "../units/rational.js";
import { findUnit } from "../units/unit.js";

/** Which fields are words for people, and which names for their document alone? They say nothing of what is done. */
const words = new Set(["id", "label", "note", "why"]);

/** A text that two values share exactly if they ask for the same. */
export class Canon {
  readonly #literals = new Map<string, string>();
  readonly #added: ReadonlyMap<string, number>;

  /** Parameters of the later version that have a default and were not there before stand for their default. */
  constructor(added: readonly Parameter[]) {
    const pairs = added.flatMap(({ name, unit, default: usual }): [string, number][] =>
      usual === undefined ? [] : [[name, this.#si(usual, unit)]],
    );
    this.#added = new Map(pairs);
  }

  /** **Shape** `idOf` says by which name the target of a jump is known on both sides. */
  of(value: unknown, idOf: (id: string) => string): string {
    if (Array.isArray(value)) return `[${value.map((inner) => this.of(inner, idOf)).join(",")}]`;
    if (typeof value !== "object" || value === null) return value === undefined ? "" : JSON.stringify(value);
    const amount = this.amount(value);
    if (amount !== undefined) return amount;
    const members = Object.entries(value)
      .filter(([key, inner]) => inner !== undefined && !words.has(key))
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => {
        const isTarget = (key === "goTo" || key === "to") && typeof inner === "string";
        return `${key}:${isTarget ? JSON.stringify(idOf(inner)) : this.of(inner, idOf)}`;
      });
    return `{${members.join(",")}}`;
  }

  /** Which text stands for an amount? **Shape** undefined for what is none. */
  amount(value: object): string | undefined {
    if (
      "value" in value &&
      typeof value.value === "number" &&
      "unit" in value &&
      typeof value.unit === "string"
    )
      return `${this.literal(value.value, value.unit)}${"unverified" in value && value.unverified === true ? "?" : ""}`;
    if ("parameter" in value && typeof value.parameter === "string")
      return this.#formula({ is: "name", name: value.parameter });
    if ("formula" in value && typeof value.formula === "string" && "unit" in value && !("name" in value))
      return this.text(value.formula);
    return undefined;
  }

  /** Which text stands for what a formula says? */
  text(formula: string): string {
    const read = readFormula(formula);
    return read.ok ? this.#formula(read.formula) : JSON.stringify(formula);
  }

  /** Which text stands for a number with its unit, whatever the unit? */
  literal(value: number, unit: string): string {
    const key = `${value} ${unit}`;
    const before = this.#literals.get(key);
    if (before !== undefined) return before;
    const known = findUnit(unit);
    const text = known === undefined ? key : `=${this.#si(value, unit)}`;
    this.#literals.set(key, text);
    return text;
  }

  #si(value: number, unit: string): number {
    const known = findUnit(unit);
    return known === undefined ? value : numberOf(exactSiOf(value, known));
  }

  #formula(formula: Formula): string {
    if (formula.is === "number") return this.literal(formula.value, formula.unit ?? "1");
    if (formula.is === "name") {
      const added = this.#added.get(formula.name);
      return added === undefined ? `$${formula.name}` : `=${added}`;
    }
    if ([...namesIn(formula)].every((name) => this.#added.has(name))) {
      const value = evaluate(formula, (name) => this.#added.get(name));
      if (Number.isFinite(value)) return `=${Number(value.toPrecision(14))}`;
    }
    if (formula.is === "binary")
      return `(${this.#formula(formula.left)}${formula.operator}${this.#formula(formula.right)})`;
    if (formula.is === "power") return `${this.#formula(formula.base)}^${formula.exponent}`;
    return `${formula.is === "call" ? formula.call : "-"}(${this.#formula(formula.of)})`;
  }
}
