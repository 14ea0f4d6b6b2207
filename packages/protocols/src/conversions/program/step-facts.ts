import type { LossReport } from "./loss.js";
import type { ProgramCurrent, ProgramSweep, StepOf } from "./program.js";

/** Which number of a current has its sign? */
export const signedOf = (current: ProgramCurrent): number =>
  current.as === "rate" ? current.perHour : current.amperes;

/** Does a step charge the cell? */
export const isChargeStep = (step: StepOf<"current">): boolean => signedOf(step.current) > 0;

/** How many amperes is a current, where the capacity is known or not needed? */
export function amperesOf(
  current: ProgramCurrent,
  capacityAmpereHours: number | undefined,
): number | undefined {
  if (current.as === "amperes") return current.amperes;
  return capacityAmpereHours === undefined ? undefined : current.perHour * capacityAmpereHours;
}

/** Which peak amplitude has a sweep? An rms one is said to have been turned into a peak. */
export function peakOf(sweep: ProgramSweep, path: string, target: string, report: LossReport): number {
  const { value, measure } = sweep.amplitude;
  if (measure === "peak") return value;
  const peak = value * Math.SQRT2;
  report.note("amplitude-as-peak", path, { value, written: peak, target });
  return peak;
}
