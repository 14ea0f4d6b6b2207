import { readSorting, sortLink, sortRows } from "./sort-rows";

const keys = ["name", "spend"] as const;
const hrefWith = (sort: string) => `?sort=${sort}`;

it("orders by what the address names, and by nothing it does not know", () => {
  expect(readSorting("-spend", keys)).toEqual({ key: "spend", isDescending: true });
  expect(readSorting("name", keys)).toEqual({ key: "name", isDescending: false });
  expect(readSorting("password", keys)).toBeNull();
  expect(readSorting(undefined, keys)).toBeNull();
});

it("puts what is not known last, whichever way it is ordered", () => {
  const rows = [null, 2, 1, null, 3];
  expect(sortRows(rows, (row) => row, false)).toEqual([1, 2, 3, null, null]);
  expect(sortRows(rows, (row) => row, true)).toEqual([3, 2, 1, null, null]);
});

it("keeps the order of equal rows", () => {
  const rows = ["b1", "a1", "b2", "a2"];
  expect(sortRows(rows, (row) => row.slice(0, 1), true)).toEqual(["b1", "b2", "a1", "a2"]);
});

it("turns round at the second press", () => {
  const first = sortLink(null, "spend", { isDescendingFirst: true, hrefWith });
  expect(first).toEqual({ href: "?sort=-spend", direction: "none" });
  const sorting = readSorting("-spend", keys);
  expect(sortLink(sorting, "spend", { isDescendingFirst: true, hrefWith })).toEqual({
    href: "?sort=spend",
    direction: "descending",
  });
});
