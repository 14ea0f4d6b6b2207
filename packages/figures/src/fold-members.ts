import { mostMembers, type Selection } from "./term.js";

/** How are the members that do not fit stood for: by what they add up to, or by the least or greatest of them? */
export type Folding = "sum" | "min" | "max";

const folders: Readonly<Record<Folding, (a: number, b: number) => number>> = {
  sum: (a, b) => a + b,
  min: Math.min,
  max: Math.max,
};
const order = (a: number, b: number): number => b - a;

/**
 * Which members of a selection are shown, and what stands for the others?
 * **Shape** all in their order while they are at most `limit`; else the largest `limit - 1` (by size, of a minimum the smallest),
 * equal ones in their order, and `others`. `build` is called for the kept alone.
 */
export function foldMembers<Item, Kept>(
  items: readonly Item[],
  valueOf: (item: Item) => number,
  build: (item: Item) => Kept,
  { folding = "sum", limit = mostMembers }: { readonly folding?: Folding; readonly limit?: number } = {},
): { members: Kept[]; others: Selection["others"] } {
  if (items.length <= limit) return { members: items.map(build), others: null };
  const weighed = items.map((item, index) => ({ item, index, value: valueOf(item) }));
  const size =
    folding === "min" ? (value: number) => -value : folding === "max" ? (v: number) => v : Math.abs;
  weighed.sort((a, b) => order(size(a.value), size(b.value)) || a.index - b.index);
  const rest = weighed.slice(limit - 1);
  const fold = folders[folding];
  const start = folding === "sum" ? 0 : (rest[0]?.value ?? 0);
  return {
    members: weighed.slice(0, limit - 1).map(({ item }) => build(item)),
    others: { count: rest.length, value: rest.reduce((sum, { value }) => fold(sum, value), start) },
  };
}
