import fc from "fast-check";
import { neededPieces, piecesOf, searchLinesOf, searchTextOf, searchWordsOf } from "./search-pieces.js";

test.each([
  ["Ｒｈｉｎｅ　Ｃｅｌｌｓ", "rhine cells"],
  ["Société Générale, S.A.", "societe generale s a"],
  ["宁德时代新能源科技股份有限公司", "宁德时代新能源科技股份有限公司"],
  ["한라셀", "한라셀"],
  ["ガラス", "ガラス"],
  ["50 %_\\ off", "50 off"],
])("%s is looked for as %s", (text, read) => {
  expect(searchTextOf(text)).toBe(read);
});

test("what members alone find something by stands after the only blank line", () => {
  expect(searchLinesOf(["A-1", "--", "B"], ["X\n\nY"])).toBe("a 1\nb\n\nx y");
  expect(searchLinesOf(["--"], ["X"])).toBe("\n\nx");
  expect(searchLinesOf(["A", "B"], [])).toBe("a\nb");
});

test("signs alone ask for nothing", () => {
  expect(searchWordsOf(" -- % ")).toEqual([]);
});

test("a text is made of its signs and neighbours, within words", () => {
  expect(piecesOf(["锂电 A1"])).toEqual(["1", "a", "a1", "电", "锂", "锂电"]);
  expect(neededPieces(["锂", "abc"])).toEqual(["锂", "ab", "bc"]);
});

test("whatever holds the words of a search has the pieces that it needs", () => {
  const part = fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(part, part, part, (before, middle, after) => {
      const pieces = new Set(piecesOf([`${before}${middle}${after}`]));
      const text = searchTextOf(`${before}${middle}${after}`);
      const words = searchWordsOf(middle).filter((word) => text.includes(word));
      expect(neededPieces(words).filter((piece) => !pieces.has(piece))).toEqual([]);
    }),
  );
});
