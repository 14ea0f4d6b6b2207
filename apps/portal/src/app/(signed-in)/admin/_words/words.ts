import { getNow, getTranslations } from "next-intl/server";
import { type Locale } from "@interphase/names";
import { getFormats, type Formats } from "@/i18n/format";

/** The room's texts and ways of writing, for one page. */
export interface AdminWords {
  readonly t: Awaited<ReturnType<typeof getTranslations<"admin">>>;
  readonly formats: Formats;
  /** A role's name as people say it; one that is newer than these pages keeps its own. */
  readonly role: (role: string) => string;
  /** What a role is for, in a sentence. */
  readonly roleHelp: (role: string) => string;
  /** A sentence the api wrote in every language, in the reader's. */
  readonly say: (sentence: Readonly<Record<Locale, string>>) => string;
  /** When this page was asked for. */
  readonly now: Date;
}

/** What do the pages of this room say, in the reader's language? */
export async function getAdminWords(): Promise<AdminWords> {
  const [t, tFrame, formats, now] = await Promise.all([
    getTranslations("admin"),
    getTranslations("frame"),
    getFormats(),
    getNow(),
  ]);
  return {
    t,
    formats,
    role: (role) => (tFrame.has(`roles.${role}`) ? tFrame(`roles.${role}`) : role),
    roleHelp: (role) => (t.has(`roleHelp.${role}`) ? t(`roleHelp.${role}`) : ""),
    say: (sentence) => sentence[formats.names],
    now,
  };
}

/** Which name does the browser's tab carry for a page of this room? */
export async function adminTitle(key: string): Promise<{ title: string }> {
  const t = await getTranslations("admin");
  return { title: t(`sections.${key}`) };
}
