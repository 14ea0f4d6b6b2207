import type { Stage, ValueInterval } from "@interphase/minerals";

/** What one stage brings into the sourcing concentration. */
export interface StageConcentrationInput {
  readonly stage: Stage;
  readonly world: ValueInterval | null;
  readonly company: ValueInterval;
  readonly importReliance: { readonly low: number; readonly high: number };
  readonly unknown: number;
  readonly isApplicable: boolean;
}

/** The mineral's recycling: the published rate and the company's own, cautious and worst. **Units and range** 0-1. */
export interface RecyclingInput {
  readonly endOfLifeRate: number;
  readonly low: number;
  readonly value: number;
  readonly high: number;
}

/** The EU formula's answer at one stage, with what decides whether the stage is reported. */
export interface StageSourcingConcentration extends ValueInterval {
  readonly stage: Stage;
  readonly hasWorld: boolean;
  readonly isApplicable: boolean;
  readonly unknown: number;
}

/** The EU formula at one stage: value = W·IR/2·(1 - EoL) + C·(1 - IR/2)·(1 - ρ). **Source** methods 7. */
export function computeStageSourcingConcentration(
  input: StageConcentrationInput,
  recycling: RecyclingInput,
): StageSourcingConcentration {
  const { stage, world, company, importReliance, isApplicable, unknown } = input;
  const rest = { stage, isApplicable, unknown, hasWorld: world !== null };
  const own = (reading: keyof ValueInterval) => company[reading] * (1 - recycling[reading]);
  if (world === null) return { ...rest, low: own("low"), value: own("value"), high: own("high") };
  const formula = (w: number, c: number, reliance: number, secondary: number) =>
    w * (reliance / 2) * (1 - recycling.endOfLifeRate) + c * (1 - reliance / 2) * (1 - secondary);
  const most = Math.max(recycling.low, recycling.high);
  const least = Math.min(recycling.low, recycling.high);
  let [low, high] = [Infinity, -Infinity];
  for (const w of [world.low, world.high]) {
    for (const c of [company.low, company.high]) {
      for (const reliance of [importReliance.low, importReliance.high]) {
        low = Math.min(low, formula(w, c, reliance, most));
        high = Math.max(high, formula(w, c, reliance, least));
      }
    }
  }
  return {
    ...rest,
    low,
    value: formula(world.value, company.value, importReliance.high, recycling.value),
    high,
  };
}

/**
 * Which stage is reported? The higher value, mine on a tie; never one that is not applicable or wholly unknown;
 * one without a world series only if no other is left. Undefined when none is. **Source** methods 7.
 */
export function findReportedStage(
  stages: readonly StageSourcingConcentration[],
): StageSourcingConcentration | undefined {
  const open = stages.filter((entry) => entry.isApplicable && entry.unknown < 1);
  const withWorld = open.filter((entry) => entry.hasWorld);
  const left = withWorld.length > 0 ? withWorld : open;
  return left.reduce<StageSourcingConcentration | undefined>(
    (best, next) => (best === undefined || next.value > best.value ? next : best),
    undefined,
  );
}
