import type { Locale } from "@/i18n/locale";

interface Noted {
  readonly noteEn: string;
  readonly noteZh: string;
}

/** What should be known about it, in the reader's language? Null where there is nothing. */
export function noteOf(thing: Noted, locale: Locale): string | null {
  const note = locale === "zh-CN" ? thing.noteZh : thing.noteEn;
  return note === "" ? null : note;
}
