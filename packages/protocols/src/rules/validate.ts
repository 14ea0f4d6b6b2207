import type { ProtocolDocument } from "../document/document.js";
import { Check } from "./check.js";
import { checkConditions } from "./check-conditions.js";
import { checkJumps } from "./check-jumps.js";
import { checkOutcome } from "./check-outcome.js";
import { checkParameters } from "./check-parameters.js";
import { SafetyCheck } from "./check-safety.js";
import { StepCheck } from "./check-steps.js";
import type { ProtocolProblem } from "./problem.js";
import { parseDocument } from "./read-document.js";

/** What is wrong with a document, over the whole of what its parameters may be? **Shape** in order of what is looked at. */
export function findProblems(document: ProtocolDocument): readonly ProtocolProblem[] {
  const check = new Check();
  const names = checkParameters(check, document);
  checkConditions(check, document, names);
  checkJumps(check, document);
  const safety = new SafetyCheck(check, document, names);
  const steps = new StepCheck(check, document, (step, pointer, inside) => safety.step(step, pointer, inside));
  steps.walk(document.steps, "/steps", names);
  checkOutcome(check, document, names);
  // Last, since loops in loops may take all that may be reckoned.
  safety.whole();
  return check.problems;
}

/**
 * What is wrong with a value that is meant to be a protocol?
 * **Shape** what is no document says why and where; a document is checked over the whole range of its parameters, not the default.
 */
export function validate(value: unknown): { readonly problems: readonly ProtocolProblem[] } {
  const read = parseDocument(value);
  return { problems: read.ok ? findProblems(read.document) : read.problems };
}
