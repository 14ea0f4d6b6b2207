import { RefusalError, type Failure } from "../problems/failure.js";
import type { Caller } from "./caller.js";

/** The guard refused somebody who is signed in: answered like any refusal, and recorded with who it was. */
export class DeniedError extends RefusalError {
  constructor(
    failure: Failure,
    readonly caller: Caller,
  ) {
    super(failure);
  }
}
