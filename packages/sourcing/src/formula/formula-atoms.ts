import { elementSymbols } from "./element.js";
import { parseFormula, type ElementCounts } from "./parse-formula.js";

const order = new Map([...elementSymbols].map((symbol, index) => [symbol, index]));
const places = 9;

/**
 * How are the atoms of a formula written so that equal substances read equal?
 * **Shape** elements in the order of the periodic table, counts to nine places without trailing zeros: LiFePO4 is
 * `Li1O4P1Fe1`.
 */
export function writeAtoms(counts: ElementCounts): string {
  return Object.entries(counts)
    .sort(([a], [b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
    .map(([symbol, count]) => `${symbol}${String(Number(count.toFixed(places)))}`)
    .join("");
}

/** Which atoms does a formula hold? **Shape** null without a formula or where it cannot be read (the reader refuses it). */
export function readAtoms(formula: string | null): ElementCounts | null {
  if (formula === null || formula.trim() === "") return null;
  const parsed = parseFormula(formula);
  return parsed.ok ? parsed.counts : null;
}
