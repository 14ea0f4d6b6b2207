import fc from "fast-check";
import { canonicalJson, type CanonicalValue } from "@interphase/audit";

// RFC 8785, section 3.2.3 (sorting) and appendix B (numbers).
test("sorts names by UTF-16 code units, as RFC 8785 does in its own example", () => {
  const value = {
    "\u20ac": "Euro Sign",
    "\r": "Carriage Return",
    "\ufb33": "Hebrew Letter Dalet With Dagesh",
    "1": "One",
    "\ud83d\ude00": "Emoji: Grinning Face",
    "\u0080": "Control",
    "\u00f6": "Latin Small Letter O With Diaeresis",
  };
  const found = [...canonicalJson(value).matchAll(/:"([^"]*)"/g)].map((match) => match[1]);
  expect(found).toEqual([
    "Carriage Return",
    "One",
    "Control",
    "Latin Small Letter O With Diaeresis",
    "Euro Sign",
    "Emoji: Grinning Face",
    "Hebrew Letter Dalet With Dagesh",
  ]);
});

test.each([
  [0, "0"],
  [-0, "0"],
  [5e-324, "5e-324"],
  [9007199254740992, "9007199254740992"],
  [1e21, "1e+21"],
  [333333333.3333333, "333333333.3333333"],
  [9.999999999999997e22, "9.999999999999997e+22"],
])("writes the number %p as %s", (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});

test.each([Number.NaN, Infinity, "\ud800", { "\udfff": 1 }, ["\udc00x"]])("refuses %j", (value) => {
  expect(() => canonicalJson(value as CanonicalValue)).toThrow(RangeError);
});

test("is the same text whatever the order of names, and reads back as the same value", () => {
  const text = fc.string({ unit: "grapheme" });
  const value = fc.dictionary(
    text,
    fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null)),
  );
  fc.assert(
    fc.property(value, (object) => {
      const turned = Object.fromEntries(Object.entries(object).reverse());
      const written = canonicalJson(object);
      expect(canonicalJson(turned)).toBe(written);
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(object)));
    }),
  );
});
