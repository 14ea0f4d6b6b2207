import type { Explanation } from "@interphase/figures";
import type { ReferenceEdition } from "@interphase/minerals";
import type { Locale } from "@interphase/names";
import type { Assessment, FindingState, FlowsView, Overview, TimelineView } from "@interphase/sourcing";

/** What is done about a finding, as far as a report says it? As it stands against the assessment's findings. */
export type ReportedState = Pick<FindingState, "place" | "state" | "assignee" | "note" | "dueOn" | "setAt">;

/**
 * What does a report need to know?
 * **Shape** `overview` is `createOverview` of the assessment; `edition` the one it ran with; `flows` and `timeline` are null where the
 * plan's lines are gone; a finding without a state is open; `explanations` are those stored with the assessment, by path.
 */
export interface ReportInput {
  readonly locale: Locale;
  readonly organisationName: string;
  readonly assessment: Assessment;
  readonly overview: Overview;
  readonly flows: FlowsView | null;
  readonly timeline: TimelineView | null;
  readonly findingStates: readonly ReportedState[];
  readonly edition: ReferenceEdition;
  readonly explanations: readonly Explanation[];
}
