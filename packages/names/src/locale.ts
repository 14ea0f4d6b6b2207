/** In which languages is everything written? English and Simplified Chinese; the first is for a reader who asks for neither. */
export const locales = ["en", "zh"] as const;
export type Locale = (typeof locales)[number];

interface Language {
  readonly tag: string;
  readonly ownName: string;
  readonly shortName: string;
}

/** How does each language call itself, and by which tag of BCP 47 do browsers, documents and `Intl` know it? */
const languages = {
  en: { tag: "en", ownName: "English", shortName: "English" },
  zh: { tag: "zh-CN", ownName: "简体中文", shortName: "中文" },
} as const satisfies Readonly<Record<Locale, Language>>;

/** In which language does the api write its own texts, which no reader chose? */
export const apiLocale = locales[0];

export type LanguageTag = (typeof languages)[Locale]["tag"];

/** Which tag of BCP 47 has a language? */
export function tagOf(locale: Locale): LanguageTag {
  return languages[locale].tag;
}

/** What does a language call itself, where there is room? */
export function ownNameOf(locale: Locale): string {
  return languages[locale].ownName;
}

/** What does a language call itself on a button? */
export function shortNameOf(locale: Locale): string {
  return languages[locale].shortName;
}

/** Is this text the code of one of our languages? */
export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** Which language has exactly this tag? **Shape** undefined for a tag that is none of ours. */
export function localeOfTag(tag: string | undefined): Locale | undefined {
  return locales.find((locale) => tagOf(locale) === tag);
}

/** Which of our languages does a text of outside mean? **Shape** the first language where it is none of ours. */
export function localeOr(value: unknown): Locale {
  return isLocale(value) ? value : locales[0];
}

/** In which order are all languages offered to a reader of one of them? **Shape** the reader's first. */
export function localesFrom(mine: Locale): readonly Locale[] {
  return [mine, ...locales.filter((locale) => locale !== mine)];
}

/** What is said in every language? **Shape** one value by language, made by asking for each. */
export function inEveryLocale<Said>(say: (locale: Locale) => Said): Record<Locale, Said> {
  return Object.fromEntries(locales.map((locale) => [locale, say(locale)])) as Record<Locale, Said>;
}

/** Which of our languages does a browser prefer, by its Accept-Language header? Regions and scripts are not told apart. */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...options] = part.trim().split(";");
      const weight = options.map((option) => /^q=([\d.]+)$/.exec(option.trim())?.[1]).find((found) => found);
      return { tag: tag.toLowerCase(), weight: weight === undefined ? 1 : Number(weight) };
    })
    .sort((a, b) => b.weight - a.weight);
  const found = wanted.map(({ tag }) => locales.find((locale) => tag.startsWith(locale)));
  return found.find((locale) => locale !== undefined) ?? locales[0];
}
