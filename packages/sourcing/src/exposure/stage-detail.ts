import {
  hhiInterval,
  supplyLeftWithoutLargest,
  weightedConcentration,
  type Interval,
  type MineralId,
  type Stage,
  type UnknownCandidate,
  type ValueInterval,
  type WeightedShare,
} from "@interphase/minerals";
import type { AssessmentFacts, WorldStage } from "./assessment-facts.js";
import { computeCompanyMix, type CompanyMix } from "./company-mix.js";
import type { FlowProfile } from "./flow-profile.js";
import type { WayTouch } from "./measure-touch.js";

/** One way of buying a mineral with its yearly contained tonnes and what measures do to it. */
export interface MineralWay {
  readonly profileIndex: number;
  readonly profile: FlowProfile;
  readonly tonnes: number;
  readonly touch: WayTouch;
}

/** Everything computed at one stage of a mineral: the figures and what explains them. */
export interface StageDetail {
  readonly stage: Stage;
  readonly mix: CompanyMix;
  readonly countries: readonly WeightedShare[];
  /** Where an unknown origin may hide; empty where nothing is unknown. */
  readonly candidates: readonly UnknownCandidate[];
  readonly hhi: Interval;
  readonly supplyLeft: Interval;
  readonly concentration: ValueInterval;
  readonly importReliance: Interval;
  readonly world: WorldStage;
}

const noTrade: ValueInterval = { low: 1, value: 1, high: 1 };

/** What trade factor does the company's volume from each country carry? 1 + excess, weighted by volume (methods 5). */
function computeFactors(
  ways: readonly MineralWay[],
  stage: Stage,
  mix: CompanyMix,
): Map<string, ValueInterval> {
  const excess = new Map<string, { low: number; value: number; high: number }>();
  for (const { tonnes, touch } of ways) {
    const parts = stage === "mine" ? touch.mineExcess : touch.refineExcess;
    if (parts.size === 0) continue;
    for (const [country, part] of parts) {
      const sum = excess.get(country) ?? { low: 0, value: 0, high: 0 };
      sum.low += tonnes * part.low;
      sum.value += tonnes * part.value;
      sum.high += tonnes * part.high;
      excess.set(country, sum);
    }
  }
  return new Map(
    mix.countries.map(({ countryIso3, tonnes }) => {
      const sum = excess.get(countryIso3);
      if (sum === undefined || !(tonnes > 0)) return [countryIso3, noTrade];
      return [
        countryIso3,
        { low: 1 + sum.low / tonnes, value: 1 + sum.value / tonnes, high: 1 + sum.high / tonnes },
      ];
    }),
  );
}

function listCandidates(
  facts: AssessmentFacts,
  mineralId: MineralId,
  stage: Stage,
  mix: CompanyMix,
  world: WorldStage,
): UnknownCandidate[] {
  const known = mix.countries.map((part) => part.countryIso3);
  return [...new Set([...known, ...world.series.producers])].map((countryIso3) => ({
    countryIso3,
    weight: facts.governance(countryIso3).risk * facts.worldFactor(mineralId, stage, countryIso3).high,
  }));
}

function computeImportReliance(
  mix: CompanyMix,
  homeArea: ReadonlySet<string>,
): { low: number; high: number } {
  const outside = mix.countries
    .filter((part) => !homeArea.has(part.countryIso3))
    .reduce((sum, part) => sum + part.shareFraction, 0);
  return { low: Math.min(1, outside), high: Math.min(1, outside + mix.unknown) };
}

/** What does one stage of a mineral look like, for the company and the world? */
export function computeStageDetail(
  facts: AssessmentFacts,
  mineralId: MineralId,
  stage: Stage,
  ways: readonly MineralWay[],
): StageDetail {
  const mix = computeCompanyMix(ways.map(({ profile, tonnes }) => ({ mix: profile[stage], tonnes })));
  const world = facts.worldStage(
    mineralId,
    stage,
    ways.map(({ profile }) => profile.form),
  );
  const factors = computeFactors(ways, stage, mix);
  const countries = mix.countries.map(({ countryIso3, shareFraction }): WeightedShare => ({
    countryIso3,
    shareFraction,
    risk: facts.governance(countryIso3).risk,
    tradeFactor: factors.get(countryIso3) ?? noTrade,
  }));
  const candidates = mix.unknown > 0 ? listCandidates(facts, mineralId, stage, mix, world) : [];
  return {
    stage,
    mix,
    countries,
    candidates,
    hhi: hhiInterval(mix.countries, mix.unknown),
    supplyLeft: supplyLeftWithoutLargest(mix.countries, mix.unknown),
    concentration: weightedConcentration({
      shares: countries,
      unknownShareFraction: mix.unknown,
      candidates,
    }),
    importReliance: computeImportReliance(mix, facts.homeArea),
    world,
  };
}
