import type { Locale } from "@interphase/names";
import { template as en } from "./en/template.js";
import { template as zh } from "./zh/template.js";

/** What templates say in each language? A language without its file does not compile; a test adds one of its own. */
export const templateFolders: Record<Locale, typeof en> = { en, zh };
