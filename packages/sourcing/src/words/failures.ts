import type { Locale } from "@interphase/names";
import { failures as en } from "./en/failures.js";
import { failures as zh } from "./zh/failures.js";

/** What refused files say in each language? A language without its file does not compile; a test adds one of its own. */
export const failureFolders: Record<Locale, typeof en> = { en, zh };
