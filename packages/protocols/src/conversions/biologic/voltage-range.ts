import type { LossReport } from "../program/loss.js";
import { placeIn } from "../program/note-program.js";
import type { Program, ProgramStep } from "../program/program.js";

const usual = { min: 0, max: 5 };

function voltagesIn(steps: readonly ProgramStep[]): number[] {
  return steps.flatMap((step) => {
    if (step.does === "loop") return voltagesIn(step.steps);
    if (step.does === "scan") return [step.fromVolts, step.toVolts];
    const ends =
      "ends" in step ? step.ends.list.flatMap((end) => (end.of === "voltage" ? [end.volts] : [])) : [];
    return step.does === "voltage" ? [step.volts, ...ends] : ends;
  });
}

/**
 * Within which voltages is the cell controlled? The usual 0 to 5 V, and more where a step needs it; both signs for a cell of two
 * equal electrodes, which the usual range would cut in half without a word.
 */
export function voltageRangeOf(program: Program, report: LossReport): { min: number; max: number } {
  const { minVolts, maxVolts } = program.safety;
  const limits = [minVolts, maxVolts].flatMap((volts) => volts ?? []);
  const needed = [...voltagesIn(program.steps), ...limits, ...(program.isSymmetric ? [-usual.max] : [])];
  const min = Math.min(usual.min, ...needed.map(Math.floor));
  const max = Math.max(usual.max, ...needed.map(Math.ceil));
  if (min !== usual.min || max !== usual.max)
    report.warn("voltage-range-widened", placeIn(program, "minVolts"), { min, max });
  return { min, max };
}
