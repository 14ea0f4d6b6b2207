import { compareCheck, malformed, type IdentifierReading } from "./identifier-reading.js";

/** The digits of the code by their value: I, O, S, V and Z are none of them. */
const signs = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const shape = new RegExp(`^[${signs}]{18}$`);
const base = signs.length;

/**
 * Which unified social credit code is this?
 * **Shape** 18 of 31 signs, the last one the check; blanks are taken out and letters made large.
 * **Source** GB 32100-2015, appendix A: the sum of values by weights 3^(i-1) modulo 31, completed to 31.
 */
export function parseUscc(text: string): IdentifierReading {
  const value = text.replace(/\s/g, "").toUpperCase();
  if (!shape.test(value)) return malformed;
  let sum = 0;
  let weight = 1;
  for (const sign of value.slice(0, 17)) {
    sum += signs.indexOf(sign) * weight;
    weight = (weight * 3) % base;
  }
  const expected = signs[(base - (sum % base)) % base] ?? "";
  return compareCheck(value, value.slice(17), expected);
}
