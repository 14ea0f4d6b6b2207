import type { Assessment } from "@interphase/sourcing/contract";

import { findStates } from "../../../../_figures/find-states";
import { viewFindings, type FindingView } from "../../../../_figures/finding-view";
import type { WorkWords } from "../../../../_figures/work-words";
import { isAskedFor, type FindingFilter } from "./finding-filter";

/** All findings of an assessment as they are read, and those that were asked for. */
export async function getFindings(
  assessment: Assessment,
  filter: FindingFilter,
  words: WorkWords,
): Promise<{ readonly all: readonly FindingView[]; readonly shown: readonly FindingView[] }> {
  const states = await findStates(assessment.id);
  const all = viewFindings(assessment.planName, assessment.result.findings, states, words);
  return { all, shown: all.filter((view) => isAskedFor(view, filter)) };
}
