import {
  sensitiveKinds,
  wallTimeOf,
  type Meeting,
  type SensitiveKind,
} from "@interphase/consortium/contract";
import { getTranslations } from "next-intl/server";

import { getFormats, type Formats } from "@/i18n/format";

import type { SensitiveTexts } from "../_components/sensitive-text";

/** The room's texts and ways of writing, for one page. */
export interface MeetingWords {
  readonly t: Awaited<ReturnType<typeof getTranslations<"meetings">>>;
  readonly formats: Formats;
  /** A group's name in the reader's language, or in the one that it has. */
  readonly groupName: (group: Meeting["group"]) => string;
  /** From when until when, as clocks on the wall show it in that zone? */
  readonly span: (meeting: Pick<Meeting, "startsAt" | "endsAt">, timeZone: string) => string;
  /** What is said of words that competitors do not discuss? */
  readonly sensitive: SensitiveTexts;
}

/** What do the pages of this room say, in the reader's language? */
export async function getMeetingWords(): Promise<MeetingWords> {
  const [t, formats] = await Promise.all([getTranslations("meetings"), getFormats()]);
  return {
    t,
    formats,
    groupName: ({ name }) => name[formats.names] ?? name.en ?? name.zh ?? "",
    span: ({ startsAt, endsAt }, timeZone) => {
      const [from, to] = [startsAt, endsAt].map((at) => wallTimeOf(Date.parse(at), timeZone));
      const [day = "", time = ""] = (from ?? "").split("T");
      const [lastDay = "", lastTime = ""] = (to ?? "").split("T");
      const end = day === lastDay ? lastTime : formats.parts([formats.date(lastDay), lastTime]);
      return t("span", { from: formats.parts([formats.date(day), time]), to: end, zone: timeZone });
    },
    sensitive: {
      lead: t("sensitive.lead"),
      end: t("sensitive.end"),
      kinds: Object.fromEntries(sensitiveKinds.map((kind) => [kind, t(`sensitive.kinds.${kind}`)])) as Record<
        SensitiveKind,
        string
      >,
    },
  };
}
