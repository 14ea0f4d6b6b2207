import type { GoodsGroupDetail } from "../exposure/goods-detail.js";
import type { PlanDetail } from "../exposure/plan-detail.js";
import { findingLevels, type Finding } from "../finding.js";
import type { TimelineGroup, TimelineView } from "../views.contract.js";

const millisecondsPerDay = 86_400_000;

const isoDateOf = (day: number): string => new Date(day * millisecondsPerDay).toISOString().slice(0, 10);

const finiteOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

type Level = Finding["level"];

/** Which is the worst level of each goods group's own findings? */
function findWorstLevels(findings: readonly Finding[]): Map<string, Level> {
  const worst = new Map<string, Level>();
  for (const { subject, level } of findings) {
    if (subject.kind !== "goods") continue;
    const found = worst.get(subject.key);
    if (found === undefined || findingLevels.indexOf(level) < findingLevels.indexOf(found)) {
      worst.set(subject.key, level);
    }
  }
  return worst;
}

function describe(group: GoodsGroupDetail, level: Level | null): TimelineGroup {
  const { replacement, goodsTonnesPerMonth } = group;
  const [earliest] = group.contracts();
  const { goodsTonnes: underWay } = group.transit();
  return {
    key: group.key,
    form: group.form,
    material: group.material,
    minerals: [...group.minerals],
    goodsTonnesPerMonth,
    spendUsd: group.spendUsd,
    months: group.months,
    atLeast: group.atLeast,
    inTransitMonths: underWay === null ? null : finiteOrNull(underWay / goodsTonnesPerMonth),
    earliestContractEnd: earliest === undefined ? null : isoDateOf(earliest.endDay),
    contractEndMonths: earliest?.monthsToEnd ?? null,
    monthsToReplace: group.monthsToReplace,
    leadTimeMonths: replacement.leadTimeMonths,
    isLeadTimeAssumed: replacement.leadTimeAssumed,
    qualificationMonths: replacement.qualificationMonths,
    isQualificationAssumed: replacement.qualificationAssumed,
    hasOtherQualifiedSource: !replacement.qualificationCounts,
    level,
  };
}

/**
 * When does each goods group run out, and what happens before: goods arrive, a contract ends, a replacement qualifies?
 * **Shape** each group once, by the exposure order of the most exposed of its minerals, then the shortest first, unknown stock before
 * all: it may be the shortest; then by key. `findings` are the assessment's.
 * **Units and range** months from the date of the assessment; a month has 365/12 days (methods 9).
 */
export function computeTimeline(detail: PlanDetail, findings: readonly Finding[]): TimelineView {
  const { goods, exposureOrder, facts } = detail;
  const worst = findWorstLevels(findings);
  const rankOf = ({ minerals }: GoodsGroupDetail) =>
    Math.min(...minerals.map((mineralId) => exposureOrder.indexOf(mineralId)));
  const ordered = goods
    .map((group) => ({ group, rank: rankOf(group), months: group.months ?? -1 }))
    .sort((a, b) => a.rank - b.rank || a.months - b.months || (a.group.key < b.group.key ? -1 : 1));
  return {
    date: facts.date,
    groups: ordered.map(({ group }) => describe(group, worst.get(group.key) ?? null)),
  };
}
