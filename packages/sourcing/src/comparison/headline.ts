import { roundFor } from "@interphase/names";
import type { AnyResult } from "./compared-assessment.js";
import type { AssessmentComparison, ComparedExposure } from "./comparison.contract.js";

type Sentence = AssessmentComparison["headline"][number];

const riskOf = (side: ComparedExposure["before"]): number => side?.riskWeightedSpendUsd?.value ?? 0;

/** By how much did a mineral move the whole, and was it rather what is bought of it or how concentrated that is? */
function describeCause({ mineralId, before, after }: ComparedExposure): Sentence {
  const facts = {
    mineralId,
    beforeUsd: riskOf(before),
    afterUsd: riskOf(after),
    changeUsd: riskOf(after) - riskOf(before),
  };
  if (before === null) return { code: "because-new", facts };
  if (after === null) return { code: "because-gone", facts };
  const [spendBefore, spendAfter] = [before.spendUsd ?? 0, after.spendUsd ?? 0];
  const [was, is] = [before.concentration ?? 0, after.concentration ?? 0];
  const bySpend = Math.abs((spendAfter - spendBefore) * (was + is));
  const byConcentration = Math.abs((is - was) * (spendBefore + spendAfter));
  return bySpend >= byConcentration
    ? { code: "because-spend", facts: { ...facts, spendBeforeUsd: spendBefore, spendAfterUsd: spendAfter } }
    : {
        code: "because-concentration",
        facts: { ...facts, concentrationBefore: was, concentrationAfter: is },
      };
}

function describeRisk(before: number, after: number, exposures: readonly ComparedExposure[]): Sentence[] {
  const facts = { beforeUsd: before, afterUsd: after, changeUsd: after - before };
  if (roundFor("usd-short", before) === roundFor("usd-short", after)) return [{ code: "risk-same", facts }];
  const direction = Math.sign(after - before);
  const [first] = exposures
    .map((exposure) => ({ exposure, push: (riskOf(exposure.after) - riskOf(exposure.before)) * direction }))
    .sort((a, b) => b.push - a.push);
  const fraction = before > 0 ? { changeFraction: Math.abs(after - before) / before } : {};
  const code = direction > 0 ? "risk-up" : "risk-down";
  return [
    { code, facts: { ...facts, ...fraction } },
    ...(first === undefined ? [] : [describeCause(first.exposure)]),
  ];
}

/** Without money the concentrations say whether it is better. */
function describeConcentrations(exposures: readonly ComparedExposure[]): Sentence {
  const moves = exposures.map(({ before, after }) => {
    const [was, is] = [before?.concentration ?? null, after?.concentration ?? null];
    if (was === null || is === null) return 0;
    return Math.sign(roundFor("concentration", is) - roundFor("concentration", was));
  });
  const count = (sign: number) => moves.filter((move) => move === sign).length;
  return { code: "concentrations-moved", facts: { upCount: count(1), downCount: count(-1) } };
}

const countActs = (result: AnyResult): number | null =>
  result.methodsVersion === "1" ? null : result.findings.filter(({ level }) => level === "act").length;

function describeFindings(
  before: AnyResult,
  after: AnyResult,
  findings: AssessmentComparison["findings"],
): Sentence {
  return {
    code: "findings-moved",
    facts: {
      clearedCount: findings.cleared.length,
      newCount: findings.new.length,
      changedCount: findings.changed.length,
      actsBefore: countActs(before),
      actsAfter: countActs(after),
    },
  };
}

/** What a comparison knows when it writes its headline. */
export interface HeadlineInput extends Pick<AssessmentComparison, "cause" | "exposures" | "findings"> {
  readonly before: AnyResult;
  readonly after: AnyResult;
}

/**
 * Is it better or worse, by what, because of what?
 * **Shape** first the verdict (`risk-up`, `risk-down`, `risk-same`; without prices `concentrations-moved`; between methods
 * `methods-differ`, as what differs is no verdict on the supply), then its cause, then what became of the findings.
 */
export function writeHeadline({ before, after, cause, exposures, findings }: HeadlineInput): Sentence[] {
  const told = describeFindings(before, after, findings);
  if (before.methodsVersion !== after.methodsVersion) {
    const facts = { before: before.methodsVersion, after: after.methodsVersion, cause };
    return [{ code: "methods-differ", facts }, told];
  }
  const [was, is] = [before, after].map((result) =>
    result.methodsVersion === "1" ? null : (result.totals.riskWeightedSpendUsd?.value ?? null),
  );
  if (was === undefined || is === undefined || was === null || is === null) {
    return [describeConcentrations(exposures), told];
  }
  return [...describeRisk(was, is, exposures), told];
}
