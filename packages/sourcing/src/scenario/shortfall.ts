/** A time in which a constant part of the need is lost. **Units and range** months; 0-1. */
export interface LossPhase {
  readonly months: number;
  readonly lossFraction: number;
}

/**
 * What does a goods group lose, and have?
 * **Units and range** `needPerMonth` and `stock` in goods tonnes; `transitMonths` goods still on the way when the outage
 * begins, `rampMonths` a linear recovery after it.
 */
export interface ShortfallInput {
  readonly phases: readonly LossPhase[];
  readonly needPerMonth: number;
  readonly stock: number;
  readonly transitMonths: number;
  readonly rampMonths: number;
}

const outageOf = (phases: readonly LossPhase[]): number =>
  phases.reduce((sum, phase) => sum + phase.months, 0);

/** How much has been lost so many months after the first gap? **Units** goods tonnes. */
function lostAfter({ phases, needPerMonth, rampMonths }: ShortfallInput, months: number): number {
  let [left, lost, last] = [Math.max(0, months), 0, 0];
  for (const phase of phases) {
    const spent = Math.min(left, phase.months);
    lost += phase.lossFraction * needPerMonth * spent;
    left -= spent;
    last = phase.lossFraction;
  }
  const ramp = Math.min(left, rampMonths);
  return ramp > 0 ? lost + last * needPerMonth * (ramp - ramp ** 2 / (2 * rampMonths)) : lost;
}

/** Lost goods that stock covers but for the rounding of sums are covered. **Units and range** relative. */
const roundingOfLost = 1e-12;

/** How many goods tonnes are missing in all? max(0, λ·need·(D + R/2) - stock), phase by phase. **Source** methods 10. */
export function computeShortfall(input: ShortfallInput): number {
  const lost = lostAfter(input, outageOf(input.phases) + input.rampMonths);
  const short = lost - input.stock;
  return short > roundingOfLost * lost ? short : 0;
}

/** When does the stock run out? **Units** months from the beginning of the outage; null if nothing is short. **Source** methods 10. */
export function findStockOutMonth(input: ShortfallInput): number | null {
  if (!(computeShortfall(input) > 0)) return null;
  let [stock, elapsed, rate] = [input.stock, input.transitMonths, 0];
  for (const phase of input.phases) {
    rate = phase.lossFraction * input.needPerMonth;
    const lasting = rate > 0 ? stock / rate : Infinity;
    if (lasting <= phase.months) return elapsed + lasting;
    stock -= rate * phase.months;
    elapsed += phase.months;
  }
  const { rampMonths } = input;
  // Only rounding leads here without a ramp: the stock ran out with the last day of the outage.
  if (!(rampMonths > 0) || !(rate > 0)) return elapsed;
  const root = Math.sqrt(Math.max(0, 1 - (2 * (stock / rate)) / rampMonths));
  return elapsed + rampMonths * (1 - root);
}

/** Which tonnes are missing in each month? **Shape** from month 1 to ceil(L + D + R). They add up to the shortfall. */
export function listMonthlyShortfall(input: ShortfallInput): number[] {
  const { transitMonths, rampMonths, stock } = input;
  const end = Math.ceil(transitMonths + outageOf(input.phases) + rampMonths);
  if (!(computeShortfall(input) > 0)) return Array.from({ length: end }, () => 0);
  const shortBy = (month: number) => Math.max(0, lostAfter(input, month - transitMonths) - stock);
  return Array.from({ length: end }, (_, index) => Math.max(0, shortBy(index + 1) - shortBy(index)));
}
