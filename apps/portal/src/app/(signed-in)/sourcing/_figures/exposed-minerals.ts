import type { AssessmentResult, MineralExposure } from "@interphase/sourcing/contract";

/** One mineral, with where it stands in the result. */
export interface ExposedMineral {
  readonly mineral: MineralExposure;
  /** A JSON Pointer into the result. */
  readonly at: string;
}

/** Where in the result does a mineral stand? Pointers to its figures begin with it. */
export function mineralPointer(minerals: readonly MineralExposure[], mineral: MineralExposure): string {
  return `/minerals/${String(minerals.indexOf(mineral))}`;
}

/** Which minerals has an assessment, in the one order of every page and picture? */
export function listExposed({ exposureOrder, minerals }: AssessmentResult): ExposedMineral[] {
  return exposureOrder.flatMap((mineralId) => {
    const mineral = minerals.find((one) => one.mineralId === mineralId);
    return mineral === undefined ? [] : [{ mineral, at: mineralPointer(minerals, mineral) }];
  });
}
