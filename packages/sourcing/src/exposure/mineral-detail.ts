import {
  geoPolRisk,
  stages,
  type MineralId,
  type RecyclingRate,
  type ValueInterval,
} from "@interphase/minerals";
import type { AssessmentFacts } from "./assessment-facts.js";
import type { MineralCover } from "./cover.js";
import { createWayTouch } from "./measure-touch.js";
import type { FlowProfile } from "./flow-profile.js";
import {
  computeStageSourcingConcentration,
  findReportedStage,
  type RecyclingInput,
  type StageSourcingConcentration,
} from "./sourcing-concentration.js";
import { computeStageDetail, type MineralWay, type StageDetail } from "./stage-detail.js";
import type { MineralSuppliers } from "./supplier-shares.js";
import type { Tally } from "./tally.js";

/** What is bought of a mineral, and for how much? **Units and range** tonnes contained a year, USD a year. */
export interface MineralPurchase {
  readonly tonnes: number;
  readonly lineCount: number;
  readonly pricedLineCount: number;
  readonly pricedTonnes: number;
  readonly spendUsd: number;
  /** Of priced lines that name the mineral. */
  readonly namedSpendUsd: number;
  readonly namedPricedTonnes: number;
  readonly touchedTonnes: number;
  readonly touchedSpendUsd: number;
}

/** What share of a mineral is secondary? **Shape** the sums over lines that the mean is made of. */
export interface RecyclingDetail extends RecyclingInput {
  readonly published: RecyclingRate;
  readonly statedTonnes: number;
  readonly originTonnes: number;
  readonly silentTonnes: number;
}

/** Everything computed for one mineral: the figures and what explains them. */
export interface MineralDetail {
  readonly mineralId: MineralId;
  readonly ways: readonly MineralWay[];
  readonly purchase: MineralPurchase;
  readonly stages: { readonly mine: StageDetail; readonly refine: StageDetail };
  readonly recycling: RecyclingDetail;
  readonly concentrations: readonly StageSourcingConcentration[];
  readonly reported: StageSourcingConcentration | undefined;
  readonly geoPolRisk: ValueInterval | null;
  readonly measures: readonly string[];
  readonly cover: MineralCover;
  readonly suppliers: MineralSuppliers;
}

/** A profile of the book with its index. */
export interface IndexedProfile {
  readonly mineralId: MineralId;
  readonly profileIndex: number;
  readonly profile: FlowProfile;
}

function listWays(
  facts: AssessmentFacts,
  mineralId: MineralId,
  profiles: readonly IndexedProfile[],
  sums: Tally["profile"],
): MineralWay[] {
  const { date, organisationIso3 } = facts;
  const touchOf = createWayTouch({
    date,
    organisationIso3,
    mine: facts.measures(mineralId, "mine"),
    refine: facts.measures(mineralId, "refine"),
  });
  return profiles.map(({ profileIndex, profile }) => ({
    profileIndex,
    profile,
    tonnes: sums.tonnes[profileIndex] ?? 0,
    touch: touchOf(profile),
  }));
}

function computePurchase(ways: readonly MineralWay[], sums: Tally["profile"]): MineralPurchase {
  const sum = {
    tonnes: 0,
    lineCount: 0,
    pricedLineCount: 0,
    pricedTonnes: 0,
    spendUsd: 0,
    namedSpendUsd: 0,
    namedPricedTonnes: 0,
    touchedTonnes: 0,
    touchedSpendUsd: 0,
  };
  for (const { profileIndex, profile, tonnes, touch } of ways) {
    const spendUsd = sums.spendUsd[profileIndex] ?? 0;
    const pricedTonnes = sums.pricedTonnes[profileIndex] ?? 0;
    sum.tonnes += tonnes;
    sum.lineCount += sums.lineCount[profileIndex] ?? 0;
    sum.pricedLineCount += sums.pricedLineCount[profileIndex] ?? 0;
    sum.pricedTonnes += pricedTonnes;
    sum.spendUsd += spendUsd;
    sum.touchedTonnes += tonnes * touch.touched;
    sum.touchedSpendUsd += spendUsd * touch.touched;
    if (!profile.isNamed) continue;
    sum.namedSpendUsd += spendUsd;
    sum.namedPricedTonnes += pricedTonnes;
  }
  return sum;
}

/** ρ: a line's recycled content, else its RECYCLED share at mine, else the published rate (0 in high). **Source** methods 7. */
function computeRecycling(
  ways: readonly MineralWay[],
  sums: Tally["profile"],
  total: number,
  published: RecyclingRate,
): RecyclingDetail {
  let [stated, statedTonnes, origin, originTonnes, silentTonnes] = [0, 0, 0, 0, 0];
  for (const { profile, profileIndex, tonnes } of ways) {
    const unstated = sums.unstatedTonnes[profileIndex] ?? 0;
    stated += sums.recycledTonnes[profileIndex] ?? 0;
    statedTonnes += tonnes - unstated;
    if (profile.mine.recycled > 0) {
      origin += unstated * profile.mine.recycled;
      originTonnes += unstated;
    } else silentTonnes += unstated;
  }
  const rate = published.rateFraction;
  const mean = (silentRate: number) =>
    total > 0 ? Math.min(1, (stated + origin + silentTonnes * silentRate) / total) : silentRate;
  return {
    published,
    endOfLifeRate: rate,
    low: mean(rate),
    value: mean(rate),
    high: mean(0),
    statedTonnes,
    originTonnes,
    silentTonnes,
  };
}

function computeConcentrations(
  detail: MineralDetail["stages"],
  recycling: RecyclingInput,
): StageSourcingConcentration[] {
  return stages.map((stage) => {
    const { world, concentration, importReliance, mix } = detail[stage];
    return computeStageSourcingConcentration(
      {
        stage,
        world: world.figures?.concentration ?? null,
        company: concentration,
        importReliance,
        unknown: mix.unknown,
        isApplicable: world.isApplicable,
      },
      recycling,
    );
  });
}

function computeGeoPolRisk(facts: AssessmentFacts, mine: StageDetail): ValueInterval | null {
  if (mine.world.figures === null) return null;
  const known = mine.countries.map((part) => part.countryIso3);
  const candidates = new Set([...known, ...mine.world.series.producers]);
  return geoPolRisk({
    worldHhi: mine.world.figures.hhi,
    flows: mine.mix.countries.map(({ countryIso3, shareFraction }) => ({
      shareFraction,
      instability: facts.stability(countryIso3).risk,
    })),
    unknownShareFraction: mine.mix.unknown,
    candidateInstabilities: [...candidates].map((country) => facts.stability(country).risk),
  });
}

/** How exposed is the company to one mineral, with everything that explains the answer? */
export function computeMineralDetail(
  facts: AssessmentFacts,
  mineralId: MineralId,
  profiles: readonly IndexedProfile[],
  tally: Tally,
  rest: Pick<MineralDetail, "cover" | "suppliers">,
): MineralDetail {
  const ways = listWays(facts, mineralId, profiles, tally.profile);
  const purchase = computePurchase(ways, tally.profile);
  const mine = computeStageDetail(facts, mineralId, "mine", ways);
  const refine = computeStageDetail(facts, mineralId, "refine", ways);
  const recycling = computeRecycling(ways, tally.profile, purchase.tonnes, facts.recyclingRate(mineralId));
  const concentrations = computeConcentrations({ mine, refine }, recycling);
  return {
    mineralId,
    ways,
    purchase,
    stages: { mine, refine },
    recycling,
    concentrations,
    reported: findReportedStage(concentrations),
    geoPolRisk: computeGeoPolRisk(facts, mine),
    measures: [...new Set(ways.flatMap((way) => [...way.touch.measures]))].sort(),
    ...rest,
  };
}
