import { renderWorldGap } from "../gaps/world-gap-sentences.js";
import { mineralCatalogue } from "../mineral-catalogue.js";
import type { Gap } from "../reference/fact.js";
import type { ToldGap } from "./minerals.contract.js";

const names = {
  country: (iso3: string) => iso3,
  mineral: (mineralId: string) =>
    mineralCatalogue.find(({ id }) => id === mineralId)?.nameEn.toLowerCase() ?? mineralId,
};

/** How does a public answer tell a gap? In English, with a code for each country: readers of data look it up. */
export function tellGap(gap: Gap): ToldGap {
  return { ...gap, message: renderWorldGap(gap, "en", names) ?? gap.code };
}

/** How does a public answer tell several gaps? **Shape** one of a kind and content once, in the order given. */
export function tellGaps(gaps: readonly Gap[]): ToldGap[] {
  return [...new Map(gaps.map((gap) => [JSON.stringify(gap), tellGap(gap)])).values()];
}
