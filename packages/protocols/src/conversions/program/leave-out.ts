import type { LossReport } from "./loss.js";
import type { ProgramStep } from "./program.js";

/** A spectrum leaves a cell as it found it; what moves charge, heat or pressure leaves the next step another cell. */
const matters = (step: ProgramStep): boolean =>
  step.does === "other" ? step.matters : step.does !== "impedance";

/** Writes down that a step is left out. By hand is what no cycler does anyway. */
export function leaveOut(step: ProgramStep, target: string, report: LossReport): void {
  const isByHand = step.does === "other" && step.isByHand;
  report[matters(step) ? "warn" : "note"](isByHand ? "step-by-hand" : "step-not-in-target", step.path, {
    step: step.does === "other" ? step.what : step.does,
    target,
  });
}
