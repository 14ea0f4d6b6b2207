import { findingLevels, type FindingLevel, type Overview } from "@interphase/sourcing/contract";

import type { FindingView } from "../../../../_figures/finding-view";

/** What there is to do about one subject, as far as it was asked for. */
export interface SubjectWork {
  readonly work: Overview["work"][number];
  readonly views: readonly FindingView[];
}

/**
 * Under which level does each subject stand?
 * **Shape** the overview's subjects in its order, each once, under the most urgent level of its findings that are shown; levels
 * and subjects without any are left out.
 */
export function groupFindings(
  work: Overview["work"],
  shown: readonly FindingView[],
): { readonly level: FindingLevel; readonly subjects: readonly SubjectWork[] }[] {
  const byIndex = new Map(shown.map((view) => [view.index, view]));
  const subjects = work
    .map((one) => ({ work: one, views: one.findings.flatMap((index) => byIndex.get(index) ?? []) }))
    .filter(({ views }) => views.length > 0);
  return findingLevels
    .map((level) => ({ level, subjects: subjects.filter(({ views }) => mostUrgent(views) === level) }))
    .filter((group) => group.subjects.length > 0);
}

function mostUrgent(views: readonly FindingView[]): FindingLevel | undefined {
  return findingLevels.find((level) => views.some(({ finding }) => finding.level === level));
}
