import type { Locale } from "@interphase/names";
import { englishOverview } from "./en/overview.js";
import { chineseOverview } from "./zh/overview.js";

/** What overviews say in each language? A language without its file does not compile; a test adds one of its own. */
export const overviewFolders: Record<Locale, typeof englishOverview> = {
  en: englishOverview,
  zh: chineseOverview,
};
