/** In which states can a run be? */
export const runStates = ["planned", "running", "done", "abandoned"] as const;
export type RunState = (typeof runStates)[number];

/** One step of a run's life. `version`: the version must still be one that tests begin by. `reason`: it is said why. */
export interface RunStep {
  readonly from: RunState;
  readonly to: RunState;
  readonly needs: readonly ("version" | "reason")[];
}

/** Which steps are there? Whatever no line says cannot be done: what was begun is never planned again. */
export const runSteps: readonly RunStep[] = [
  { from: "planned", to: "running", needs: ["version"] },
  { from: "planned", to: "abandoned", needs: ["reason"] },
  { from: "running", to: "done", needs: [] },
  { from: "running", to: "abandoned", needs: ["reason"] },
];

/** Which step leads from one state to another? Undefined: none does. */
export function findRunStep(from: RunState, to: RunState): RunStep | undefined {
  return runSteps.find((step) => step.from === from && step.to === to);
}

/** To which states does a step lead from here? In the order of the table. */
export function runStatesFrom(from: RunState): RunState[] {
  return runSteps.filter((step) => step.from === from).map(({ to }) => to);
}

/** May deviations be recorded? From the beginning on, also what is noticed after the end. */
export function takesDeviations(state: RunState): boolean {
  return state !== "planned";
}
