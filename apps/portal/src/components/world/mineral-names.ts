import type { Locale } from "@interphase/names";

interface Noted {
  readonly noteEn: string;
  readonly noteZh: string;
}

/** What should be known about it, in the reader's language? Null where there is nothing. */
export function noteOf({ noteEn, noteZh }: Noted, locale: Locale): string | null {
  const note = { en: noteEn, zh: noteZh }[locale];
  return note === "" ? null : note;
}
