/** Through which states does a version go before it is released? In their order. */
export const draftStates = [
  "idea",
  "proposed",
  "working-draft",
  "committee-draft",
  "ballot",
  "approved",
] as const;
export type DraftState = (typeof draftStates)[number];

/** In which states can a released version be? Its content is the same in all of them. */
export const releaseStates = ["published", "superseded", "withdrawn"] as const;
export type ReleaseState = (typeof releaseStates)[number];

/** Every state of a version's life. */
export const protocolStates = [...draftStates, ...releaseStates] as const;
export type ProtocolState = (typeof protocolStates)[number];

/** Who moves a version? `author`: whoever writes in its group. `chair`: its group's chair. `steward`: whoever keeps the registry. */
export type Mover = "author" | "chair" | "steward";

/**
 * What must be so before a step is taken?
 * `sound-document`: the document has no problems. `ballot-to-come`: a ballot of the group is named that has not been opened, so that
 * everybody votes on the text that is frozen now. `ballot-over`: the named ballot does not run any more. `ballot-passed`: it has
 * passed. `reason`: it is said why. `successor`: the next version is released, which takes this step by itself.
 */
export type Need =
  "sound-document" | "ballot-to-come" | "ballot-over" | "ballot-passed" | "reason" | "successor";

/** One step of a version's life: from where to where, who may take it, and what must be so. */
export interface Transition {
  readonly from: ProtocolState;
  readonly to: ProtocolState;
  readonly by: readonly Mover[];
  readonly needs: readonly Need[];
}

/** Which steps are there? Whatever no line says cannot be done. A ballot that has passed allows the step to approved and does not take it. */
export const transitions: readonly Transition[] = [
  { from: "idea", to: "proposed", by: ["author", "chair", "steward"], needs: [] },
  { from: "proposed", to: "idea", by: ["chair", "steward"], needs: ["reason"] },
  { from: "proposed", to: "working-draft", by: ["chair", "steward"], needs: [] },
  { from: "working-draft", to: "committee-draft", by: ["chair", "steward"], needs: ["sound-document"] },
  { from: "committee-draft", to: "working-draft", by: ["chair", "steward"], needs: ["reason"] },
  {
    from: "committee-draft",
    to: "ballot",
    by: ["chair", "steward"],
    needs: ["sound-document", "ballot-to-come"],
  },
  { from: "ballot", to: "committee-draft", by: ["chair", "steward"], needs: ["ballot-over", "reason"] },
  {
    from: "ballot",
    to: "approved",
    by: ["steward"],
    needs: ["sound-document", "ballot-passed"],
  },
  { from: "approved", to: "committee-draft", by: ["steward"], needs: ["reason"] },
  { from: "approved", to: "published", by: ["steward"], needs: ["sound-document"] },
  { from: "published", to: "superseded", by: ["steward"], needs: ["successor"] },
  { from: "published", to: "withdrawn", by: ["steward"], needs: ["reason"] },
  { from: "superseded", to: "withdrawn", by: ["steward"], needs: ["reason"] },
];

/** Which step leads from one state to another? Undefined: none does. */
export function findTransition(from: ProtocolState, to: ProtocolState): Transition | undefined {
  return transitions.find((step) => step.from === from && step.to === to);
}

/** Which steps may these movers take from here? In the order of the table. */
export function stepsFrom(from: ProtocolState, movers: readonly Mover[]): Transition[] {
  return transitions.filter((step) => step.from === from && step.by.some((mover) => movers.includes(mover)));
}

/** May the text of a version in this state be written? From the ballot on it is what was balloted. */
export function isWritable(state: DraftState): boolean {
  return state !== "ballot" && state !== "approved";
}

/** Is this a state before release? */
export function isDraftState(state: ProtocolState): state is DraftState {
  return (draftStates as readonly string[]).includes(state);
}
