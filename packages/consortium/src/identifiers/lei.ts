import { compareCheck, malformed, type IdentifierReading } from "./identifier-reading.js";

const shape = /^[0-9A-Z]{18}[0-9]{2}$/;

/** The remainder by 97 of the number that a text is, with A as 10 to Z as 35. */
function remainder97(text: string): number {
  let rest = 0;
  for (const sign of text) {
    const value = parseInt(sign, 36);
    rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
  }
  return rest;
}

/**
 * Which legal entity identifier is this?
 * **Shape** 18 letters and digits and two check digits; blanks are taken out and letters made large.
 * **Source** ISO 17442-1:2020, section 4; check digits by ISO/IEC 7064:2003 MOD 97-10, so that the whole leaves 1 by 97. The scheme cannot see 1B,
 * 2M and 3X with their two characters swapped, nor every letter in a digit's place.
 */
export function parseLei(text: string): IdentifierReading {
  const value = text.replace(/\s/g, "").toUpperCase();
  if (!shape.test(value)) return malformed;
  const expected = String(98 - remainder97(`${value.slice(0, 18)}00`)).padStart(2, "0");
  return compareCheck(value, value.slice(18), expected);
}
