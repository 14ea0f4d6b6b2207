import type { ProgramStep } from "./program.js";

/** How many written steps may a document have? */
export const maxWrittenSteps = 5000;

/** How many steps do the steps come to when every loop is written out? **Units and range** counted, not written out. */
export function countPasses(steps: readonly ProgramStep[]): number {
  let count = 0;
  for (const step of steps) count += step.does === "loop" ? step.passes * countPasses(step.steps) : 1;
  return count;
}
