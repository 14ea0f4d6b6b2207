import type { ProtocolDocument } from "../document/document.js";
import { siOf } from "../units/convert.js";
import { findUnit } from "../units/unit.js";
import { withValues } from "./arithmetic.js";
import { pieceOf, type PlotPiece, type Surroundings } from "./plot-piece.js";
import { amountIn } from "./step-bounds.js";
import { planOf, type Plan } from "./plan.js";

/** Values of parameters by name, each in the unit of its parameter; the default stands for one that is not named. */
export type ParameterValues = Readonly<Record<string, number>>;

/** What does a protocol come to for chosen values, whatever the cell does? */
export interface Expansion {
  /** How many steps it is when every loop is unrolled. */
  readonly stepCount: number;
  /** How long it lasts at most; null where only the cell or a person can end a step. */
  readonly durationSeconds: number | null;
  /** Σ|I|t; null where only the cell knows. */
  readonly chargeCoulombs: number | null;
  /** Which steps only the cell or a person can end, and in which only the cell knows the charge: pointers. */
  readonly openEnded: readonly string[];
  readonly openCharge: readonly string[];
  /** What to plot, in order. **Shape** at most 10,000; of more, every `every`-th step. */
  readonly pieces: readonly PlotPiece[];
  readonly every: number;
}

/** How many steps are drawn one by one? */
export const mostPlotted = 10_000;

/** Which values do the parameters of a document have? **Units and range** in coherent SI units; one without a value is left out. */
export function valuesOf(document: ProtocolDocument, chosen: ParameterValues = {}): Map<string, number> {
  const values = new Map<string, number>();
  for (const { name, unit, default: usual } of document.parameters) {
    const value = chosen[name] ?? usual;
    const known = findUnit(unit);
    if (value !== undefined && known !== undefined) values.set(name, siOf(value, known));
  }
  return values;
}

/**
 * What does a protocol come to: its steps, its time, its charge?
 * **Shape** it knows no cell: every step runs to its latest time or charge end, and jumps on what is measured are not taken. Of
 * ends, *any* takes the earliest known one, *all* is unknown unless every one is. Loops are counted, not unrolled.
 */
export function expand(document: ProtocolDocument, chosen: ParameterValues = {}): Expansion {
  const unknowns = { seconds: new Set<string>(), coulombs: new Set<string>() };
  const values = valuesOf(document, chosen);
  const plan = planOf(document.steps, values, unknowns);
  const { count, seconds, coulombs } = plan.totals;
  const every = Math.max(1, Math.ceil(count / mostPlotted));
  const pieces: PlotPiece[] = [];
  const surroundings = surroundingsOf(document, values);
  new Visit(every, surroundings, (part, startSeconds, around) => {
    const { step, pointer, totals } = part;
    const isOpen = unknowns.seconds.has(pointer);
    pieces.push(
      pieceOf({
        step,
        pointer,
        values: part.values,
        startSeconds,
        seconds: totals.seconds,
        isOpen,
        surroundings: around,
      }),
    );
  }).walk(plan, 0);
  return {
    stepCount: count,
    durationSeconds: unknowns.seconds.size > 0 ? null : seconds,
    chargeCoulombs: unknowns.coulombs.size > 0 ? null : coulombs,
    openEnded: [...unknowns.seconds],
    openCharge: [...unknowns.coulombs],
    pieces,
    every,
  };
}

type PlannedStep = Extract<Plan, { is: "step" }>;
type Take = (part: PlannedStep, startSeconds: number, surroundings: Surroundings) => void;

/** Goes through every `every`-th step of what is unrolled, without unrolling it: what holds none is passed over at once. */
class Visit {
  #next = 0;
  #index = 0;
  constructor(
    private readonly every: number,
    private surroundings: Surroundings,
    private readonly take: Take,
  ) {}

  walk(part: Plan, start: number): void {
    if (part.totals.count === 0 || this.#next >= this.#index + part.totals.count) {
      this.#pass(part, 1);
      return;
    }
    if (part.is === "step") {
      this.#set(part.totals);
      this.take(part, start, this.surroundings);
      this.#index += 1;
      this.#next += this.every;
    } else if (part.is === "list") {
      let at = start;
      for (const inner of part.parts) {
        this.walk(inner, at);
        at += inner.totals.seconds;
      }
    } else this.#repeat(part, start);
  }

  #repeat({ body, passes }: Extract<Plan, { is: "repeated" }>, start: number): void {
    for (let pass = 0; pass < passes; pass += 1) {
      const without = Math.min(Math.floor((this.#next - this.#index) / body.totals.count), passes - pass);
      if (without > 0) this.#pass(body, without);
      pass += without;
      if (pass < passes) this.walk(body, start + pass * body.totals.seconds);
    }
  }

  #pass(part: Plan, passes: number): void {
    this.#index += part.totals.count * passes;
    this.#set(part.totals);
  }

  #set({ kelvins, pascals }: { readonly kelvins?: number; readonly pascals?: number }): void {
    if (kelvins === undefined && pascals === undefined) return;
    const before = this.surroundings;
    this.surroundings = { kelvins: kelvins ?? before.kelvins, pascals: pascals ?? before.pascals };
  }
}

function surroundingsOf(document: ProtocolDocument, values: ReadonlyMap<string, number>): Surroundings {
  const reckon = withValues((name) => values.get(name));
  const { temperature, stackPressure } = document.environment;
  return {
    kelvins: temperature === undefined ? null : amountIn(temperature.amount, reckon),
    pascals: stackPressure === undefined ? null : amountIn(stackPressure.amount, reckon),
  };
}
