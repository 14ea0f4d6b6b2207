import type { AssessmentResult, CoverGroup } from "../assessment-result.js";
import { findingSubjectKey, type Finding } from "../finding.js";
import type { Sentence } from "./overview.contract.js";

/** Which goods run out first? **Shape** undefined where no stock is known; of equal ones the first by key. */
export function findShortestGroup(result: AssessmentResult): CoverGroup | undefined {
  const groups = new Map(
    result.minerals.flatMap(({ monthsOfCover }) => monthsOfCover.groups).map((group) => [group.key, group]),
  );
  return [...groups.values()]
    .filter((group) => group.months !== null)
    .sort((a, b) => (a.months ?? 0) - (b.months ?? 0) || (a.key < b.key ? -1 : 1))[0];
}

/** What do the goods of a group cost a year? A finding about them says so; null where there is none or no price. */
function findGroupSpend(result: AssessmentResult, key: string): number | null {
  const about = result.findings.find((finding) => findingSubjectKey(finding.subject) === `goods:${key}`);
  return about?.stakeUsd ?? null;
}

function leadSpend({ totals }: AssessmentResult): Sentence {
  const { spendUsd, lineCount, supplierCount, pricedLineCount } = totals;
  const facts = { lineCount, supplierCount };
  if (spendUsd === null) return { code: "lead-unpriced", facts };
  return { code: "lead-spend", facts: { spendUsd, pricedLineCount, ...facts } };
}

function leadCover(result: AssessmentResult): Sentence {
  const group = findShortestGroup(result);
  if (group === undefined) return { code: "runs-out-unknown", facts: {} };
  const { key, form, material, minerals, months, atLeast } = group;
  const groupSpendUsd = findGroupSpend(result, key);
  return {
    code: "runs-out-first",
    facts: {
      form,
      material,
      minerals: minerals.join(";"),
      months,
      isAtLeast: atLeast ? "yes" : "no",
      groupSpendUsd,
    },
  };
}

function describeFirst(first: Finding): Sentence["facts"] {
  const { ruleId, subject, mineralIds, stakeUsd, remedyGoodsTonnes, remedyUsd } = first;
  const goods = subject.kind === "goods" ? { form: subject.form, material: subject.material } : {};
  return {
    ruleId,
    subject: subject.kind,
    minerals: mineralIds.join(";"),
    ...goods,
    measures: first.facts["measures"] ?? null,
    stakeUsd,
    remedyGoodsTonnes,
    remedyUsd,
  };
}

function leadActs(result: AssessmentResult): Sentence {
  const acts = result.findings.filter(({ level }) => level === "act");
  const [first] = acts;
  if (first === undefined)
    return { code: "nothing-to-act-on", facts: { findingCount: result.findings.length } };
  return { code: "to-act-on", facts: { count: acts.length, ...describeFirst(first) } };
}

/**
 * With which sentences does an assessment open: what is bought, where it is most exposed, what runs out first, what to do?
 * **Shape** four sentences, or three where nothing is exposed; `mostExposed` is the sentence of the first exposure.
 */
export function writeLead(result: AssessmentResult, mostExposed: Sentence | undefined): Sentence[] {
  const first =
    mostExposed === undefined
      ? []
      : [{ code: "most-exposed", facts: { ...mostExposed.facts, as: mostExposed.code } }];
  return [leadSpend(result), ...first, leadCover(result), leadActs(result)];
}
