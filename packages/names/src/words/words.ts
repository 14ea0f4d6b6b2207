import type { Locale } from "../locale.js";
import { en, type NameWords } from "./en/index.js";
import { zh } from "./zh/index.js";

/** Which folder of words has each language? A language without one does not compile; a test adds one of its own. */
export const nameFolders: Record<Locale, NameWords> = { en, zh };

export type { NameWords };
