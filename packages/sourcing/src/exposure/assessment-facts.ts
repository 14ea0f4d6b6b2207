import type {
  CountryRisk,
  Gap,
  GreatestRisk,
  Interval,
  KnownProducers,
  Measure,
  MeasureStage,
  MineralId,
  RecyclingRate,
  ReferenceEdition,
  Stage,
  TradeFactor,
  ValueInterval,
  WorldConcentration,
  WorldMix,
  WorldSeries,
} from "@interphase/minerals";

/** The world's own figures at a stage, where there is a series. **Units and range** 0-1, concentration 0-13. */
export interface WorldFigures {
  readonly hhi: ValueInterval;
  readonly concentration: WorldConcentration;
  readonly supplyLeft: Interval;
}

/**
 * What does the edition say of the world at one stage of a mineral?
 * **Shape** `mix` is where unknown goods are assumed to come from, one unnamed country without a series; `figures` is null
 * then. `producers` is K of methods 1.
 */
export interface WorldStage {
  readonly series: WorldSeries;
  readonly isApplicable: boolean;
  readonly mix: WorldMix;
  readonly producers: KnownProducers;
  readonly figures: WorldFigures | null;
}

/** Everything an assessment asks of an edition, with its date, home area and chosen series already settled. */
export interface AssessmentFacts {
  readonly edition: ReferenceEdition;
  readonly date: string;
  readonly homeArea: ReadonlySet<string>;
  readonly organisationIso3: string;
  readonly governanceYear: number;
  /** What the edition lacks that these methods read. */
  readonly editionGaps: readonly Gap[];
  readonly greatestRisk: GreatestRisk;
  readonly greatestInstability: GreatestRisk;
  governance(countryIso3: string): CountryRisk;
  stability(countryIso3: string): CountryRisk;
  /** `forms` are those of the mineral's lines: a form switches the series only when every line has it. */
  worldStage(mineralId: MineralId, stage: Stage, forms: readonly (string | null)[]): WorldStage;
  /** The world's trade factor for an exporter (t of methods 5). */
  worldFactor(mineralId: MineralId, stage: Stage, countryIso3: string): TradeFactor;
  recyclingRate(mineralId: MineralId): RecyclingRate;
  /** **Shape** by id, whatever their day. */
  measures(mineralId: MineralId, stage: MeasureStage): readonly Measure[];
}
