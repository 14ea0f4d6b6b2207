import { stages, type Stage } from "@interphase/minerals/contract";
import type { MineralExposure } from "@interphase/sourcing/contract";

/** At which stage is a mineral more concentrated for the company, and how much? null where no stage is even partly known. */
export function worstStage(mineral: MineralExposure): { stage: Stage; value: number } | null {
  const known = stages.flatMap((stage) => {
    const exposure = mineral.stages[stage];
    const value = exposure.companyConcentration.value;
    const isAllUnknown = exposure.unknownShareFraction >= 1 - 1e-9;
    return value === null || isAllUnknown || exposure.series.state === "not-applicable"
      ? []
      : [{ stage, value }];
  });
  return known.reduce<{ stage: Stage; value: number } | null>(
    (worst, one) => (worst === null || one.value > worst.value ? one : worst),
    null,
  );
}

/** Which minerals are most exposed? The most concentrated stage first; those without a value last, in the engine's order. */
export function byExposure(minerals: readonly MineralExposure[]): MineralExposure[] {
  return [...minerals].sort((a, b) => (worstStage(b)?.value ?? -1) - (worstStage(a)?.value ?? -1));
}

/** Where in the result does a mineral stand? Used to build pointers into the trace. */
export function mineralPointer(minerals: readonly MineralExposure[], mineral: MineralExposure): string {
  return `/minerals/${String(minerals.indexOf(mineral))}`;
}
