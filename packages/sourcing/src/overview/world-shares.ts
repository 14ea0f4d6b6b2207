import {
  findWorldSeries,
  stages,
  type ReferenceEdition,
  type Stage,
  type WorldSeries,
} from "@interphase/minerals";
import type { AssessmentResult, MineralExposure, StageExposure } from "../assessment-result.js";
import type { AssessmentOptions } from "../assessments.contract.js";
import type { WorldShareView } from "./overview.contract.js";

/** Which facts and choices did an assessment look at the world with? */
export interface OverviewWorld {
  readonly edition: ReferenceEdition;
  readonly options: Pick<AssessmentOptions, "series">;
}

/** The series the assessment used: its goods groups tell the forms of all lines, by which a series may be switched. */
function findUsedSeries(
  world: OverviewWorld,
  { mineralId, monthsOfCover }: MineralExposure,
  stage: Stage,
): WorldSeries {
  const override = world.options.series.find(
    (entry) => entry.mineralId === mineralId && entry.stage === stage,
  );
  const forms = monthsOfCover.groups.map((group) => group.form);
  return findWorldSeries(world.edition, { mineralId, stage, forms, override });
}

function listCountries(stage: StageExposure, series: WorldSeries): WorldShareView["countries"] {
  const company = new Map(stage.companyShares.map((share) => [share.countryIso3, share.shareFraction]));
  const world = new Map(series.shares.map((share) => [share.countryIso3, share.shareFraction]));
  // Both come largest first, then by code: a map keeps that order.
  const codes = new Set([...company.keys(), ...world.keys()]);
  return [...codes].map((countryIso3) => ({
    countryIso3,
    companyFraction: company.get(countryIso3) ?? 0,
    worldFraction: series.hasShares ? (world.get(countryIso3) ?? 0) : null,
  }));
}

function compareStage(world: OverviewWorld, mineral: MineralExposure, stage: Stage): WorldShareView {
  const own = mineral.stages[stage];
  const place = { mineralId: mineral.mineralId, stage, series: own.series };
  if (own.series.state === "not-applicable") {
    return {
      ...place,
      isApplicable: false,
      unknownCompanyFraction: null,
      recycledCompanyFraction: null,
      unknownWorldFraction: null,
      countries: [],
    };
  }
  const series = findUsedSeries(world, mineral, stage);
  return {
    ...place,
    isApplicable: true,
    unknownCompanyFraction: own.unknownShareFraction,
    recycledCompanyFraction: own.recycledShareFraction,
    unknownWorldFraction: series.hasShares ? series.unknownShareFraction : null,
    countries: listCountries(own, series),
  };
}

/**
 * What share has each country of the company's and of the world's supply, for every mineral and stage?
 * **Shape** minerals in exposure order, mine before refine. A stage that does not apply has no countries.
 */
export function compareWithWorld(result: AssessmentResult, world: OverviewWorld): WorldShareView[] {
  const byId = new Map(result.minerals.map((mineral) => [mineral.mineralId, mineral]));
  return result.exposureOrder.flatMap((mineralId) => {
    const mineral = byId.get(mineralId);
    return mineral === undefined ? [] : stages.map((stage) => compareStage(world, mineral, stage));
  });
}
