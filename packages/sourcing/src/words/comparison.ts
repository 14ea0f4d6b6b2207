import type { Locale } from "@interphase/names";
import { englishComparison } from "./en/comparison.js";
import { chineseComparison } from "./zh/comparison.js";

/** What comparisons say in each language? A language without its file does not compile; a test adds one of its own. */
export const comparisonFolders: Record<Locale, typeof englishComparison> = {
  en: englishComparison,
  zh: chineseComparison,
};
