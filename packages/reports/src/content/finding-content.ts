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
} from "@interphase/sourcing";
import type { ReportedState, ReportInput } from "../report-input.js";

/** One finding with everything a report says of it, in the reader's language. */
export interface ReportedFinding {
  readonly finding: Finding;
  readonly rule: string;
  readonly subject: string;
  readonly message: string;
  readonly remedy: string;
  readonly state: ReportedState["state"];
  readonly owner: string | null;
  readonly note: string | null;
  readonly dueOn: string | null;
  readonly setAt: string | null;
}

function nameSubject({ subject, mineralIds, facts }: Finding, locale: names.Locale): string {
  if (subject.kind === "goods")
    return nameGoods({ ...subject, minerals: mineralIds }, locale, names, "title");
  const measures = readMeasureFacts(String(facts["measures"] ?? ""));
  if (subject.kind === "measure" && measures.length > 0) {
    const named = measures.map((measure) => nameMeasure(measure, locale, names));
    return names.joinNames(named, locale);
  }
  const minerals = mineralIds.map((id, index) =>
    names.nameMineral(id, locale, index === 0 ? "title" : "sentence"),
  );
  return names.joinNames(minerals, locale);
}

/** What was found, in the order of the result, and what is done about it? A finding without a state is open. */
export function listFindings({ assessment, findingStates, locale }: ReportInput): ReportedFinding[] {
  const states = new Map(findingStates.map((state) => [textOfPlace(state.place), state]));
  return assessment.result.findings.map((finding) => {
    const state = states.get(textOfPlace(placeOfFinding(assessment.planName, finding)));
    return {
      finding,
      rule: nameFindingRule(finding.ruleId, locale, "title"),
      subject: nameSubject(finding, locale),
      ...renderFinding(finding, locale, names),
      state: state?.state ?? "open",
      owner: state?.assignee?.displayName ?? null,
      note: state?.note ?? null,
      dueOn: state?.dueOn ?? null,
      setAt: state?.setAt ?? null,
    };
  });
}

/** Is somebody still to act on it? Accepted and done are settled. */
export function isOpen({ state }: ReportedFinding): boolean {
  return state === "open" || state === "assigned";
}
