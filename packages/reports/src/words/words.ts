import type { Locale } from "@interphase/names";
import { en, type ReportsWords } from "./en/index.js";
import { zh } from "./zh/index.js";

/** Which folder of words has each language? A language without one does not compile; a test adds one of its own. */
export const reportFolders: Record<Locale, ReportsWords> = { en, zh };
