import type { FieldProblem, RowProblem } from "@interphase/contract";
import type { FailureCode } from "./catalogue.js";

/**
 * Why was a request refused?
 * **Shape** `detail` is a sentence for the caller: never SQL, a stack, a policy's reason or anything the caller may not read.
 */
export interface Failure {
  readonly code: FailureCode;
  readonly detail?: string | undefined;
  readonly errors?: readonly FieldProblem[] | undefined;
  readonly rows?: readonly RowProblem[] | undefined;
  readonly retryAfterSeconds?: number | undefined;
  /** With what the second factor can be shown. */
  readonly methods?: readonly string[] | undefined;
  /** Which rules a value breaks, by name. */
  readonly reasons?: readonly string[] | undefined;
  /** Until when it stays refused. */
  readonly until?: Date | undefined;
  readonly allowedMethods?: readonly string[] | undefined;
}

/** What an operation of the api gives: a value, or why not. */
export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

/** Refuses, with a code that the catalogue knows. */
export function refuse(
  code: FailureCode,
  facts: Omit<Failure, "code"> = {},
): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure: { code, ...facts } };
}

/**
 * Carries a refusal through code that can only throw: out of a transaction, so that it rolls back, or out of a stream.
 * Handlers return refusals as values; this class stays inside the transport.
 */
export class RefusalError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}
