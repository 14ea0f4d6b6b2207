import type { PybammRule } from "./pybamm/pybamm-rule.js";

/** In which ways can a conversion be refused as a whole? */
export type ConversionFailureCode =
  | "conversion.not-json"
  | "conversion.wrong-shape"
  | "conversion.another-format"
  | "conversion.pybamm-refuses"
  | "conversion.loop-goes-nowhere"
  | "conversion.loops-cross"
  | "conversion.limits-contradict"
  | "conversion.too-many-steps"
  | "conversion.too-large"
  | "conversion.no-steps"
  | "conversion.only-describes"
  | "conversion.parameter-needed"
  | "conversion.parameter-unknown"
  | "conversion.parameter-outside"
  | "conversion.not-a-number"
  | "conversion.unit-of-another-kind"
  | "conversion.no-writer"
  | "conversion.no-reader"
  | "conversion.document-refused";

/** Why is nothing converted? **Shape** `path` is a JSON pointer into what came; nothing is applied by halves. */
export type ConversionFailure = {
  readonly code: ConversionFailureCode;
  readonly path: string;
  readonly facts: Readonly<Record<string, string | number>>;
  /** The rule of PyBaMM's own grammar, where it is the one that refuses. */
  readonly rule?: PybammRule | undefined;
};

/** Carries a refusal out of nested readers and writers; `convert` turns it into a value. */
export class ConversionRefused extends Error {
  constructor(readonly failure: ConversionFailure) {
    super(failure.code);
  }
}

/** Ends a conversion. */
export function refuseConversion(
  code: ConversionFailureCode,
  path: string,
  facts: ConversionFailure["facts"] = {},
  rule?: PybammRule,
): never {
  throw new ConversionRefused({ code, path, facts, ...(rule && { rule }) });
}
