import type { Locale } from "@interphase/names";
import { notices as en } from "./en/notices.js";
import { notices as zh } from "./zh/notices.js";

/** What notices about a file say in each language? A language without its file does not compile; a test adds one of its own. */
export const noticeFolders: Record<Locale, typeof en> = { en, zh };
