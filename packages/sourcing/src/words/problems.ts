import type { Locale } from "@interphase/names";
import { englishProblems } from "./en/problems.js";
import { chineseProblems } from "./zh/problems.js";

/** What problems of rows say in each language? A language without its file does not compile; a test adds one of its own. */
export const problemFolders: Record<Locale, typeof englishProblems> = {
  en: englishProblems,
  zh: chineseProblems,
};
