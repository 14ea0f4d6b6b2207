import {
  endOfLifeRecyclingRate,
  findWorldSeries,
  governanceRisk,
  politicalStabilityRisk,
  supplyLeftWithoutLargest,
  worldHhi,
  worldTradeFactor,
  worldWeightedConcentration,
  type MineralId,
  type ReferenceEdition,
  type TradeFactor,
  type WorldSeries,
} from "@interphase/minerals";
import type { AssessmentFacts, WorldFigures, WorldProducer, WorldStage } from "./assessment-facts.js";
import type { AssessmentOptions } from "../assessments.contract.js";

/** Answers each question once: an assessment asks the same of the edition for every mineral. */
function remember<K, V>(answer: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = answer(key);
      known.set(key, value);
    }
    return value;
  };
}

function computeWorldFigures(series: WorldSeries, producers: readonly WorldProducer[]): WorldFigures | null {
  const hhi = worldHhi(series);
  if (hhi === null) return null;
  return {
    hhi,
    concentration: worldWeightedConcentration(producers, series.unknownShareFraction),
    supplyLeft: supplyLeftWithoutLargest(series.shares, series.unknownShareFraction),
  };
}

/** What does an edition say, for one date, home area and choice of series? */
export function createEditionFacts(
  edition: ReferenceEdition,
  options: AssessmentOptions,
  organisationIso3: string,
): AssessmentFacts {
  const { date, homeArea, governanceYear } = options;
  const governance = remember((country: string) => governanceRisk(edition, country, governanceYear));
  const stability = remember((country: string) => politicalStabilityRisk(edition, country, governanceYear));
  const stages = new Map<string, WorldStage>();
  const factors = new Map<string, TradeFactor>();
  const worldFactor: AssessmentFacts["worldFactor"] = (mineralId, stage, countryIso3) => {
    const key = `${mineralId}/${stage}/${countryIso3}`;
    let factor = factors.get(key);
    if (factor === undefined) {
      factor = worldTradeFactor(edition, { mineralId, stage, countryIso3, date, homeArea });
      factors.set(key, factor);
    }
    return factor;
  };
  return {
    date,
    homeArea: new Set(homeArea),
    organisationIso3,
    governance,
    stability,
    worldFactor,
    worldStage: (mineralId, stage, forms) => {
      const distinct = [...new Set(forms)];
      const key = JSON.stringify([mineralId, stage, [...distinct].sort()]);
      const known = stages.get(key);
      if (known !== undefined) return known;
      const override = options.series.find((entry) => entry.mineralId === mineralId && entry.stage === stage);
      const series = findWorldSeries(edition, { mineralId, stage, forms: distinct, override });
      const isApplicable = series.use.state !== "not-applicable";
      const producers = series.shares.map((share) => ({
        ...share,
        risk: governance(share.countryIso3).risk,
        tradeFactor: worldFactor(mineralId, stage, share.countryIso3),
      }));
      const world = { series, isApplicable, producers, figures: computeWorldFigures(series, producers) };
      stages.set(key, world);
      return world;
    },
    recyclingRate: remember((mineralId: MineralId) => endOfLifeRecyclingRate(edition, mineralId)),
    measures: (mineralId, stage) =>
      edition.measures.filter((measure) => measure.mineralId === mineralId && measure.stage === stage),
  };
}
