import fc from "fast-check";
import { formatDigits, formatNumber, numberKinds, roundFor, roundTo, type NumberKind } from "./index.js";

const table: readonly (readonly [number, NumberKind, string, string])[] = [
  [0.71349, "share", "71.3%", "71.3%"],
  [1, "share", "100.0%", "100.0%"],
  [0.65, "share-short", "65%", "65%"],
  [0.331, "share-short", "33.1%", "33.1%"],
  [0.285, "share-short", "28.5%", "28.5%"],
  [0.0321, "percentage-points", "+3.2 percentage points", "+3.2 个百分点"],
  [-0.0321, "percentage-points", "-3.2 percentage points", "-3.2 个百分点"],
  [-0.0001, "percentage-points", "0.0 percentage points", "0.0 个百分点"],
  [0.5, "hhi", "0.50", "0.50"],
  [6.145, "concentration", "6.15", "6.15"],
  [10_280.5, "tonnes", "10,300 t", "10,300 吨"],
  [516.7, "tonnes", "517 t", "517 吨"],
  [0.0012345, "tonnes", "0.00123 t", "0.00123 吨"],
  [9.996, "tonnes", "10 t", "10 吨"],
  [197_000_000, "usd", "$197,000,000", "197,000,000 美元"],
  [12.5, "usd", "$12.50", "12.50 美元"],
  [-12.5, "usd", "-$12.50", "-12.50 美元"],
  [197_000_000, "usd-short", "$197 M", "1.97 亿美元"],
  [4_932_000, "usd-short", "$4.932 M", "493.2 万美元"],
  [99_999_999, "usd-short", "$100 M", "1 亿美元"],
  [126_345, "usd-short", "$126,300", "12.63 万美元"],
  [999.7, "usd-short", "$1,000", "1,000 美元"],
  [2_500_000_000, "usd-short", "$2.5 B", "25 亿美元"],
  [0, "usd-short", "$0", "0 美元"],
  [18_400.4, "price", "$18,400", "18,400 美元"],
  [2.345, "price", "$2.35", "2.35 美元"],
  [0.034567, "price", "$0.0346", "0.0346 美元"],
  [0.66, "months", "0.7 months", "0.7 个月"],
  [1.97, "months", "2.0 months", "2.0 个月"],
  [1234567.4, "count", "1,234,567", "1,234,567"],
  [1, "days", "1 day", "1 天"],
  [40, "days", "40 days", "40 天"],
  [1.21, "factor", "1.21", "1.21"],
  [1234.000001, "exact", "1,234.000001", "1,234.000001"],
  [1e-8, "exact", "0.00000001", "0.00000001"],
];

describe("numbers as they are printed", () => {
  it.each(table)("%p as %s", (value, kind, english, chinese) => {
    expect([formatNumber(value, kind, "en"), formatNumber(value, kind, "zh")]).toEqual([english, chinese]);
  });

  it("takes a number for the decimal that a reader would type, halves away from zero", () => {
    expect([
      roundTo(1.005, 2),
      roundTo(-1.005, 2),
      roundTo(2.5, 0),
      roundTo(1.4999, 0),
      roundTo(1234, -2),
    ]).toEqual([1.01, -1.01, 3, 1, 1200]);
  });

  it("rounds as Intl does, where both do the same", () => {
    const written = new Intl.NumberFormat("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (value) => {
        expect(formatDigits(value, "hhi")).toBe(written.format(value));
      }),
    );
    const significant = new Intl.NumberFormat("en", { maximumSignificantDigits: 3 });
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), (value) => {
        expect(formatDigits(value, "tonnes")).toBe(significant.format(value));
      }),
    );
  });
});

const figure = fc.oneof(
  fc.double({ min: -1e12, max: 1e12, noNaN: true }),
  fc.double({ min: -2, max: 2, noNaN: true }),
  fc.integer({ min: -3000, max: 3000 }).map((whole) => whole / 1000),
);

describe("roundFor", () => {
  it.each(numberKinds)("tells for %s whether the printed digits moved", (kind) => {
    fc.assert(
      fc.property(
        figure,
        fc.oneof(figure, fc.constant(0)),
        fc.double({ min: 0.999, max: 1.001, noNaN: true }),
        (a, other, near) => {
          for (const b of [other, a * near]) {
            const isSame = roundFor(kind, a) === roundFor(kind, b);
            for (const locale of ["en", "zh"] as const) {
              expect(formatNumber(a, kind, locale) === formatNumber(b, kind, locale)).toBe(isSame);
            }
          }
        },
      ),
    );
  });

  it.each(numberKinds)("is settled for %s: a rounded figure rounds to itself", (kind) => {
    fc.assert(fc.property(figure, (a) => expect(roundFor(kind, roundFor(kind, a))).toBe(roundFor(kind, a))));
  });
});
