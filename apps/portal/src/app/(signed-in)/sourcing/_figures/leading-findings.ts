import type { AssessmentResult } from "@interphase/sourcing/contract";

import { byExposure } from "./exposure-order";
import { urgencies, type FindingText } from "./finding-words";

const shownFirst = 6;

/** Which findings come first? The most urgent of each mineral, the most exposed minerals before others; then the rest. */
export function leadingFindings(result: AssessmentResult, texts: readonly FindingText[]): FindingText[] {
  const rank = new Map(byExposure(result.minerals).map(({ mineralId }, index) => [mineralId, index]));
  const place = ({ finding }: FindingText) => rank.get(finding.mineralId) ?? rank.size;
  const ordered = urgencies.flatMap((urgency) =>
    texts.filter((text) => text.urgency === urgency).sort((a, b) => place(a) - place(b)),
  );
  const seen = new Set<string>();
  const firsts = ordered.filter(({ finding }) => !seen.has(finding.mineralId) && seen.add(finding.mineralId));
  return [...firsts, ...ordered.filter((text) => !firsts.includes(text))].slice(0, shownFirst);
}
