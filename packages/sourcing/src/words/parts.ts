import type { Locale } from "@interphase/names";
import { parts as en } from "./en/parts.js";
import { parts as zh } from "./zh/parts.js";

/** What sentences are made of in each language? A language without its file does not compile; a test adds one of its own. */
export const partFolders: Record<Locale, typeof en> = { en, zh };
