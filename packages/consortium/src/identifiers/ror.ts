import { compareCheck, malformed, type IdentifierReading } from "./identifier-reading.js";

/** Crockford's base 32, small as ROR writes it: i, l, o and u are none of them. */
const signs = "0123456789abcdefghjkmnpqrstvwxyz";
const shape = new RegExp(`^0[${signs}]{6}[0-9]{2}$`);
const prefix = /^(https?:\/\/)?ror\.org\//;

/**
 * Which research organisation is this?
 * **Shape** nine characters, with or without the address before them; given back as the whole address, as ROR writes it.
 * **Source** ROR documentation, "ROR identifier pattern" (https://ror.readme.io/docs/identifier): a 0, six characters of base 32, and two check digits by
 * ISO/IEC 7064:2003 MOD 97-10 over the number that the seven characters are.
 */
export function parseRor(text: string): IdentifierReading {
  const id = text.trim().toLowerCase().replace(prefix, "");
  if (!shape.test(id)) return malformed;
  let rest = 0;
  for (const sign of id.slice(0, 7)) rest = (rest * signs.length + signs.indexOf(sign)) % 97;
  const expected = String(98 - ((rest * 100) % 97)).padStart(2, "0");
  return compareCheck(`https://ror.org/${id}`, id.slice(7), expected);
}
