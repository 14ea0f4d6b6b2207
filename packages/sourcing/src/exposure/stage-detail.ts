import {
  companyConcentration,
  companyHhi,
  supplyLeftWithoutLargest,
  unknownOrigin,
  type CompanyConcentration,
  type Interval,
  type MineralId,
  type Stage,
  type UnknownOrigin,
  type ValueInterval,
} from "@interphase/minerals";
import type { AssessmentFacts, WorldStage } from "./assessment-facts.js";
import { computeCompanyMix, type CompanyMix, type MixInput } from "./company-mix.js";
import type { Tally } from "./tally.js";

/** What a company's mix at an applicable stage comes to. **Units and range** 0-1, concentration 0-13. */
export interface StageFigures {
  readonly hhi: ValueInterval;
  readonly concentration: CompanyConcentration;
  readonly supplyLeft: Interval;
  /** The share from outside the home area (IR of methods 7): known, expected, at most. */
  readonly importReliance: ValueInterval;
  readonly knownOutside: number;
  /** Σ P_c over the home area. */
  readonly worldHomeShare: number;
}

/**
 * Everything computed at one stage of a mineral: the figures and what explains them.
 * **Shape** `mix` is read even where the stage is not applicable (RECYCLED counts); `figures` is null there, and only there.
 * `unknown` holds U and Q of methods 3.
 */
export interface StageDetail {
  readonly stage: Stage;
  readonly isApplicable: boolean;
  readonly world: WorldStage;
  readonly mix: CompanyMix;
  readonly unknown: UnknownOrigin;
  readonly figures: StageFigures | null;
}

function computeImportReliance(mix: CompanyMix, world: WorldStage, homeArea: ReadonlySet<string>) {
  const outside = mix.countries
    .filter((part) => !homeArea.has(part.countryIso3))
    .reduce((sum, part) => sum + part.shareFraction, 0);
  const knownOutside = Math.min(1, outside);
  let worldHomeShare = 0;
  for (const country of homeArea) worldHomeShare += world.mix.shares.get(country) ?? 0;
  const importReliance = {
    low: knownOutside,
    value: Math.min(1, knownOutside + mix.unknown * (1 - worldHomeShare)),
    high: Math.min(1, knownOutside + mix.unknown),
  };
  return { importReliance, knownOutside, worldHomeShare };
}

function computeFigures(
  facts: AssessmentFacts,
  mix: CompanyMix,
  unknown: UnknownOrigin,
  world: WorldStage,
): StageFigures {
  const { countries: shares, lumps } = mix;
  return {
    hhi: companyHhi({ shares, unknown, world: world.mix }),
    concentration: companyConcentration({
      shares,
      lumps,
      world: world.mix,
      riskOf: (countryIso3) => facts.governance(countryIso3).risk,
      producers: world.producers.countries,
      greatestRisk: facts.greatestRisk.risk,
    }),
    supplyLeft: supplyLeftWithoutLargest(shares, mix.unknown),
    ...computeImportReliance(mix, world, facts.homeArea),
  };
}

/** What does one stage of a mineral look like, for the company and the world? **Source** methods 3, 5, 6, 9 */
export function computeStageDetail(
  facts: AssessmentFacts,
  mineralId: MineralId,
  input: MixInput,
  sums: Tally["supply"],
): StageDetail {
  const { stage } = input;
  const world = facts.worldStage(
    mineralId,
    stage,
    input.paths.map(({ path }) => path.form),
  );
  const mix = computeCompanyMix(input, sums);
  const { squares } = unknownOrigin(mix.lumps.map(({ shareFraction }) => shareFraction));
  const unknown = { share: mix.unknown, squares };
  const figures = world.isApplicable ? computeFigures(facts, mix, unknown, world) : null;
  return { stage, isApplicable: world.isApplicable, world, mix, unknown, figures };
}
