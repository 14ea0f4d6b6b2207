import { listTerms } from "@interphase/figures";
import type { Fact, SourceRecord } from "@interphase/minerals";
import * as names from "@interphase/names";
import { renderGap } from "@interphase/sourcing";
import type { ReportInput } from "../report-input.js";

/** Which facts do the assessment's explanations open? **Shape** ids, measures among them. */
function listFactIds({ explanations }: ReportInput): Set<string> {
  const ids = new Set<string>();
  for (const explanation of explanations)
    for (const { origin } of listTerms(explanation)) if (origin.kind === "fact") ids.add(origin.factId);
  return ids;
}

/** Which facts entered the result? **Shape** each once, in the order of the edition. */
export function listUsedFacts(input: ReportInput): Fact[] {
  const ids = listFactIds(input);
  return input.edition.facts.filter(({ factId }) => ids.has(factId));
}

/** Which sources stand behind the result? **Shape** in the order of the edition; measures that touch the plan count. */
export function listUsedSources(input: ReportInput): SourceRecord[] {
  const { edition, assessment } = input;
  const ids = listFactIds(input);
  const used = new Set<string>();
  for (const id of ids) {
    const fact = edition.factById.get(id);
    if (fact !== undefined) used.add(fact.sourceId);
  }
  const { minerals } = assessment.result;
  for (const { touchedByMeasures, stages } of minerals) {
    for (const { measureId } of touchedByMeasures.measures) ids.add(measureId);
    for (const { series } of Object.values(stages)) if (series.sourceId !== null) used.add(series.sourceId);
  }
  for (const { measureId, sourceId } of edition.measures) if (ids.has(measureId)) used.add(sourceId);
  return edition.sources.filter(({ sourceId }) => used.has(sourceId));
}

/** One sentence about what was missing, and how many figures it concerns. */
export interface ReportedGap {
  readonly sentence: string;
  readonly count: number;
}

/** What was missing or assumed? **Shape** each sentence once, in the order of the result. */
export function listGaps({ assessment, locale }: ReportInput): ReportedGap[] {
  const counts = new Map<string, number>();
  for (const gap of assessment.result.gaps) {
    const sentence = renderGap(gap, locale, names);
    if (sentence !== undefined) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  }
  return [...counts].map(([sentence, count]) => ({ sentence, count }));
}
