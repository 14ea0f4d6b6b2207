import type { GoodsGroupDetail } from "./goods-detail.js";

/** How long does the stock of a mineral last? **Shape** its shortest goods group decides; `groups` in the order of the goods. */
export interface MineralCover {
  readonly months: number | null;
  readonly atLeast: boolean;
  readonly shortest: GoodsGroupDetail | null;
  readonly groups: readonly GoodsGroupDetail[];
}

/** Covers nearer to each other than this, relatively, are equal. */
const equality = 1e-9;

/**
 * Which goods group of a mineral runs out first?
 * **Shape** none known: null, at least. Among equal shortest ones it is at least if any is. **Source** methods 9
 */
export function computeMineralCover(groups: readonly GoodsGroupDetail[]): MineralCover {
  let shortest: (GoodsGroupDetail & { readonly months: number }) | null = null;
  for (const group of groups) {
    if (group.months === null) continue;
    if (shortest === null || group.months < shortest.months) shortest = { ...group, months: group.months };
  }
  if (shortest === null) return { months: null, atLeast: true, shortest: null, groups };
  const limit = shortest.months * (1 + equality);
  const atLeast = groups.some((group) => group.months !== null && group.months <= limit && group.atLeast);
  return { months: shortest.months, atLeast, shortest, groups };
}
