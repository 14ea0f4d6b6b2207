import type { Locale } from "@interphase/names";
import { englishSentences } from "./en/findings.js";
import { chineseSentences } from "./zh/findings.js";

/** What findings say in each language? A language without its file does not compile; a test adds one of its own. */
export const findingFolders: Record<Locale, typeof englishSentences> = {
  en: englishSentences,
  zh: chineseSentences,
};
