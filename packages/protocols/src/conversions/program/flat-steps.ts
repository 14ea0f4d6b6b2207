import type { LossReport } from "./loss.js";
import type { ProgramStep, StepOf } from "./program.js";

/** A step of a list without nesting: a plain one, or a jump back to a position of the list, so many passes in all. */
export type FlatStep<Written> =
  | { readonly is: "step"; readonly path: string; readonly written: Written }
  | { readonly is: "loop"; readonly path: string; readonly backTo: number; readonly passes: number };

/** How is a plain step written, after which one? Undefined where it is left out. */
type Write<Written> = (
  step: Exclude<ProgramStep, StepOf<"loop">>,
  before: ProgramStep | undefined,
) => Written | undefined;

/**
 * Which list without nesting says the steps? **Shape** positions count from 0 and count the jumps; a loop of one pass is its steps.
 */
export function flatten<Written>(
  steps: readonly ProgramStep[],
  write: Write<Written>,
  report: LossReport,
): FlatStep<Written>[] {
  const list: FlatStep<Written>[] = [];
  let before: ProgramStep | undefined;
  const add = (step: ProgramStep): void => {
    if (step.does !== "loop") {
      const written = write(step, before);
      if (written !== undefined) list.push({ is: "step", path: step.path, written });
      before = step;
      return;
    }
    const backTo = list.length;
    before = undefined;
    for (const inner of step.steps) add(inner);
    if (list.length === backTo) report.note("loop-without-steps", step.path);
    else if (step.passes > 1) list.push({ is: "loop", path: step.path, backTo, passes: step.passes });
    before = undefined;
  };
  for (const step of steps) add(step);
  return list;
}
