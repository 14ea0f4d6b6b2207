import type { Locale } from "@interphase/names";
import { en, type ConsortiumWords } from "./en/index.js";
import { zh } from "./zh/index.js";

/** Which folder of words has each language? A language without one does not compile; a test adds one of its own. */
export const consortiumFolders: Record<Locale, ConsortiumWords> = { en, zh };
