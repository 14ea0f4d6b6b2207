import type {
  CountryRisk,
  Interval,
  Measure,
  MineralId,
  RecyclingRate,
  Stage,
  TradeFactor,
  ValueInterval,
  WorldSeries,
} from "@interphase/minerals";

/** The world's own figures at a stage, where there is a series. **Units and range** 0-1, concentration 0-10. */
export interface WorldFigures {
  readonly hhi: Interval;
  readonly concentration: ValueInterval;
  readonly supplyLeft: Interval;
}

/** One country that produces at a stage, with what weighs it. */
export interface WorldProducer {
  readonly countryIso3: string;
  readonly shareFraction: number;
  readonly risk: number;
  readonly tradeFactor: TradeFactor;
  readonly factIds: readonly string[];
}

/**
 * What does the edition say of the world at one stage of a mineral?
 * **Shape** `figures` is null without a series, `producers` then empty.
 */
export interface WorldStage {
  readonly series: WorldSeries;
  readonly isApplicable: boolean;
  readonly figures: WorldFigures | null;
  readonly producers: readonly WorldProducer[];
}

/** Everything an assessment asks of an edition, with its date, home area and chosen series already settled. */
export interface AssessmentFacts {
  readonly date: string;
  readonly homeArea: ReadonlySet<string>;
  readonly organisationIso3: string;
  governance(countryIso3: string): CountryRisk;
  stability(countryIso3: string): CountryRisk;
  /** `forms` are those of the mineral's lines: a form switches the series only when every line has it. */
  worldStage(mineralId: MineralId, stage: Stage, forms: readonly (string | null)[]): WorldStage;
  /** The world's trade factor for an exporter; it also weighs the countries in which an unknown origin may hide. */
  worldFactor(mineralId: MineralId, stage: Stage, countryIso3: string): TradeFactor;
  recyclingRate(mineralId: MineralId): RecyclingRate;
  measures(mineralId: MineralId, stage: Measure["stage"]): readonly Measure[];
}
