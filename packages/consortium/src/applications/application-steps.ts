/**
 * What is looked at before an organisation is admitted, in the order of every list? Each on its own: none waits for another.
 * `affiliates`: who has the same ultimate parent. `agreements`: membership agreement and rules on intellectual property, accepted
 * by somebody who may sign. `approval`: the alliance's ballot, or whoever it delegated.
 */
export const applicationSteps = [
  "identity",
  "affiliates",
  "antitrust",
  "agreements",
  "fee-class",
  "approval",
] as const;
export type ApplicationStep = (typeof applicationSteps)[number];

/** How does a step stand? `failed` is not the end: it can be tried again. */
export const stepStates = ["open", "in-progress", "done", "not-needed", "failed"] as const;
export type StepState = (typeof stepStates)[number];

/** Which steps are never left out? Who it is, and what binds every member. */
const indispensable: readonly ApplicationStep[] = ["identity", "antitrust", "agreements", "approval"];

/** May this step be said not to be needed? */
export function mayBeLeftOut(step: ApplicationStep): boolean {
  return !indispensable.includes(step);
}

/** Which steps keep an organisation from being admitted? In the order of `applicationSteps`. */
export function stepsStillOpen(
  steps: readonly { readonly step: ApplicationStep; readonly state: StepState }[],
): ApplicationStep[] {
  const settled = new Set(
    steps
      .filter(({ step, state }) => state === "done" || (state === "not-needed" && mayBeLeftOut(step)))
      .map(({ step }) => step),
  );
  return applicationSteps.filter((step) => !settled.has(step));
}

/** Where does an application stand? `ready`: nothing is left but the decision; `appealed`: it was refused, and the appeal waits. */
export const applicationStages = [
  "received",
  "in-review",
  "ready",
  "admitted",
  "refused",
  "appealed",
] as const;
export type ApplicationStage = (typeof applicationStages)[number];

/** Who has to do something next? Nobody, once it is decided. */
export type WaitsFor = "alliance" | "applicant" | null;

/** What is known of an application whose address is confirmed? */
export interface ApplicationProgress {
  readonly decision: "admitted" | "refused" | null;
  readonly steps: readonly { readonly step: ApplicationStep; readonly state: StepState }[];
  readonly hasOpenQuestion: boolean;
  readonly hasOpenAppeal: boolean;
}

/** At which stage is an application? */
export function stageOf({ decision, steps, hasOpenAppeal }: ApplicationProgress): ApplicationStage {
  if (hasOpenAppeal) return "appealed";
  if (decision !== null) return decision;
  if (stepsStillOpen(steps).length === 0) return "ready";
  return steps.every(({ state }) => state === "open") ? "received" : "in-review";
}

/** Who is waited for? The alliance while an appeal waits; the applicant while a question has no answer, however far the steps are. */
export function waitsForWhom({ decision, hasOpenQuestion, hasOpenAppeal }: ApplicationProgress): WaitsFor {
  if (hasOpenAppeal) return "alliance";
  if (decision !== null) return null;
  return hasOpenQuestion ? "applicant" : "alliance";
}
