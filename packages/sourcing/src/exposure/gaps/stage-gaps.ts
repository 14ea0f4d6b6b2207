import type { ResultGap } from "../../assessment-result.js";
import type { AssessmentFacts } from "../assessment-facts.js";
import type { MineralDetail } from "../mineral-detail.js";
import type { StageDetail } from "../stage-detail.js";
import { companyGap } from "./company-gap-code.js";

const companyFields = [
  "unknownShareFraction",
  "recycledShareFraction",
  "companyHhi",
  "companyConcentration",
  "supplyLeftWithoutLargest/company",
];
const worldFields = ["worldHhi", "worldConcentration", "supplyLeftWithoutLargest/world"];

function listCompanyGaps(
  facts: AssessmentFacts,
  mineral: MineralDetail,
  detail: StageDetail,
  path: string,
): ResultGap[] {
  const { mix, stage } = detail;
  const governance = mix.countries.flatMap(({ countryIso3 }) => facts.governance(countryIso3).gap ?? []);
  const gaps = governance.map((gap) => ({ path: `${path}/companyConcentration`, ...gap }));
  if (!(mix.unknown > 0)) return gaps;
  const told = {
    mineralId: mineral.mineralId,
    stage,
    shareFraction: mix.unknown,
    supplierCount: mix.lumps.length,
  };
  return [...gaps, companyGap(`${path}/unknownShareFraction`, "origin-unknown", told)];
}

/** What is missing or assumed at one stage of a mineral? Every null has its reason at its own path. */
export function listStageGaps(
  facts: AssessmentFacts,
  mineral: MineralDetail,
  detail: StageDetail,
  mineralPath: string,
): ResultGap[] {
  const { stage, world, isApplicable } = detail;
  const { mineralId } = mineral;
  const path = `${mineralPath}/stages/${stage}`;
  const series = world.series.gaps.map((gap) => ({ path: `${path}/series`, ...gap }));
  const told = { mineralId, stage };
  const missing = (fields: readonly string[], code: "stage-not-applicable" | "no-world-series") =>
    fields.map((field) => companyGap(`${path}/${field}`, code, told));
  if (!isApplicable)
    return [...series, ...missing([...companyFields, ...worldFields], "stage-not-applicable")];
  return [
    ...series,
    ...(world.figures === null ? missing(worldFields, "no-world-series") : []),
    ...(world.figures?.concentration.gaps ?? []).map((gap) => ({
      path: `${path}/worldConcentration`,
      ...gap,
    })),
    ...listCompanyGaps(facts, mineral, detail, path),
  ];
}
