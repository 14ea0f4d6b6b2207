import type { Locale } from "@/i18n/locale";

interface Named {
  readonly nameEn: string;
  readonly nameZh: string;
}

/** What is this mineral called in the reader's language? */
export function nameOf(mineral: Named, locale: Locale): string {
  return locale === "zh-CN" ? mineral.nameZh : mineral.nameEn;
}

interface Noted {
  readonly noteEn: string;
  readonly noteZh: string;
}

/** What should be known about it, in the reader's language? Null where there is nothing. */
export function noteOf(thing: Noted, locale: Locale): string | null {
  const note = locale === "zh-CN" ? thing.noteZh : thing.noteEn;
  return note === "" ? null : note;
}

/** The same name inside a sentence: English writes it small. */
export function nameInSentence(mineral: Named, locale: Locale): string {
  return locale === "zh-CN" ? mineral.nameZh : mineral.nameEn.toLowerCase();
}
