import { formulaOfLevel } from "../amounts/amount-formula.js";
import type { ProtocolDocument } from "../document/document.js";
import type { Level } from "../document/amount.js";
import type { LoopStep, PlainStep, Step } from "../document/step.js";
import { boundsOf, evaluate } from "../formulas/evaluate.js";
import { costOf, namesIn, type Formula } from "../formulas/formula.js";
import { holdsZero } from "../formulas/interval.js";
import { mostDifferentPasses } from "../timing/plan.js";
import { readsCounter } from "../timing/counters.js";
import { dimensionless, findUnit } from "../units/unit.js";
import type { Check, Names } from "./check.js";
import { sayWhere } from "./check.js";
import { checkAmount, checkLevel, checkUnit } from "./check-amount.js";
import { checkEnds, checkOrder } from "./check-ends.js";
import { endsOf } from "./check-jumps.js";
import { checkRecording } from "./check-conditions.js";

/** How many passes may a loop have? */
const mostPasses = 1_000_000;

/** What is wrong with the steps? **Shape** names inside a loop with a counter know it. */
export class StepCheck {
  constructor(
    private readonly check: Check,
    private readonly document: ProtocolDocument,
    private readonly onStep: (step: PlainStep, pointer: string, names: Names) => void,
  ) {}

  walk(steps: readonly Step[], at: string, names: Names): void {
    steps.forEach((step, index) => this.#step(step, `${at}/${index}`, names));
  }

  #step(step: Step, pointer: string, names: Names): void {
    const { check, document } = this;
    if (step.record !== undefined) checkRecording(check, step.record, `${pointer}/record`, names);
    for (const [field, ends] of endsOf(step))
      checkEnds(check, ends, `${pointer}/${field}`, names, document.cell);
    if (step.type === "group") this.walk(step.steps, `${pointer}/steps`, names);
    else if (step.type === "loop") this.#loop(step, pointer, names);
    else {
      this.#end(step, pointer);
      this.#values(step, pointer, names);
      this.onStep(step, pointer, names);
    }
  }

  #end(step: PlainStep, pointer: string): void {
    const { check } = this;
    switch (step.type) {
      case "rest":
      case "current":
      case "voltage":
      case "current-voltage":
      case "power":
      case "resistance":
        if (step.ends === undefined) check.add("step.no-end", pointer);
        return;
      case "pulse-train":
        if (step.pulseEnds === undefined) check.add("step.no-end", `${pointer}/pulseEnds`);
        if (step.restEnds === undefined) check.add("step.no-end", `${pointer}/restEnds`);
    }
  }

  #loop(step: LoopStep, pointer: string, names: Names): void {
    const { check } = this;
    let inside = names;
    if (step.passes === undefined) check.add("loop.endless", pointer);
    else {
      const passes = checkAmount(check, step.passes, `${pointer}/passes`, names, "count");
      const most = passes === undefined ? 1 : this.#passes(step, passes, `${pointer}/passes`, names);
      if (step.counter !== undefined) {
        if (names.has(step.counter))
          check.add("name.duplicate", `${pointer}/counter`, { name: step.counter });
        const fact = { dimension: dimensionless, range: { low: 1, high: most }, unit: "1", isWhole: true };
        inside = new Map([...names, [step.counter, fact]]);
      }
    }
    this.walk(step.steps, `${pointer}/steps`, inside);
  }

  #passes(step: LoopStep, passes: Formula, pointer: string, names: Names): number {
    const { check } = this;
    const { low, high } = boundsOf(passes, (name) => names.get(name)?.range);
    const reads = [...namesIn(passes)];
    const isWhole = reads.every((name) => names.get(name)?.isWhole === true);
    const isCount = passes.is === "number" ? Number.isInteger(passes.value) : isWhole;
    const slack = 1e-6;
    if (!(low >= 1 - slack && high <= mostPasses + slack) || !isCount)
      check.add("loop.passes", pointer, { most: String(mostPasses) });
    else if (readsCounter(step) && high > mostDifferentPasses + slack) {
      const facts = { most: String(mostDifferentPasses), count: String(Math.round(high)) };
      check.add("loop.too-many-different", pointer, facts);
    }
    return Math.max(1, Math.min(mostPasses, Math.round(high)));
  }

  #values(step: PlainStep, pointer: string, names: Names): void {
    const { check } = this;
    const { cell } = this.document;
    const positive = { isPositive: true };
    switch (step.type) {
      case "current":
      case "pulse-train":
        this.#current(step.current, `${pointer}/current`, names);
        if (step.type === "pulse-train") this.#count(step.pulses, `${pointer}/pulses`, names);
        return;
      case "current-voltage": {
        const current = this.#current(step.current, `${pointer}/current`, names);
        checkAmount(check, step.voltage, `${pointer}/voltage`, names, "voltage");
        if (current !== undefined) this.#cutOff(step, current, pointer, names);
        return;
      }
      case "voltage":
        checkAmount(check, step.voltage, `${pointer}/voltage`, names, "voltage");
        return;
      case "power":
        checkLevel(check, step.power, `${pointer}/power`, names, "power", cell);
        return;
      case "resistance":
        checkAmount(check, step.resistance, `${pointer}/resistance`, names, "resistance", positive);
        return;
      case "eis":
        this.#spectrum(step, pointer, names);
        return;
      case "scan":
        if (step.from !== undefined) checkAmount(check, step.from, `${pointer}/from`, names, "voltage");
        checkAmount(check, step.to, `${pointer}/to`, names, "voltage");
        checkAmount(check, step.rate, `${pointer}/rate`, names, "voltage-rate", positive);
        return;
      case "ramp":
        checkLevel(check, step.from, `${pointer}/from`, names, step.of, cell);
        checkLevel(check, step.to, `${pointer}/to`, names, step.of, cell);
        checkAmount(check, step.over, `${pointer}/over`, names, "time", positive);
        return;
      case "temperature":
      case "pressure":
        this.#environment(step, pointer, names);
        return;
      case "operation":
        this.#settings(step, pointer, names);
    }
  }

  #current(level: Level, pointer: string, names: Names): Formula | undefined {
    const formula = checkLevel(this.check, level, pointer, names, "current", this.document.cell);
    if (formula === undefined) return undefined;
    const proof = this.check.always(
      names,
      namesIn(formula),
      costOf(formula),
      (find) => !holdsZero(boundsOf(formula, find)),
      (find) => evaluate(formula, find) === 0,
    );
    if (proof.is !== "shown")
      this.check.add("amount.may-be-zero", pointer, { where: sayWhere(proof, names) });
    return formula;
  }

  #count(pulses: Extract<PlainStep, { type: "pulse-train" }>["pulses"], pointer: string, names: Names): void {
    const formula = checkAmount(this.check, pulses, pointer, names, "count");
    if (formula === undefined) return;
    const { low, high } = boundsOf(formula, (name) => names.get(name)?.range);
    const isCount =
      formula.is === "number"
        ? Number.isInteger(formula.value)
        : [...namesIn(formula)].every((name) => names.get(name)?.isWhole === true);
    if (!(low >= 1 - 1e-6 && high <= mostPasses) || !isCount)
      this.check.add("loop.passes", pointer, { most: String(mostPasses) });
  }

  /** The current that ends a held voltage is smaller than the one that led to it. */
  #cutOff(
    step: Extract<PlainStep, { type: "current-voltage" }>,
    current: Formula,
    pointer: string,
    names: Names,
  ): void {
    const { ends } = step;
    if (ends === undefined) return;
    const [list, way] = "any" in ends ? [ends.any, "any"] : [ends.all, "all"];
    list.forEach((end, index) => {
      if (end.quantity !== "current" || end.is !== "at-most") return;
      const at = `${pointer}/ends/${way}/${index}`;
      const cut = formulaOfLevel(end.value, "current");
      if (!cut.ok || ![...namesIn(cut.formula)].every((name) => names.has(name))) return;
      const { low } = boundsOf(current, (name) => names.get(name)?.range);
      checkOrder(this.check, cut.formula, low < 0 ? { is: "negative", of: current } : current, at, names);
    });
  }

  #spectrum(step: Extract<PlainStep, { type: "eis" }>, pointer: string, names: Names): void {
    const { check } = this;
    const positive = { isPositive: true };
    const quantity = step.control;
    checkAmount(check, step.amplitude.amount, `${pointer}/amplitude/amount`, names, quantity, positive);
    if (step.bias !== undefined) checkAmount(check, step.bias, `${pointer}/bias`, names, quantity);
    checkAmount(check, step.fromFrequency, `${pointer}/fromFrequency`, names, "frequency", positive);
    checkAmount(check, step.toFrequency, `${pointer}/toFrequency`, names, "frequency", positive);
  }

  #environment(
    step: Extract<PlainStep, { type: "temperature" | "pressure" }>,
    pointer: string,
    names: Names,
  ): void {
    const { check } = this;
    checkAmount(check, step.target, `${pointer}/target`, names, step.type);
    const difference = { isDifference: true, isPositive: true };
    if (step.tolerance !== undefined)
      checkAmount(check, step.tolerance, `${pointer}/tolerance`, names, step.type, difference);
    if (step.rate !== undefined)
      checkAmount(check, step.rate, `${pointer}/rate`, names, `${step.type}-rate`, { isPositive: true });
  }

  #settings(step: Extract<PlainStep, { type: "operation" }>, pointer: string, names: Names): void {
    const { check, document } = this;
    step.settings?.forEach(({ amount, tolerance }, index) => {
      const at = `${pointer}/settings/${index}`;
      for (const [field, value] of [
        ["amount", amount],
        ["tolerance", tolerance],
      ] as const) {
        if (value === undefined) continue;
        if ("parameter" in value) {
          if (!names.has(value.parameter))
            check.add("parameter.unknown", `${at}/${field}`, { name: value.parameter });
        } else {
          const unit = findUnit(value.unit);
          checkUnit(check, value.unit, `${at}/${field}/unit`, unit?.dimension ?? dimensionless, "");
        }
      }
    });
    step.records?.forEach((name, index) => {
      if (!document.results.fields.some((field) => field.name === name))
        check.add("result.unknown-column", `${pointer}/records/${index}`, { name });
    });
  }
}
