import fc from "fast-check";
import { lettersOf } from "./workbook-cell.js";
import { positionOf } from "./xlsx-sheet.js";

describe("a column", () => {
  it("is called by the letters of a spreadsheet", () => {
    fc.assert(
      fc.property(fc.nat(16_383), (position) => {
        expect(positionOf(`${lettersOf(position)}7`)).toBe(position);
      }),
    );
    expect([0, 25, 26, 701, 702, 16_383].map(lettersOf)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
  });
});
