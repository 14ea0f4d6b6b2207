import type { RecyclingRate, Stage, ValueInterval } from "@interphase/minerals";
import { ends } from "./measure-reach.js";
import type { StageDetail } from "./stage-detail.js";

/**
 * What share of a mineral is secondary (ρ of methods 7)?
 * **Shape** `value` and `high` are what lines state; `low` takes the published rate of unknown origins at mine too.
 * **Units and range** 0-1.
 */
export interface RecycledShare extends ValueInterval {
  readonly published: RecyclingRate;
  readonly endOfLifeRate: number;
  /** Σ contained tonnes x recycled content over the lines that state one, and the tonnes of those lines. */
  readonly statedRecycledTonnes: number;
  readonly statedTonnes: number;
  /** Of the other lines: from RECYCLED at mine, and of unknown origin at mine. */
  readonly originRecycledTonnes: number;
  readonly unknownTonnes: number;
}

/** The EU formula's answer at one applicable stage. **Shape** `assumed`: nothing of the stage is known. */
export interface StageSourcingConcentration extends ValueInterval {
  readonly stage: Stage;
  readonly withoutWorld: boolean;
  readonly assumed: boolean;
}

/**
 * The bottleneck over the applicable stages.
 * **Shape** `stage`, `value`, `assumed` and `withoutWorld` are the reported stage's; `low` and `high` the greatest of all.
 */
export type SourcingConcentration = StageSourcingConcentration;

/** Values nearer to each other than this are a tie: the order of lines must not choose a stage. */
const tie = 1e-9;

function combine(
  world: ValueInterval,
  company: ValueInterval,
  reliance: ValueInterval,
  recycled: RecycledShare,
): ValueInterval {
  const formula = (w: number, c: number, ir: number, rho: number) =>
    w * (ir / 2) * (1 - recycled.endOfLifeRate) + c * (1 - ir / 2) * (1 - rho);
  const corners = (rho: number) =>
    [world.low, world.high].flatMap((w) =>
      [company.low, company.high].flatMap((c) =>
        [reliance.low, reliance.high].map((ir) => formula(w, c, ir, rho)),
      ),
    );
  return {
    low: Math.min(...corners(Math.max(recycled.low, recycled.high))),
    value: formula(world.value, company.value, reliance.value, recycled.value),
    high: Math.max(...corners(Math.min(recycled.low, recycled.high))),
  };
}

/** The EU formula at one stage: value = W·IR/2·(1 - EoL) + C·(1 - IR/2)·(1 - ρ); null where it is not applicable. **Source** methods 7. */
export function computeStageSourcingConcentration(
  detail: StageDetail,
  recycled: RecycledShare,
): StageSourcingConcentration | null {
  const { stage, figures, world, mix } = detail;
  if (figures === null) return null;
  const company = figures.concentration;
  const marks = { stage, withoutWorld: world.figures === null, assumed: mix.unknown === 1 };
  if (world.figures === null) {
    return {
      ...marks,
      low: company.low * (1 - Math.max(recycled.low, recycled.high)),
      value: company.value * (1 - recycled.value),
      high: company.high * (1 - Math.min(recycled.low, recycled.high)),
    };
  }
  return { ...marks, ...combine(world.figures.concentration, company, figures.importReliance, recycled) };
}

/**
 * Which stage is the bottleneck? The highest value of all applicable stages, mine on a tie; its ends are the greatest low and
 * the greatest high of all. Null when no stage is applicable. **Source** methods 7.
 */
export function findBottleneck(stages: readonly StageSourcingConcentration[]): SourcingConcentration | null {
  const [first, ...others] = stages;
  if (first === undefined) return null;
  const reported = others.reduce((best, next) => (next.value > best.value * (1 + tie) ? next : best), first);
  const [low, , high] = ends.map((end) => Math.max(...stages.map((entry) => entry[end])));
  return { ...reported, low: low ?? reported.low, high: high ?? reported.high };
}
