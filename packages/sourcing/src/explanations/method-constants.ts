import { copperReferenceUsdPerKg, unknownRisk } from "@interphase/minerals";
import type { Term } from "@interphase/figures";
import { daysPerMonth } from "../exposure/plan-columns.js";
import { assumedLeadTimeMonths, assumedQualificationMonths } from "../exposure/tally.js";

/** Which numbers does a method itself set? **Shape** by the code that an explanation names them with. */
export const methodConstants = {
  /** Nothing of it: the country is not in the mix, or not in the series. */
  none: 0,
  /** Stock that nobody stated counts as none in findings. */
  "stock-not-stated": 0,
  whole: 1,
  "no-measure": 1,
  scale: 10,
  "unknown-risk": unknownRisk,
  "risk-at-best": 2.5,
  "risk-span": 5,
  "copper-reference": copperReferenceUsdPerKg,
  "months-a-year": 12,
  "days-a-month": daysPerMonth,
  "kilograms-a-tonne": 1000,
  "percent-whole": 100,
  "assumed-lead-days": assumedLeadTimeMonths * daysPerMonth,
  "assumed-qualification-months": assumedQualificationMonths,
  "rounding-slack": 1e-9,
} as const satisfies Readonly<Record<string, number>>;
/** Is this a number that the method sets? */
export type MethodConstant = keyof typeof methodConstants;

/** What does a leaf look like that the method sets? */
export function constantTerm(code: MethodConstant, symbol: string, unit: string | null = null): Term {
  return {
    symbol,
    subjects: [],
    value: methodConstants[code],
    unit,
    origin: { kind: "constant", code },
  };
}

/** 10: the scale of weighted concentrations. */
export const scaleTerm = (): Term => constantTerm("scale", "10");
