import { findingLevels, findingRuleIds, findingSubjectKey, type Finding } from "../finding.js";

/** What of a finding decides its place? */
export type RankedFinding = Pick<Finding, "ruleId" | "level" | "rankUsd" | "subject"> & {
  readonly stage?: Finding["stage"] | undefined;
  readonly countryIso3?: string | undefined;
  readonly supplier?: string | undefined;
};

const stageOrder = (stage: RankedFinding["stage"]): number =>
  stage === undefined ? 0 : stage === "mine" ? 1 : 2;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Which of two findings has the greater rank? **Shape** negative: the first; the unpriced come after the priced. */
export function compareRanks(a: RankedFinding, b: RankedFinding): number {
  if (a.rankUsd === null || b.rankUsd === null)
    return Number(a.rankUsd === null) - Number(b.rankUsd === null);
  return b.rankUsd - a.rankUsd;
}

const compareRules = (a: RankedFinding, b: RankedFinding): number =>
  findingRuleIds.indexOf(a.ruleId) - findingRuleIds.indexOf(b.ruleId);

/**
 * Which of two findings comes first?
 * **Shape** level, rank descending, rule, subject, stage; country and supplier make the order total.
 * **Source** methods 11
 */
export function compareFindings(a: RankedFinding, b: RankedFinding): number {
  return (
    findingLevels.indexOf(a.level) - findingLevels.indexOf(b.level) ||
    compareRanks(a, b) ||
    compareRules(a, b) ||
    byText(findingSubjectKey(a.subject), findingSubjectKey(b.subject)) ||
    stageOrder(a.stage) - stageOrder(b.stage) ||
    byText(a.countryIso3 ?? "", b.countryIso3 ?? "") ||
    byText(a.supplier ?? "", b.supplier ?? "")
  );
}

/**
 * Which levels do the findings of one goods group have beside each other?
 * One thing is to be done about goods at a time: the `act` of greatest rank stays, the others are `plan`, and the source that
 * must be found anyway is `watch`.
 * **Shape** in the order given. **Source** methods 11
 */
export function settleGoodsLevels<T extends RankedFinding>(findings: readonly T[]): T[] {
  const acts = findings.filter(({ level }) => level === "act");
  const [first] = acts.sort((a, b) => compareRanks(a, b) || compareRules(a, b));
  if (first === undefined) return [...findings];
  return findings.map((finding) => {
    if (finding === first) return finding;
    if (finding.ruleId === "single-qualified-source") return { ...finding, level: "watch" };
    return finding.level === "act" ? { ...finding, level: "plan" } : finding;
  });
}
