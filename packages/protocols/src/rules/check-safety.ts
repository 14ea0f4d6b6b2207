import { formulaOfAmount } from "../amounts/amount-formula.js";
import type { Amount } from "../document/amount.js";
import type { SafetyLimit } from "../document/conditions.js";
import type { ProtocolDocument } from "../document/document.js";
import type { PlainStep } from "../document/step.js";
import { boundsOf, evaluate } from "../formulas/evaluate.js";
import { isAtMost, isBeyond } from "../formulas/interval.js";
import { costOf, namesIn, type Formula } from "../formulas/formula.js";
import { withBounds, withValues } from "../timing/arithmetic.js";
import { boundsOfStep } from "../timing/step-bounds.js";
import { sayWhere, type Check, type Names } from "./check.js";
import { checkAmount, checkLevel } from "./check-amount.js";
import { checkOrder, proveOrder } from "./check-ends.js";
import { chargeNamesOf, costOfStep, setPointsOf } from "./set-points.js";
import { checkTotalCharge } from "./check-total-charge.js";

interface KnownLimit {
  readonly limit: SafetyLimit;
  readonly formula: Formula;
}

/** Does every step stay within the safety limits, whatever is chosen within the allowed ranges? */
export class SafetyCheck {
  readonly #known: readonly KnownLimit[];
  constructor(
    private readonly check: Check,
    private readonly document: ProtocolDocument,
    private readonly names: Names,
  ) {
    this.#known = document.safety.limits.flatMap((limit, index) =>
      this.#read(limit, `/safety/limits/${index}`),
    );
    this.#order();
    this.#surroundings();
  }

  /** Is a step within the limits? */
  step(step: PlainStep, pointer: string, names: Names): void {
    const points = setPointsOf(step);
    for (const known of this.#known) {
      const { quantity } = known.limit;
      if (quantity === "charge") this.#charge(step, pointer, names, known);
      for (const [of, field, formula] of points)
        if (of === quantity) this.#within(formula, `${pointer}/${field}`, names, known);
    }
  }

  /** Is the protocol as a whole within the limits? */
  whole(): void {
    for (const { limit, formula } of this.#known)
      if (limit.quantity === "total-charge")
        checkTotalCharge(this.check, this.document, this.names, { id: limit.id, formula });
  }

  #read(limit: SafetyLimit, pointer: string): KnownLimit[] {
    const { check, document, names } = this;
    const of = limit.quantity === "total-charge" ? "charge" : limit.quantity;
    const formula = checkLevel(check, limit.value, `${pointer}/value`, names, of, document.cell);
    if (limit.delay !== undefined)
      checkAmount(check, limit.delay, `${pointer}/delay`, names, "time", { isPositive: true });
    if (of === "charge" && limit.is === "at-least") {
      check.add("level.not-here", `${pointer}/is`);
      return [];
    }
    return formula === undefined ? [] : [{ limit, formula }];
  }

  #order(): void {
    const lower = this.#known.filter(({ limit }) => limit.is === "at-least");
    for (const { limit, formula } of lower)
      for (const other of this.#known)
        if (other.limit.is === "at-most" && other.limit.quantity === limit.quantity) {
          const index = this.document.safety.limits.indexOf(other.limit);
          checkOrder(this.check, formula, other.formula, `/safety/limits/${index}`, this.names);
        }
  }

  #surroundings(): void {
    const { temperature, stackPressure } = this.document.environment;
    this.#surrounding("temperature", temperature?.amount, "/environment/temperature/amount");
    this.#surrounding("pressure", stackPressure?.amount, "/environment/stackPressure/amount");
  }

  #surrounding(quantity: SafetyLimit["quantity"], amount: Amount | undefined, pointer: string): void {
    if (amount === undefined) return;
    const read = formulaOfAmount(amount);
    if (!read.ok) return;
    for (const known of this.#known)
      if (known.limit.quantity === quantity) this.#within(read.formula, pointer, this.names, known);
  }

  #within(formula: Formula, pointer: string, names: Names, { limit, formula: bound }: KnownLimit): void {
    const read = namesIn(formula, namesIn(bound));
    if (![...read].every((name) => names.has(name))) return;
    const [lower, upper] = limit.is === "at-most" ? [formula, bound] : [bound, formula];
    const proof = proveOrder(this.check, lower, upper, names, read);
    if (proof.is === "refuted")
      this.check.add("limit.beyond-safety", pointer, { limit: limit.id, where: sayWhere(proof, names) });
    if (proof.is === "unknown") this.check.add("not-shown-safe", pointer, { limit: limit.id });
  }

  #charge(step: PlainStep, pointer: string, names: Names, { limit, formula }: KnownLimit): void {
    const read = chargeNamesOf(step, namesIn(formula));
    const proof = this.check.always(
      names,
      read,
      costOf(formula) + costOfStep(step),
      (find) => {
        const { coulombs } = boundsOfStep(step, withBounds(find));
        return coulombs !== undefined && isAtMost(coulombs, boundsOf(formula, find));
      },
      (find) => {
        const { coulombs } = boundsOfStep(step, withValues(find));
        return coulombs !== undefined && isBeyond(coulombs, evaluate(formula, find));
      },
    );
    if (proof.is === "refuted")
      this.check.add("safety.charge-above-limit", pointer, {
        limit: limit.id,
        where: sayWhere(proof, names),
      });
    if (proof.is === "unknown") this.check.add("not-shown-safe", pointer, { limit: limit.id });
  }
}
