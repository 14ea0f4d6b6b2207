import type { GroupName } from "@interphase/consortium/contract";
import { getTranslations } from "next-intl/server";

import { getFormats, type Formats } from "@/i18n/format";

/** The room's texts and ways of writing, for one page. */
export interface TalentWords {
  readonly t: Awaited<ReturnType<typeof getTranslations<"talent">>>;
  /** The words of the career ladder. */
  readonly careers: Awaited<ReturnType<typeof getTranslations<"careers">>>;
  readonly formats: Formats;
  /** A programme's name in the reader's language, or in the one that it has. */
  readonly title: (name: GroupName) => string;
}

/** What do the pages of this room say, in the reader's language? */
export async function getTalentWords(): Promise<TalentWords> {
  const [t, careers, formats] = await Promise.all([
    getTranslations("talent"),
    getTranslations("careers"),
    getFormats(),
  ]);
  const title = (name: GroupName) => name[formats.names] ?? name.en ?? name.zh ?? "";
  return { t, careers, formats, title };
}
