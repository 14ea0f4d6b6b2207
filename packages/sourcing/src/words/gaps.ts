import type { Locale } from "@interphase/names";
import { englishGaps } from "./en/gaps.js";
import { chineseGaps } from "./zh/gaps.js";

/** What gaps say in each language? A language without its file does not compile; a test adds one of its own. */
export const gapFolders: Record<Locale, typeof englishGaps> = { en: englishGaps, zh: chineseGaps };
