import type { ReferenceEdition } from "@interphase/minerals";
import type { Assessment, FlowsView, TimelineView } from "@interphase/sourcing";

/** In which languages is a report written? */
export type ReportLocale = "en" | "zh";

/**
 * What does a report need to know?
 * **Shape** `edition` is the one the assessment ran with; `flows` and `timeline` are null where the plan's lines are gone.
 */
export interface ReportInput {
  readonly locale: ReportLocale;
  readonly organisationName: string;
  readonly assessment: Assessment;
  readonly edition: ReferenceEdition;
  readonly flows: FlowsView | null;
  readonly timeline: TimelineView | null;
}
