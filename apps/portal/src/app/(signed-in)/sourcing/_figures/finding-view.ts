import * as names from "@interphase/names";
import {
  nameFindingRule,
  nameGoods,
  nameMeasure,
  placeOfFinding,
  readMeasureFacts,
  renderFinding,
  textOfPlace,
  type Finding,
  type FindingState,
  type FindingStateName,
} from "@interphase/sourcing/contract";

import { showControls } from "./safe-text";
import { writeRuleFigure } from "./rule-figure";
import type { WorkWords } from "./work-words";

/** One finding as it is read: its sentences in the reader's language, and what is done about it. */
export interface FindingView {
  readonly index: number;
  readonly finding: Finding;
  readonly title: string;
  readonly subject: string;
  readonly message: string;
  readonly remedy: string;
  readonly measured: string;
  readonly limit: string | null;
  readonly state: FindingStateName;
  readonly kept: FindingState | null;
}

/** What is a finding about, by name: goods, a mineral or an export measure? */
export function nameSubject(finding: Finding, { formats, mineral }: WorkWords): string {
  const { subject, mineralIds, facts } = finding;
  const locale = formats.names;
  if (subject.kind === "mineral") return mineral(subject.mineralId);
  if (subject.kind === "goods")
    return showControls(nameGoods({ ...subject, minerals: mineralIds }, locale, names, "title"));
  const measures = readMeasureFacts(String(facts["measures"] ?? ""));
  return formats.list(measures.map((measure) => nameMeasure(measure, locale, names)));
}

/** What does one finding say, and how does it stand? */
export function viewFinding(
  { finding, index, kept }: { finding: Finding; index: number; kept: FindingState | null },
  words: WorkWords,
): FindingView {
  const said = renderFinding(finding, words.formats.names, names);
  return {
    index,
    finding,
    title: nameFindingRule(finding.ruleId, words.formats.names, "title"),
    subject: nameSubject(finding, words),
    message: showControls(said.message),
    remedy: showControls(said.remedy),
    measured: writeRuleFigure(finding.ruleId, finding.value, words),
    limit: finding.limit === null ? null : writeRuleFigure(finding.ruleId, finding.limit, words),
    state: kept?.state ?? "open",
    kept,
  };
}

/** What do the findings of an assessment say, in its order, and how do they stand? */
export function viewFindings(
  planName: string,
  findings: readonly Finding[],
  states: ReadonlyMap<string, FindingState>,
  words: WorkWords,
): FindingView[] {
  return findings.map((finding, index) => {
    const kept = states.get(textOfPlace(placeOfFinding(planName, finding))) ?? null;
    return viewFinding({ finding, index, kept }, words);
  });
}
