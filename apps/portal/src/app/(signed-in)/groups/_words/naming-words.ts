import type { GroupNaming } from "@interphase/consortium/contract";
import { getTranslations } from "next-intl/server";

import { getFormats, type Formats } from "@/i18n/format";

/** The texts of clean teams and ways of writing, for one page. */
export interface NamingWords {
  readonly t: Awaited<ReturnType<typeof getTranslations<"clean-teams">>>;
  readonly formats: Formats;
  /** How somebody stands to a clean team, and since or until when. */
  readonly standing: (naming: GroupNaming) => string;
}

/** What do pages say of named people, in the reader's language? */
export async function getNamingWords(): Promise<NamingWords> {
  const [t, formats] = await Promise.all([getTranslations("clean-teams"), getFormats()]);
  const standing = ({ state, since, accessEndsOn, coolingOffUntil }: GroupNaming) =>
    t(`standing.${state}`, {
      since: formats.date(since),
      end: formats.date(accessEndsOn),
      until: coolingOffUntil === null ? "" : formats.date(coolingOffUntil),
    });
  return { t, formats, standing };
}
