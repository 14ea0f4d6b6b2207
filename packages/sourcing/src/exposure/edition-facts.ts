import {
  editionGaps,
  endOfLifeRecyclingRate,
  findMeasures,
  findWorldSeries,
  governanceRisk,
  greatestInstability,
  greatestRisk,
  knownProducers,
  politicalStabilityRisk,
  supplyLeftWithoutLargest,
  worldConcentration,
  worldHhi,
  worldMixOf,
  worldTradeFactor,
  type Measure,
  type MeasureStage,
  type MineralId,
  type ReferenceEdition,
  type Stage,
  type WorldSeries,
} from "@interphase/minerals";
import type { AssessmentFacts, WorldFigures, WorldStage } from "./assessment-facts.js";
import type { AssessmentOptions } from "../assessments.contract.js";

/** Answers each question once: an assessment asks the same of the edition for every mineral. */
function remember<V>(answer: (key: string) => V): (key: string) => V {
  const known = new Map<string, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = answer(key)));
    return value;
  };
}

/** The same for questions of several parts, by the key they make. */
function rememberBy<A extends unknown[], V>(
  keyOf: (...asked: A) => string,
  answer: (...asked: A) => V,
): (...asked: A) => V {
  const known = new Map<string, V>();
  return (...asked) => {
    const key = keyOf(...asked);
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = answer(...asked)));
    return value;
  };
}

function computeWorldFigures(
  edition: ReferenceEdition,
  series: WorldSeries,
  context: Parameters<typeof worldConcentration>[2],
): WorldFigures | null {
  const hhi = worldHhi(series);
  const concentration = worldConcentration(edition, series, context);
  if (hhi === null || concentration === null) return null;
  return {
    hhi,
    concentration,
    supplyLeft: supplyLeftWithoutLargest(series.shares, series.unknownShareFraction),
  };
}

function readWorldStage(
  edition: ReferenceEdition,
  options: AssessmentOptions,
  mineralId: MineralId,
  stage: Stage,
  forms: readonly (string | null)[],
): WorldStage {
  const { date, homeArea, governanceYear } = options;
  const override = options.series.find((entry) => entry.mineralId === mineralId && entry.stage === stage);
  const series = findWorldSeries(edition, { mineralId, stage, forms, override });
  const context = { mineralId, stage, date, homeArea, governanceYear };
  return {
    series,
    isApplicable: series.use.state !== "not-applicable",
    mix: worldMixOf(series),
    producers: knownProducers(edition, mineralId, stage),
    figures: computeWorldFigures(edition, series, context),
  };
}

/** What does an edition say, for one date, home area and choice of series? */
export function createEditionFacts(
  edition: ReferenceEdition,
  options: AssessmentOptions,
  organisationIso3: string,
): AssessmentFacts {
  const { date, homeArea, governanceYear } = options;
  const rememberedStage = rememberBy(
    (mineralId: MineralId, stage: Stage, forms: readonly (string | null)[]) =>
      `${mineralId}/${stage}/${forms.join(",")}`,
    (mineralId, stage, forms) => readWorldStage(edition, options, mineralId, stage, forms),
  );
  return {
    edition,
    date,
    homeArea: new Set(homeArea),
    organisationIso3,
    governanceYear,
    editionGaps: editionGaps(edition),
    greatestRisk: greatestRisk(edition, governanceYear),
    greatestInstability: greatestInstability(edition, governanceYear),
    governance: remember((country) => governanceRisk(edition, country, governanceYear)),
    stability: remember((country) => politicalStabilityRisk(edition, country, governanceYear)),
    worldFactor: rememberBy(
      (mineralId: MineralId, stage: Stage, country: string) => `${mineralId}/${stage}/${country}`,
      (mineralId, stage, countryIso3) =>
        worldTradeFactor(edition, { mineralId, stage, countryIso3, date, homeArea }),
    ),
    worldStage: (mineralId, stage, forms) => rememberedStage(mineralId, stage, distinctForms(forms)),
    recyclingRate: rememberBy(
      (mineralId: MineralId) => mineralId,
      (mineralId) => endOfLifeRecyclingRate(edition, mineralId),
    ),
    measures: rememberBy(
      (mineralId: MineralId, stage: MeasureStage) => `${mineralId}/${stage}`,
      (mineralId, stage): readonly Measure[] => findMeasures(edition, { mineralId, stage }),
    ),
  };
}

/** **Shape** sorted, null last. */
function distinctForms(forms: readonly (string | null)[]): (string | null)[] {
  const named = [...new Set(forms)].filter((form) => form !== null).sort();
  return forms.includes(null) ? [...named, null] : named;
}
