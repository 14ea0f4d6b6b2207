import type { IdentifierReading } from "./identifier-reading.js";
import { parseLei } from "./lei.js";
import { parseRor } from "./ror.js";
import { parseUscc } from "./uscc.js";

/** By which schemes is an organisation named? `other` is whatever its country knows it by; nothing of that is checked. */
export const organisationSchemes = ["lei", "uscc", "ror", "other"] as const;
export type OrganisationScheme = (typeof organisationSchemes)[number];

const readers: Readonly<Record<OrganisationScheme, (text: string) => IdentifierReading>> = {
  lei: parseLei,
  uscc: parseUscc,
  ror: parseRor,
  other: (text) => ({ ok: true, value: text }),
};

/** Which organisation does a text name in this scheme? */
export function parseOrganisationIdentifier(scheme: OrganisationScheme, text: string): IdentifierReading {
  return readers[scheme](text);
}

/** What is accepted in each scheme, in one sentence of English? */
export const acceptedIdentifiers: Readonly<Record<Exclude<OrganisationScheme, "other">, string>> = {
  lei: "18 letters and digits and two check digits, such as 213800WSGIIZCXF1P572",
  uscc: "18 digits and capital letters without I, O, S, V and Z, such as 91350100M000100Y43",
  ror: "nine characters that begin with 0, such as https://ror.org/05dxps055",
};
