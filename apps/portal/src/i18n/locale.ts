import { localeOfTag, preferredLocale, tagOf, type LanguageTag, type Locale } from "@interphase/names";

/** The cookie that remembers a language, by its tag. */
export const localeCookie = "interphase-locale";
export const themeCookie = "interphase-theme";

/** Which language does a request get? The remembered one, else what its browser asks for; as pages and message folders call it. */
export function requestedTag(remembered: string | undefined, acceptLanguage: string | null): LanguageTag {
  return tagOf(localeOfTag(remembered) ?? preferredLocale(acceptLanguage));
}

/** Which of our languages is a page's tag? **Shape** the first language for a tag that is none of ours. */
export function localeOfPage(tag: string): Locale {
  return localeOfTag(tag) ?? preferredLocale(null);
}
