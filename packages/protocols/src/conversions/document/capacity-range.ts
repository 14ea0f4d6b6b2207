import { shiftDecimal } from "../program/decimal.js";
import type { Program, ProgramStep } from "../program/program.js";

function ratesIn(steps: readonly ProgramStep[]): number[] {
  return steps.flatMap((step) => {
    if (step.does === "loop") return ratesIn(step.steps);
    return step.does === "current" && step.current.as === "rate" ? [step.current.perHour] : [];
  });
}

const largest = 1_000_000;

/**
 * Within which capacities, in mA.h, may a program be run? As large as its limits of current allow at its highest rates: a larger cell
 * would ask for more current than the file permits. Never below the capacity that the file itself says.
 */
export function capacityRange(program: Program): { min: number; max: number } {
  const rates = ratesIn(program.steps);
  const { maxAmperes, minAmperes } = program.safety;
  const [charge, discharge] = [Math.max(0, ...rates), Math.max(0, ...rates.map((rate) => -rate))];
  const bounds = [
    ...(maxAmperes !== undefined && maxAmperes > 0 && charge > 0 ? [maxAmperes / charge] : []),
    ...(minAmperes !== undefined && minAmperes < 0 && discharge > 0 ? [-minAmperes / discharge] : []),
  ];
  const known = shiftDecimal(program.capacityAmpereHours ?? 0, 3);
  const max = Math.max(
    known,
    Math.min(largest, ...bounds.map((bound) => Number((bound * 1000).toPrecision(12)))),
  );
  return { min: Math.min(0.001, max / 1000, ...(known > 0 ? [known] : [])), max };
}
