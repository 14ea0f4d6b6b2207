import { compareCheck, malformed, type IdentifierReading } from "./identifier-reading.js";

const shape = /^[0-9]{15}[0-9X]$/;
const prefix = /^(https?:\/\/)?orcid\.org\//i;

/**
 * Which researcher's iD is this? That it is well formed; whose it is shows only a sign-in at ORCID.
 * **Shape** 16 characters, with or without hyphens or the address before them; given back in four groups.
 * **Source** ISO/IEC 7064:2003 MOD 11-2, as ORCID says it ("Structure of the ORCID Identifier",
 * https://support.orcid.org/hc/en-us/articles/360006897674): the last character is the check, X for 10.
 */
export function parseOrcid(text: string): IdentifierReading {
  const id = text.trim().replace(prefix, "").replace(/[\s-]/g, "").toUpperCase();
  if (!shape.test(id)) return malformed;
  let rest = 0;
  for (const sign of id.slice(0, 15)) rest = ((rest + Number(sign)) * 2) % 11;
  const check = (12 - rest) % 11;
  const value = id.replace(/(.{4})(?=.)/g, "$1-");
  return compareCheck(value, id.slice(15), check === 10 ? "X" : String(check));
}
