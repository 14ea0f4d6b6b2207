import { stages } from "@interphase/minerals";
import type { AssessmentResult, MineralExposure } from "../assessment-result.js";
import { findingLevels, findingSubjectKey } from "../finding.js";
import { describeExposure } from "./exposure-sentence.js";
import { writeLead } from "./lead-sentences.js";
import type { Overview, WorldShareView } from "./overview.contract.js";
import { compareWithWorld, type OverviewWorld } from "./world-shares.js";

type OverviewWork = Overview["work"][number];

const greater = (a: number | null, b: number | null): number | null =>
  a === null || (b !== null && b > a) ? b : a;

/** The findings of one subject are one piece of work, as urgent as the first of them and as dear as the dearest. */
function groupWork({ findings }: AssessmentResult): OverviewWork[] {
  const bySubject = new Map<string, OverviewWork>();
  findings.forEach(({ subject, mineralIds, level, stakeUsd }, index) => {
    const key = findingSubjectKey(subject);
    const open = bySubject.get(key);
    if (open === undefined) {
      bySubject.set(key, { subject, mineralIds: [...mineralIds], level, stakeUsd, findings: [index] });
      return;
    }
    open.findings.push(index);
    open.stakeUsd = greater(open.stakeUsd, stakeUsd);
  });
  return [...bySubject.values()];
}

function createExposure(
  result: AssessmentResult,
  mineral: MineralExposure,
  shares: readonly WorldShareView[],
) {
  const { mineralId, lineSpendUsd, attributedSpendUsd, riskWeightedSpendUsd, sourcingConcentration } =
    mineral;
  return {
    mineralId,
    path: `/minerals/${String(result.minerals.indexOf(mineral))}`,
    lineSpendUsd,
    attributedSpendUsd,
    riskWeightedSpendUsd,
    concentration: sourcingConcentration?.value ?? null,
    stage: sourcingConcentration?.stage ?? null,
    sentence: describeExposure(mineral, shares),
  };
}

/** A map opens where there is a world to set the company against: at the stage that decides, else at the other. */
function findMap(exposures: Overview["exposures"], shares: readonly WorldShareView[]): Overview["map"] {
  for (const { mineralId, stage: reported } of exposures) {
    const order = reported === null ? stages : [reported, ...stages.filter((stage) => stage !== reported)];
    const stage = order.find((entry) =>
      shares.some(
        (share) =>
          share.mineralId === mineralId && share.stage === entry && share.unknownWorldFraction !== null,
      ),
    );
    if (stage !== undefined) return { mineralId, stage };
  }
  return null;
}

/**
 * What does an assessment come to, in which order, with which urgency, beside which world?
 * The one source of what pages, reports and mails say first: they rank and choose nothing themselves.
 * **Shape** `Overview`; `world` must be the edition and options the assessment was made with.
 */
export function createOverview(result: AssessmentResult, world: OverviewWorld): Overview {
  const worldShares = compareWithWorld(result, world);
  const exposures = result.exposureOrder.flatMap((mineralId) => {
    const mineral = result.minerals.find((entry) => entry.mineralId === mineralId);
    return mineral === undefined ? [] : [createExposure(result, mineral, worldShares)];
  });
  const { spendUsd, lineCount, supplierCount, knownOriginSpendFraction, pricedLineCount } = result.totals;
  const counts = Object.fromEntries(
    findingLevels.map((level) => [level, result.findings.filter((entry) => entry.level === level).length]),
  ) as Overview["counts"];
  return {
    totals: {
      spendUsd,
      lineCount,
      supplierCount,
      knownOriginSpendFraction,
      pricedLineFraction: lineCount === 0 ? 0 : pricedLineCount / lineCount,
    },
    lead: writeLead(result, exposures[0]?.sentence),
    exposures,
    counts,
    firstAct: counts.act > 0 ? result.findings.findIndex(({ level }) => level === "act") : null,
    work: groupWork(result),
    map: findMap(exposures, worldShares),
    worldShares,
  };
}
