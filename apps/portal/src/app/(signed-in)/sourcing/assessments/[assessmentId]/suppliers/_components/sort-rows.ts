/** By what is a table ordered, and which way? **Shape** in the address as `sort=spend` or `sort=-spend`, descending. */
export interface Sorting<Key extends string> {
  readonly key: Key;
  readonly isDescending: boolean;
}

/** Which order does an address ask for? Null: the api's own. */
export function readSorting<Key extends string>(
  text: string | undefined,
  keys: readonly Key[],
): Sorting<Key> | null {
  const key = keys.find((one) => one === text?.replace(/^-/, ""));
  return key === undefined ? null : { key, isDescending: text?.startsWith("-") === true };
}

/** What a row is ordered by: a number or a text; null is not known. */
export type SortValue = number | string | null;

/** The rows in the order asked for. **Shape** rows of which it is not known come last either way; equal rows keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  read: (row: Row) => SortValue,
  isDescending: boolean,
): Row[] {
  const direction = isDescending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [one, other] = [read(a), read(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    if (one === other) return 0;
    return one < other ? -direction : direction;
  });
}

/** How is a column's heading to order by it: the link, the present direction? A second press turns it round. */
export function sortLink<Key extends string>(
  sorting: Sorting<Key> | null,
  key: Key,
  { isDescendingFirst, hrefWith }: { isDescendingFirst: boolean; hrefWith: (sort: string) => string },
): { readonly href: string; readonly direction: "ascending" | "descending" | "none" } {
  const isCurrent = sorting?.key === key;
  const isNextDescending = isCurrent ? !sorting.isDescending : isDescendingFirst;
  return {
    href: hrefWith(`${isNextDescending ? "-" : ""}${key}`),
    direction: isCurrent ? (sorting.isDescending ? "descending" : "ascending") : "none",
  };
}
