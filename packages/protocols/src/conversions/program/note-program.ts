import { refuseConversion } from "../conversion.failure.js";
import type { LossReport } from "./loss.js";
import type { Program, ProgramPlace, ProgramRecording, ProgramSafety, ProgramStep } from "./program.js";

/** What of a program that is not a step does a format have a place for? */
export type ProgramSpace = {
  readonly target: string;
  readonly title: boolean;
  readonly capacity: boolean;
  readonly ambient: boolean;
  readonly recording: readonly (keyof ProgramRecording)[];
  readonly safety: readonly (keyof ProgramSafety)[];
};

/** Where does something that is not a step stand in what was converted? */
export const placeIn = (program: Program, place: ProgramPlace): string => program.places?.[place] ?? "";

/** Does any step say its current or its end as a C-rate? Then what 1C is matters. */
export function usesRates(steps: readonly ProgramStep[]): boolean {
  return steps.some((step) => {
    if (step.does === "loop") return usesRates(step.steps);
    if (!("ends" in step)) return false;
    const isRate = step.does === "current" && step.current.as === "rate";
    return isRate || step.ends.list.some((end) => end.of === "rate");
  });
}

/** Writes down what beside the steps a format has no place for. A limit that is left out is a safety loss. */
export function noteProgram(program: Program, space: ProgramSpace, report: LossReport): void {
  const { target } = space;
  if (!space.title && program.title !== "")
    report.note("text-not-in-target", placeIn(program, "title"), { target });
  if (!space.capacity && program.capacityAmpereHours !== undefined)
    report[usesRates(program.steps) ? "warn" : "note"](
      "setting-not-in-target",
      placeIn(program, "capacity"),
      {
        setting: "capacity",
        target,
      },
    );
  if (!space.ambient && program.ambientCelsius !== undefined)
    report.warn("setting-not-in-target", placeIn(program, "ambient"), { setting: "temperature", target });
  for (const [key, value] of Object.entries(program.recording) as [
    keyof ProgramRecording,
    number | undefined,
  ][])
    if (value !== undefined && !space.recording.includes(key))
      report.note("setting-not-in-target", placeIn(program, `record-${key}`), {
        setting: `record-${key}`,
        target,
      });
  for (const [key, value] of Object.entries(program.safety) as [keyof ProgramSafety, number | undefined][])
    if (value !== undefined && !space.safety.includes(key))
      report.warn("limit-not-in-target", placeIn(program, key), { limit: key, value, target });
}

/** What does 1C refer to, in a file that must say its currents? **Fails** conversion.parameter-needed where rates have no capacity. */
export function needCapacity(program: Program): number | undefined {
  if (program.capacityAmpereHours === undefined && usesRates(program.steps))
    refuseConversion("conversion.parameter-needed", placeIn(program, "capacity"), { parameter: "capacity" });
  return program.capacityAmpereHours;
}

/** Writes down what single steps say that a format has no place for. */
export function noteStepSettings(
  steps: readonly ProgramStep[],
  space: { readonly target: string; readonly recordSeconds: boolean },
  report: LossReport,
): void {
  const { target } = space;
  for (const step of steps) {
    if (step.celsius !== undefined)
      report.warn("setting-not-in-target", `${step.path}/temperature`, { setting: "temperature", target });
    if (step.recordSeconds !== undefined && !space.recordSeconds)
      report.note("setting-not-in-target", `${step.path}/recording`, { setting: "record-seconds", target });
    if (step.does === "loop") noteStepSettings(step.steps, space, report);
  }
}
