import { formulaOfAmount, formulaOfLevel } from "../amounts/amount-formula.js";
import type { Amount, Level } from "../document/amount.js";
import type { End, Ends } from "../document/ends.js";
import type { PlainStep } from "../document/step.js";
import type { Formula, ParsedFormula } from "../formulas/formula.js";
import type { Arithmetic } from "./arithmetic.js";

/**
 * How long a step lasts at most, and how much charge passes in it, |I|t?
 * **Shape** undefined for what only the cell, or a person, can end. Nothing is known of any cell here.
 */
export interface StepBounds<Quantity> {
  readonly seconds: Quantity | undefined;
  readonly coulombs: Quantity | undefined;
}

const nothing: Formula = { is: "number", value: Number.NaN };
const formulaIn = (parsed: ParsedFormula): Formula => (parsed.ok ? parsed.formula : nothing);

/** What does an amount come to? */
export const amountIn = <Q>(amount: Amount, reckon: Arithmetic<Q>): Q =>
  reckon.of(formulaIn(formulaOfAmount(amount)));
/** What does a level come to, of the cell? */
export const levelIn = <Q>(level: Level, of: "current" | "charge" | "other", reckon: Arithmetic<Q>): Q =>
  reckon.of(formulaIn(formulaOfLevel(level, of)));

/** Which of several ends comes, where each is known or not? The earliest known of any, the last of all if all are known. */
function endedBy<Q>(
  ends: Ends | undefined,
  known: (end: End) => Q | undefined,
  reckon: Arithmetic<Q>,
): Q | undefined {
  if (ends === undefined) return undefined;
  const [list, isAny] = "any" in ends ? [ends.any, true] : [ends.all, false];
  const values = list.map(known);
  const certain: Q[] = values.flatMap((value) => (value === undefined ? [] : [value]));
  if (!isAny && certain.length < values.length) return undefined;
  return certain.length === 0 ? undefined : certain.reduce(isAny ? reckon.least : reckon.most);
}

const timeOf = <Q>(end: End, reckon: Arithmetic<Q>): Q | undefined =>
  end.quantity === "time" ? amountIn(end.value, reckon) : undefined;
const chargeOf = <Q>(end: End, reckon: Arithmetic<Q>): Q | undefined =>
  end.quantity === "charge" ? reckon.size(levelIn(end.value, "charge", reckon)) : undefined;

/** The time of an end while a known current flows: a charge takes its time then. */
const timeAt = <Q>(end: End, amperes: Q, reckon: Arithmetic<Q>): Q | undefined => {
  const coulombs = chargeOf(end, reckon);
  return coulombs === undefined ? timeOf(end, reckon) : reckon.over(coulombs, amperes);
};
/** The charge of an end while at most a known current flows. */
const chargeAt = <Q>(end: End, amperes: Q, reckon: Arithmetic<Q>): Q | undefined => {
  const seconds = timeOf(end, reckon);
  return seconds === undefined ? chargeOf(end, reckon) : reckon.times(amperes, seconds);
};

const product = <Q>(a: Q | undefined, b: Q | undefined, reckon: Arithmetic<Q>): Q | undefined =>
  a === undefined || b === undefined ? undefined : reckon.times(a, b);
const sooner = <Q>(a: Q | undefined, b: Q | undefined, reckon: Arithmetic<Q>): Q | undefined =>
  a === undefined || b === undefined ? (a ?? b) : reckon.least(a, b);

function constantCurrent<Q>(current: Level, ends: Ends | undefined, reckon: Arithmetic<Q>): StepBounds<Q> {
  const amperes = reckon.size(levelIn(current, "current", reckon));
  const seconds = endedBy(ends, (end) => timeAt(end, amperes, reckon), reckon);
  return { seconds, coulombs: endedBy(ends, (end) => chargeAt(end, amperes, reckon), reckon) };
}

function pulses<Q>(step: Extract<PlainStep, { type: "pulse-train" }>, reckon: Arithmetic<Q>): StepBounds<Q> {
  const count = amountIn(step.pulses, reckon);
  const pulse = constantCurrent(step.current, step.pulseEnds, reckon);
  const rest = endedBy(step.restEnds, (end) => timeOf(end, reckon), reckon);
  const both =
    pulse.seconds === undefined || rest === undefined ? undefined : reckon.plus(pulse.seconds, rest);
  const whole = {
    seconds: product(count, both, reckon),
    coulombs: product(count, pulse.coulombs, reckon),
  };
  if (step.ends === undefined || "all" in step.ends) return whole;
  const stopped = constantCurrentStop(step.current, step.ends, reckon);
  return {
    seconds: sooner(whole.seconds, stopped.seconds, reckon),
    coulombs: sooner(whole.coulombs, stopped.coulombs, reckon),
  };
}

function constantCurrentStop<Q>(current: Level, ends: Ends, reckon: Arithmetic<Q>): StepBounds<Q> {
  const amperes = reckon.size(levelIn(current, "current", reckon));
  return {
    seconds: endedBy(ends, (end) => timeOf(end, reckon), reckon),
    coulombs: endedBy(ends, (end) => chargeAt(end, amperes, reckon), reckon),
  };
}

function ramp<Q>(step: Extract<PlainStep, { type: "ramp" }>, reckon: Arithmetic<Q>): StepBounds<Q> {
  const over = amountIn(step.over, reckon);
  const isEarlier = step.ends !== undefined && "any" in step.ends;
  const stopped = isEarlier ? endedBy(step.ends, (end) => timeOf(end, reckon), reckon) : undefined;
  const seconds = stopped === undefined ? over : reckon.least(over, stopped);
  if (step.of !== "current") return { seconds, coulombs: undefined };
  const [from, to] = [levelIn(step.from, "current", reckon), levelIn(step.to, "current", reckon)];
  const reached =
    stopped === undefined
      ? to
      : reckon.plus(from, reckon.times(reckon.minus(to, from), reckon.over(seconds, over)));
  return { seconds, coulombs: reckon.times(reckon.meanSize(from, reached), seconds) };
}

function scan<Q>(step: Extract<PlainStep, { type: "scan" }>, reckon: Arithmetic<Q>): StepBounds<Q> {
  const way =
    step.from === undefined
      ? undefined
      : reckon.size(reckon.minus(amountIn(step.to, reckon), amountIn(step.from, reckon)));
  const whole = way === undefined ? undefined : reckon.over(way, reckon.size(amountIn(step.rate, reckon)));
  const isEarlier = step.ends !== undefined && "any" in step.ends;
  const stopped = isEarlier ? endedBy(step.ends, (end) => timeOf(end, reckon), reckon) : undefined;
  const coulombs = isEarlier ? endedBy(step.ends, (end) => chargeOf(end, reckon), reckon) : undefined;
  return { seconds: sooner(whole, stopped, reckon), coulombs };
}

function spectrum<Q>(step: Extract<PlainStep, { type: "eis" }>, reckon: Arithmetic<Q>): StepBounds<Q> {
  const seconds = endedBy(step.ends, (end) => timeOf(end, reckon), reckon);
  // What alternates around nothing passes nothing; around a held voltage, only the cell knows.
  if (step.bias === undefined) return { seconds, coulombs: reckon.exactly(0) };
  if (step.control === "voltage") return { seconds, coulombs: undefined };
  return { seconds, coulombs: product(reckon.size(amountIn(step.bias, reckon)), seconds, reckon) };
}

/** How long does a step last at most, and how much charge passes in it? **Shape** as StepBounds. */
export function boundsOfStep<Q>(step: PlainStep, reckon: Arithmetic<Q>): StepBounds<Q> {
  const zero = reckon.exactly(0);
  const until = (ends: Ends | undefined) => endedBy(ends, (end) => timeOf(end, reckon), reckon);
  switch (step.type) {
    case "rest":
    case "operation":
      return { seconds: until(step.ends), coulombs: zero };
    case "temperature":
    case "pressure":
      return { seconds: step.ends === undefined ? zero : until(step.ends), coulombs: zero };
    case "jump":
      return { seconds: zero, coulombs: zero };
    case "current":
      return constantCurrent(step.current, step.ends, reckon);
    case "current-voltage": {
      const amperes = reckon.size(levelIn(step.current, "current", reckon));
      const coulombs = endedBy(step.ends, (end) => chargeAt(end, amperes, reckon), reckon);
      return { seconds: until(step.ends), coulombs };
    }
    case "voltage":
    case "power":
    case "resistance": {
      const coulombs = endedBy(step.ends, (end) => chargeOf(end, reckon), reckon);
      return { seconds: until(step.ends), coulombs };
    }
    case "eis":
      return spectrum(step, reckon);
    case "scan":
      return scan(step, reckon);
    case "pulse-train":
      return pulses(step, reckon);
    case "ramp":
      return ramp(step, reckon);
  }
}
