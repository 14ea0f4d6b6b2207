import type { Fact, ReferenceEdition, SourceRecord } from "@interphase/minerals";
import type { AssessmentResult } from "@interphase/sourcing";

/** Which facts entered the result, each once? **Shape** in order of first use; measures and unknown ids are left out. */
export function usedFacts(result: AssessmentResult, edition: ReferenceEdition): readonly Fact[] {
  const used = new Map<string, Fact>();
  for (const entry of result.trace) {
    for (const input of entry.inputs) {
      for (const factId of input.factIds) {
        const fact = edition.factById.get(factId);
        if (fact !== undefined) used.set(factId, fact);
      }
    }
  }
  return [...used.values()];
}

/** Which sources stand behind the result? **Shape** by id; a measure's source counts where the measure touched a flow. */
export function usedSources(result: AssessmentResult, edition: ReferenceEdition): readonly SourceRecord[] {
  const ids = new Set(usedFacts(result, edition).map((fact) => fact.sourceId));
  const touching = new Set(result.minerals.flatMap((mineral) => mineral.touchedByMeasures.measures));
  for (const measure of edition.measures) if (touching.has(measure.measureId)) ids.add(measure.sourceId);
  return edition.sources.filter((source) => ids.has(source.sourceId));
}

/** Which kinds of gap were filled in? **Shape** the most frequent first; `message` is an example, `count` the figures concerned. */
export function gapKinds(
  result: AssessmentResult,
): readonly { code: string; message: string; count: number }[] {
  const kinds = new Map<string, { code: string; message: string; count: number }>();
  for (const entry of result.trace) {
    for (const gap of entry.gaps) {
      const kind = kinds.get(gap.code) ?? { ...gap, count: 0 };
      kind.count += 1;
      kinds.set(gap.code, kind);
    }
  }
  return [...kinds.values()].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}
