import fc from "fast-check";
import { computeShortfall, findStockOutMonth, listMonthlyShortfall } from "./shortfall.js";

const outage = (
  months: number,
  stock: number,
  transitMonths: number,
  rampMonths: number,
  lossFraction = 1,
) => ({
  phases: [{ months, lossFraction }],
  needPerMonth: 100,
  stock,
  transitMonths,
  rampMonths,
});
/** A licence for D months on 100 t a month (methods 10): everything for 2 months, then a fifth. */
const licence = (months: number, stock: number, rampMonths: number) => ({
  phases: [
    { months: 2, lossFraction: 1 },
    { months: months - 2, lossFraction: 0.2 },
  ],
  needPerMonth: 100,
  stock,
  transitMonths: 0,
  rampMonths,
});

describe("what is short", () => {
  test("the worked number of methods 10: out at 7, short 700", () => {
    // Need 100 a month, stock 300, transit 4, outage 10, λ 1: 100·10 - 300 = 700; the gap begins at 4 and stock lasts 3.
    expect(computeShortfall(outage(10, 300, 4, 0))).toBe(700);
    expect(findStockOutMonth(outage(10, 300, 4, 0))).toBe(7);
  });

  test("transit delays the gap and does not shrink it", () => {
    expect(computeShortfall(outage(10, 300, 0, 0))).toBe(computeShortfall(outage(10, 300, 9, 0)));
    expect(findStockOutMonth(outage(10, 300, 9, 0))).toBe(12);
  });

  test("a ramp adds half its length, and stock that outlasts the outage runs out on it", () => {
    // 100·(10 + 6/2) - 1200 = 100. n = 12 > 10: 10 + 6·(1 - √(1 - 2·2/6)) = 10 + 6·(1 - √(1/3)) = 12.5359.
    expect(computeShortfall(outage(10, 1200, 0, 6))).toBe(100);
    expect(findStockOutMonth(outage(10, 1200, 0, 6))).toBeCloseTo(10 + 6 * (1 - Math.sqrt(1 / 3)), 12);
  });

  test("nothing is short when stock is enough", () => {
    expect(findStockOutMonth(outage(10, 1000, 0, 0))).toBeNull();
    expect(computeShortfall(outage(10, 1000, 0, 0))).toBe(0);
  });

  test("a licence: λ·need·(2 + 0.2·(D - 2) + 0.2·R/2), stock used up at λ, then at 0.2·λ (methods 10)", () => {
    // 100·(2 + 0.2·10 + 0.2·3/2) = 430; with 300 t the stock lasts 2 months and 100/20 = 5 more.
    expect(computeShortfall(licence(12, 0, 3))).toBeCloseTo(430, 9);
    expect(computeShortfall(licence(12, 300, 3))).toBeCloseTo(130, 9);
    expect(findStockOutMonth(licence(12, 300, 3))).toBeCloseTo(7, 9);
    // At D = 2 the later phase is empty, and the ramp still begins at a fifth: 100·(2 + 0.2·3/2) = 230.
    expect(computeShortfall(licence(2, 0, 3))).toBeCloseTo(230, 9);
  });

  test("the months add up to the shortfall and are listed to ceil(L + D + R)", () => {
    const amount = fc.double({ min: 0.1, max: 20, noNaN: true });
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(amount, amount, amount, amount, part, (d, l, r, s, loss) => {
        const input = outage(d, s * 100, l, r, loss);
        const months = listMonthlyShortfall(input);
        expect(months).toHaveLength(Math.ceil(l + d + r));
        expect(months.reduce((sum, month) => sum + month, 0)).toBeCloseTo(computeShortfall(input), 6);
        const out = findStockOutMonth(input);
        if (out !== null) expect(out).toBeLessThanOrEqual(l + d + r + 1e-9);
      }),
    );
  });

  test("stock that covers the loss exactly is never short, whatever its numbers round to", () => {
    const amount = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
    const whole = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(
        amount,
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 120 }),
        whole(24),
        whole(12),
        (need, lossFraction, months, rampMonths, transitMonths) => {
          const stock = ((lossFraction * need) / 12) * (months + rampMonths / 2);
          const phases = [{ months, lossFraction }];
          const input = { phases, needPerMonth: need / 12, stock, transitMonths, rampMonths };
          expect(computeShortfall(input)).toBe(0);
          expect(findStockOutMonth(input)).toBeNull();
          expect(listMonthlyShortfall(input).every((month) => month === 0)).toBe(true);
          expect(computeShortfall({ ...input, stock: stock * (1 - 1e-9) })).toBeGreaterThan(0);
        },
      ),
    );
  });
});
