import type { Stage } from "@interphase/minerals/contract";
import type { AssessmentResult, MineralExposure } from "@interphase/sourcing/contract";

import { mineralPointer } from "./exposure-order";
import type { WorldShares } from "./map-countries";

/**
 * How is the world's output divided, as this very assessment counted it?
 * Read from the trace of the world's concentration, so that a chosen series shows its own shares. null without a series.
 */
export function worldSharesOf(result: AssessmentResult, mineral: MineralExposure, stage: Stage): WorldShares {
  const path = `${mineralPointer(result.minerals, mineral)}/stages/${stage}/worldConcentration`;
  const inputs = result.trace.find((entry) => entry.path === path)?.inputs ?? [];
  const shares = inputs.flatMap(({ name, value }): [string, number][] => {
    const iso3 = /^S ([A-Z]{3})$/.exec(name)?.[1];
    return iso3 === undefined || iso3 === "XXX" || typeof value !== "number" || value <= 0
      ? []
      : [[iso3, value]];
  });
  return shares.length === 0 ? null : new Map(shares);
}
