import { prove, type Point, type Proof } from "../formulas/prove.js";
import type { Interval } from "../formulas/interval.js";
import { inUnit } from "../units/convert.js";
import { findUnit } from "../units/unit.js";
import type { Dimension } from "../units/unit-table.js";
import { problemOf, type ProblemCode, type ProtocolProblem } from "./problem.js";
import { mostProblems } from "./schema-problems.js";

/** What is known of a name in formulas: its dimension, its range in coherent SI units, and how it is written. */
export interface NameFact {
  readonly dimension: Dimension;
  readonly range: Interval;
  readonly unit: string;
  readonly isWhole: boolean;
}
/** What is known of every name? */
export type Names = ReadonlyMap<string, NameFact>;

/**
 * How much may be reckoned for one document? About the parts of formulas that are looked at, each with the names it reads: a second
 * or two of a processor, whatever somebody writes. Beyond, nothing more can be shown, and what is not shown is a problem.
 */
const mostWork = 8_000_000;

/** Where problems are gathered, and what is proved of the allowed values. */
export class Check {
  readonly problems: ProtocolProblem[] = [];
  #work = mostWork;

  add(code: ProblemCode, pointer: string, facts: Readonly<Record<string, string>> = {}): void {
    if (this.problems.length < mostProblems) this.problems.push(problemOf(code, pointer, facts));
  }

  /** Takes so much of what may be reckoned. Is there any left, and can anything still be said? */
  spend(work: number): boolean {
    this.#work -= work;
    return this.#work > 0 && this.problems.length < mostProblems;
  }

  /** Does something hold for every allowed value of the names it reads? `work` is what looking at it once costs. */
  always(
    names: Names,
    read: Iterable<string>,
    work: number,
    holdsIn: (find: (name: string) => Interval | undefined) => boolean,
    fails: (find: (name: string) => number | undefined) => boolean,
  ): Proof {
    if (!this.spend(1)) return { is: "unknown" };
    const box = new Map<string, Interval>();
    for (const name of read) {
      const fact = names.get(name);
      if (fact !== undefined) box.set(name, fact.range);
    }
    const isAllowed = (point: Point): boolean =>
      [...point].every(([name, value]) => names.get(name)?.isWhole !== true || Number.isInteger(value));
    return prove(box, {
      mayLook: () => this.spend(4 + work + 2 * box.size),
      holdsIn: (inner) => holdsIn((name) => inner.get(name)),
      holdsAt: (point) => !isAllowed(point) || !fails((name) => point.get(name)),
    });
  }
}

/** Where does something fail? **Shape** ` (area = 0.05 cm2)`, or nothing where no value is known or none was chosen. */
export function sayWhere(proof: Proof, names: Names): string {
  if (proof.is !== "refuted" || proof.point.size === 0) return "";
  const said = [...proof.point].slice(0, 6).map(([name, value]) => {
    const { unit = "1" } = names.get(name) ?? {};
    const known = findUnit(unit);
    const written = known === undefined || !Number.isFinite(value) ? value : inUnit(value, known);
    return `${name} = ${Number(written.toPrecision(6))}${unit === "1" ? "" : ` ${unit}`}`;
  });
  return ` (${said.join(", ")})`;
}
