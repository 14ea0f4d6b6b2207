import { roundTo } from "@interphase/names";

/**
 * What is a number moved by decimal places, as a reader would move the point: 0.3 mA is 0.0003 A?
 * Dividing by 1000 would end a bit beside it. **Units and range** exact while the number has at most 15 digits.
 */
export function shiftDecimal(value: number, places: number): number {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${String(Number(exponent) + places)}`);
}

/** How is a number written with all its digits and never an exponent? */
export function writePlain(value: number): string {
  const [mantissa = "0", exponentText] = String(value).split("e");
  if (exponentText === undefined) return mantissa;
  const exponent = Number(exponentText);
  const sign = mantissa.startsWith("-") ? "-" : "";
  const [whole = "0", fraction = ""] = mantissa.replace("-", "").split(".");
  if (exponent < 0) return `${sign}0.${"0".repeat(-exponent - 1)}${whole}${fraction}`;
  return `${sign}${whole}${fraction.padEnd(exponent, "0")}`;
}

/** How is a number written with a fixed count of decimals, and what does a reader of that text take it for? */
export function writeDecimals(value: number, decimals: number): { text: string; reads: number } {
  const rounded = roundTo(value, decimals);
  return { text: rounded.toFixed(decimals), reads: rounded };
}
