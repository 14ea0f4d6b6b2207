import { roundFor, type NumberKind } from "@interphase/names";
import type { AssessmentResult } from "../assessment-result.js";
import { findingSubjectKey, type Finding, type FindingRuleId } from "../finding.js";
import type { OlderResult } from "../older-result.js";
import type { AnyResult } from "./compared-assessment.js";
import type { AssessmentComparison, ComparedFinding } from "./comparison.contract.js";

type OlderFinding = OlderResult["findings"][number];

/** A finding of either side with what it is matched by. */
interface Candidate {
  readonly compared: ComparedFinding;
  readonly key: string | null;
  readonly older: OlderFinding | null;
}

/** How is the value of a rule printed? */
const kindOfRule: Readonly<Record<FindingRuleId, NumberKind>> = {
  "cover-short": "months",
  "single-qualified-source": "count",
  "contract-ending": "share",
  "need-above-committed": "share",
  "stock-stale": "days",
  "country-above": "share",
  "supplier-above": "share",
  "touched-by-measures": "share",
  "origin-unknown": "share",
  "mix-more-concentrated": "share",
  "pause-ending": "share",
  "pause-lapsed": "share",
  "concentration-above": "concentration",
  "supplier-hhi": "hhi",
};

const keyOf = ({ ruleId, subject, stage, supplier, countryIso3 }: Finding): string =>
  [ruleId, findingSubjectKey(subject), stage, supplier, countryIso3].join("|");

function listToday({ findings }: AssessmentResult): Candidate[] {
  return findings.map((finding, index) => {
    const { ruleId, level, mineralIds, value, stakeUsd } = finding;
    const compared = { index, ruleId, level, mineralIds, value, stakeUsd, finding, message: null };
    return { compared, key: keyOf(finding), older: null };
  });
}

function listOlder({ findings }: OlderResult): Candidate[] {
  return findings.map((older, index) => {
    const { ruleId, mineralId, value, message } = older;
    const compared = {
      index,
      ruleId,
      level: null,
      mineralIds: [mineralId],
      value,
      stakeUsd: null,
      finding: null,
      message,
    };
    return { compared, key: null, older };
  });
}

const listCandidates = (result: AnyResult): Candidate[] =>
  result.methodsVersion === "1" ? listOlder(result) : listToday(result);

/** Are goods the same, as far as version 1 named them? It put contracts under their mineral. */
function isSameGoods(older: OlderFinding, form: string | null, material: string | null): boolean {
  const { facts } = older;
  if (facts?.["form"] === undefined || facts["material"] === undefined) return true;
  return facts["form"] === form && facts["material"] === material;
}

/** Does a finding of today's methods say what one of version 1 said? */
function isSameAsOlder(older: OlderFinding, finding: Finding): boolean {
  if (older.ruleId !== finding.ruleId || !finding.mineralIds.includes(older.mineralId)) return false;
  const { subject } = finding;
  if (subject.kind === "goods") return isSameGoods(older, subject.form, subject.material);
  if (subject.kind === "measure") return older.subject === subject.measureId;
  if (older.stage !== finding.stage) return false;
  if (finding.countryIso3 !== undefined) return older.subject === finding.countryIso3;
  return finding.supplier === undefined || older.subject === finding.supplier;
}

function isSame(a: Candidate, b: Candidate): boolean {
  if (a.key !== null && b.key !== null) return a.key === b.key;
  if (a.older !== null && b.compared.finding !== null) return isSameAsOlder(a.older, b.compared.finding);
  if (b.older !== null && a.compared.finding !== null) return isSameAsOlder(b.older, a.compared.finding);
  const [x, y] = [a.older, b.older];
  if (x === null || y === null) return false;
  return (
    x.ruleId === y.ruleId && x.mineralId === y.mineralId && x.stage === y.stage && x.subject === y.subject
  );
}

const isPrintedAlike = (kind: NumberKind, a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : roundFor(kind, a) === roundFor(kind, b);

/** Does a finding say another number, or is it more or less urgent? What version 1 did not have is no change. */
function isChanged({ compared: a }: Candidate, { compared: b }: Candidate): boolean {
  if (!isPrintedAlike(kindOfRule[a.ruleId], a.value, b.value)) return true;
  if (a.finding === null || b.finding === null) return false;
  return a.level !== b.level || !isPrintedAlike("usd-short", a.stakeUsd, b.stakeUsd);
}

/** Groups candidates by rule, so that a plan of many findings is not compared each with each. */
function groupByRule(candidates: readonly Candidate[]): Map<string, Candidate[]> {
  const byRule = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = candidate.key ?? candidate.compared.ruleId;
    for (const name of new Set([key, candidate.compared.ruleId])) {
      const own = byRule.get(name);
      if (own === undefined) byRule.set(name, [candidate]);
      else own.push(candidate);
    }
  }
  return byRule;
}

/**
 * Which findings were cleared, which are new, which say something else?
 * **Shape** matched by rule, subject, stage, supplier and country; in the order of their own result. Between methods versions by
 * what version 1 had of them, so that one of them may stand for several of the other's.
 */
export function compareFindings(before: AnyResult, after: AnyResult): AssessmentComparison["findings"] {
  const [was, is] = [listCandidates(before), listCandidates(after)];
  const byRule = groupByRule(was);
  const found = new Set<Candidate>();
  const fresh: ComparedFinding[] = [];
  const changed: { before: ComparedFinding; after: ComparedFinding }[] = [];
  for (const candidate of is) {
    const pool =
      (candidate.key === null ? undefined : byRule.get(candidate.key)) ??
      byRule.get(candidate.compared.ruleId);
    const matches = (pool ?? []).filter((other) => isSame(other, candidate));
    for (const match of matches) found.add(match);
    const [first] = matches;
    if (first === undefined) fresh.push(candidate.compared);
    else if (isChanged(first, candidate)) changed.push({ before: first.compared, after: candidate.compared });
  }
  const cleared = was.filter((candidate) => !found.has(candidate)).map(({ compared }) => compared);
  return { cleared, new: fresh, changed };
}
