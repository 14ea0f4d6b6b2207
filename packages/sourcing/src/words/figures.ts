import type { Locale } from "@interphase/names";
import { englishFigures } from "./en/figures.js";
import { chineseFigures } from "./zh/figures.js";

/** What figures are called in each language? A language without its file does not compile; a test adds one of its own. */
export const figureFolders: Record<Locale, typeof englishFigures> = {
  en: englishFigures,
  zh: chineseFigures,
};
