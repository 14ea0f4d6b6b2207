import fc from "fast-check";
import { findSensitiveWords, sensitiveKinds } from "./sensitive-words.js";

const found = (text: string) => findSensitiveWords(text).map(({ word, kind }) => `${word}: ${kind}`);

test.each([
  ["Prices of lithium", ["Prices: price"]],
  ["We priced it, they are pricing it", ["priced: price", "pricing: price"]],
  ["the profit margins of last year", ["profit margins: price"]],
  ["Production volumes and sales-volume", ["Production volumes: volume", "sales-volume: volume"]],
  ["market\n  share of each", ["market\n  share: share"]],
  ["our capacity expansions", ["capacity expansions: capacity"]],
  ["quotas; salaries; rebates", ["quotas: share", "salaries: cost", "rebates: price"]],
  ["no-poach", ["no-poach: strategy"]],
  ["讨论产能和市场份额", ["产能: capacity", "市场份额: share"]],
  ["下季度price与利润率", ["price: price", "利润率: price"]],
])("warns of what competitors do not discuss: %s", (text, words) => {
  expect(found(text)).toEqual(words);
});

test.each([
  "Discharge capacity after 500 cycles, and volume expansion of silicon",
  "A safety margin for the separator",
  "The precious metal, a priceless result, customary units",
  "Caprice and appraisal",
  "market, and its share",
  "循环容量与体积膨胀",
  "",
])("words of the science, and words within words, warn of nothing: %s", (text) => {
  expect(found(text)).toEqual([]);
});

test("every word says where it stands, in order, and none stands over another", () => {
  const piece = fc.constantFrom(
    "price",
    "market share",
    "产能",
    "客户名单",
    "cell",
    " ",
    "-",
    "\n",
    "𠮷",
    "x",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join("");
      let before = 0;
      for (const { word, kind, start, end } of findSensitiveWords(text)) {
        expect(text.slice(start, end)).toBe(word);
        expect(sensitiveKinds).toContain(kind);
        expect(start).toBeGreaterThanOrEqual(before);
        before = end;
      }
    }),
  );
});

test("what stands around a word between full stops changes nothing of what is found in it", () => {
  const text = fc.array(fc.constantFrom("price", "sales volume", "产量", "electrode"), { maxLength: 8 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [first, second] = [one.join(". "), other.join(". ")];
      expect(found(`${first}. ${second}`)).toEqual([...found(first), ...found(second)]);
    }),
  );
});

test.each(["price ", "market market share of the ", "市场市场份额", "a", " ", "-", "tonne per "])(
  "sixteen times the text takes no more than some sixteen times as long: %j",
  (piece) => {
    const time = (times: number) => {
      const text = piece.repeat(times);
      const runs = [1, 2, 3].map(() => {
        const from = process.cpuUsage();
        findSensitiveWords(text);
        return process.cpuUsage(from).user;
      });
      return Math.min(...runs);
    };
    time(500);
    expect(time(8_000)).toBeLessThan(Math.max(time(500), 1_000) * 64);
  },
);
