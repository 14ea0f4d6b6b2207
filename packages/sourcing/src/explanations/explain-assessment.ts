import { mostMembers, type Explanation } from "@interphase/figures";
import { mineralIds } from "@interphase/minerals";
import type { AssessmentResult } from "../assessment-result.js";
import type { AssessmentOptions } from "../assessments.contract.js";
import type { PlanDetail } from "../exposure/plan-detail.js";
import type { FindingWorkings } from "../findings/finding-formula.js";
import { workOutFindings } from "../findings/find-findings.js";
import { defaultFindingRules } from "../findings/finding-rules.js";
import { explainFindings } from "./explain-findings.js";
import { explainCover } from "./explain-goods.js";
import { explainGeoPolRisk } from "./explain-geopolrisk.js";
import { createStageMaking, type StageMaking } from "./explain-origins.js";
import { explainSourcingConcentration } from "./explain-sourcing-concentration.js";
import { explainStage } from "./explain-stage.js";
import { explainTotals } from "./explain-totals.js";
import { explainTouch } from "./explain-touch.js";
import { explainSuppliers, explainVolumes } from "./explain-volumes.js";
import type { ExplanationBook } from "./explanation-book.js";
import { createMaking, createMineralMaking, type MineralMaking } from "./making.js";

/** What may be chosen about explaining? `mostMembers` is for checking that folded members add up: nobody else asks for more. */
export interface ExplainingOptions {
  readonly mostMembers?: number;
  /** The workings of the findings in their order, where the caller has them already. */
  readonly findings?: readonly FindingWorkings[];
}

/**
 * How was every number of a result made?
 * **Shape** each figure of the result at its JSON Pointer, and every working they refer to, each path once, sorted by path.
 * Evaluated with what `createReader` reads, each comes to its figure. A sum shows its 49 largest members and what the others add
 * up to; no tree has more than 200 nodes; of a long plan nothing is made for the lines that no sum shows.
 * **Source** methods 12; docs/methods/explanations.md
 */
export function explainAssessment(
  detail: PlanDetail,
  result: AssessmentResult,
  options: AssessmentOptions,
  explaining: ExplainingOptions = {},
): Explanation[] {
  return defineAll(detail, result, options, explaining).finish();
}

/**
 * How was one number of a result made, with every member of its sums, or `most` of them?
 * **Shape** undefined where nothing is explained at the path. Only what it refers to is made beside it.
 */
export function explainWhole(
  detail: PlanDetail,
  result: AssessmentResult,
  options: AssessmentOptions,
  path: string,
  most = Infinity,
): Explanation | undefined {
  return defineAll(detail, result, options, { mostMembers: most }, path).only(path);
}

/** Which minerals can lead to a path? One named in it, else any. */
function mayLeadTo(path: string | undefined, { at, mineralId }: MineralMaking): boolean {
  if (path === undefined || !/^\/(minerals|workings)\//.test(path)) return true;
  if (path.startsWith("/minerals/")) return path.startsWith(`${at}/`);
  const [, , whose = ""] = path.split("/");
  return whose === mineralId || !mineralIds.some((id) => id === whose);
}

function defineAll(
  detail: PlanDetail,
  result: AssessmentResult,
  options: AssessmentOptions,
  explaining: ExplainingOptions,
  path?: string,
): ExplanationBook {
  const making = createMaking(detail, result, options, explaining.mostMembers ?? mostMembers);
  const minerals = result.minerals.map((mineral, index) => createMineralMaking(making, mineral, index));
  for (const own of minerals) if (mayLeadTo(path, own)) explainMineral(own);
  explainTotals(making, minerals);
  explainFindings(making, minerals, explaining.findings ?? workAgain(detail, options));
  return making.explanations;
}

function workAgain(detail: PlanDetail, { findingRules }: AssessmentOptions): FindingWorkings[] {
  return workOutFindings(detail, findingRules ?? defaultFindingRules).map(({ workings }) => workings);
}

function explainMineral(making: MineralMaking): void {
  const stages: StageMaking[] = [createStageMaking(making, "mine"), createStageMaking(making, "refine")];
  const applicable = stages.filter(({ stage }) => making.own.stages[stage].isApplicable);
  explainVolumes(making);
  for (const stage of stages) explainStage(stage);
  explainSourcingConcentration(making, applicable);
  explainGeoPolRisk(making, applicable);
  explainCover(making);
  explainTouch(making);
  explainSuppliers(making);
}
