import type { Locale } from "@interphase/names";
import { expertWords as english } from "../words/en/talent.js";
import { expertWords as chinese } from "../words/zh/talent.js";
import type { ExpertLanguage, ExpertSkill } from "./expert.js";

interface ExpertWords {
  readonly skills: Readonly<Record<ExpertSkill, string>>;
  readonly languages: Readonly<Record<ExpertLanguage, string>>;
}

const words: Readonly<Record<Locale, ExpertWords>> = { en: english, zh: chinese };

/** What is a skill called? */
export const nameSkill = (skill: ExpertSkill, locale: Locale): string => words[locale].skills[skill];

/** What is a language called that an expert works in? */
export const nameLanguage = (language: ExpertLanguage, locale: Locale): string =>
  words[locale].languages[language];
