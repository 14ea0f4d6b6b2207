import type { GroupName } from "@interphase/consortium/contract";
import { getTranslations } from "next-intl/server";

import { getFormats, type Formats } from "@/i18n/format";

/** The room's texts and ways of writing, for one page. */
export interface GroupWords {
  readonly t: Awaited<ReturnType<typeof getTranslations<"groups">>>;
  readonly formats: Formats;
  /** A group's name in the reader's language, or in the one that it has. */
  readonly title: (name: GroupName) => string;
}

/** What do the pages of this room say, in the reader's language? */
export async function getGroupWords(): Promise<GroupWords> {
  const [t, formats] = await Promise.all([getTranslations("groups"), getFormats()]);
  const title = (name: GroupName) => name[formats.names] ?? name.en ?? name.zh ?? "";
  return { t, formats, title };
}
