import type { Locale as NameLocale } from "@interphase/names";

/** In which languages does the portal speak? The first is the one for a reader whose browser asks for neither. */
export const locales = ["en", "zh-CN"] as const;
export type Locale = (typeof locales)[number];

export const localeCookie = "interphase-locale";
export const themeCookie = "interphase-theme";

/** Is this text one of our languages? */
export function isLocale(value: string | undefined): value is Locale {
  return locales.some((locale) => locale === value);
}

/** Which of our languages does a browser prefer, by its Accept-Language header? */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...options] = part.trim().split(";");
      const weight = options.map((option) => /^q=([\d.]+)$/.exec(option.trim())?.[1]).find((found) => found);
      return { tag: tag.toLowerCase(), weight: weight === undefined ? 1 : Number(weight) };
    })
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of wanted) {
    if (tag.startsWith("zh")) return "zh-CN";
    if (tag.startsWith("en")) return "en";
  }
  return "en";
}

/** What does the api call this language? */
export function wireLocaleOf(locale: Locale): NameLocale {
  return locale === "zh-CN" ? "zh" : "en";
}

/** Which of our languages does the api mean? */
export function localeOfWire(locale: NameLocale): Locale {
  return locale === "zh" ? "zh-CN" : "en";
}
