import type { ReferenceEdition } from "@interphase/minerals";
import type { Locale } from "@interphase/names";
import type { Assessment, FlowsView, TimelineView } from "@interphase/sourcing";

/**
 * What does a report need to know?
 * **Shape** `edition` is the one the assessment ran with; `flows` and `timeline` are null where the plan's lines are gone.
 */
export interface ReportInput {
  readonly locale: Locale;
  readonly organisationName: string;
  readonly assessment: Assessment;
  readonly edition: ReferenceEdition;
  readonly flows: FlowsView | null;
  readonly timeline: TimelineView | null;
}
