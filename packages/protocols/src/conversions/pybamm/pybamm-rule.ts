/** Which rules of PyBaMM's own reader can a step break? The last three are ours: PyBaMM reads such a step and fails or idles later. */
export const pybammRules = [
  "temperature-in-text",
  "one-period",
  "one-until",
  "one-for",
  "for-or-until",
  "run-was-removed",
  "one-at",
  "instruction",
  "number",
  "unit",
  "time-unit",
  "stop-kind",
  "stop-empty",
  "rate-of-nothing",
  "not-positive",
  "not-finite",
  "no-end",
] as const;

/** Which rule does a step break? */
export type PybammRule = (typeof pybammRules)[number];

/** Where does a step break which rule? **Shape** `at` counts characters from the step's start; `found` is what stands there. */
export type PybammRefusal = { readonly rule: PybammRule; readonly at: number; readonly found: string };

/** Carries a refusal out of nested readers; the reader of a step turns it into a value. */
export class PybammRefused extends Error {
  constructor(readonly refusal: PybammRefusal) {
    super(refusal.rule);
  }
}

/** Ends the reading of a step. */
export function refusePybamm(rule: PybammRule, at: number, found: string): never {
  throw new PybammRefused({ rule, at, found: found.slice(0, 80) });
}
