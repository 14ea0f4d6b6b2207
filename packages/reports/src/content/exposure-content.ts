import type { MineralExposure, Overview } from "@interphase/sourcing";
import type { ReportInput } from "../report-input.js";

/** One mineral, as the overview orders it and the result says it. */
export interface ReportedMineral {
  readonly exposure: Overview["exposures"][number];
  readonly mineral: MineralExposure;
}

/** So many minerals get a sentence on the first page, and a map and a flow of their own. */
export const leadingMinerals = 3;

/** Which minerals are reported on, in which order? The overview's. */
export function listMinerals({ overview, assessment }: ReportInput): ReportedMineral[] {
  const byId = new Map(assessment.result.minerals.map((mineral) => [mineral.mineralId, mineral]));
  return overview.exposures.flatMap((exposure) => {
    const mineral = byId.get(exposure.mineralId);
    return mineral === undefined ? [] : [{ exposure, mineral }];
  });
}
