import type { ProtocolState } from "@interphase/protocols/contract";
import { getTranslations } from "next-intl/server";

import type { BadgeKind } from "@/components/ui/badge";
import { getFormats, type Formats } from "@/i18n/format";

/** A text in English, Chinese or both. */
export type Said = { readonly en?: string | undefined; readonly zh?: string | undefined };

/** The room's texts and ways of writing, for one page. */
export interface ProtocolWords {
  readonly t: Awaited<ReturnType<typeof getTranslations<"protocols">>>;
  readonly formats: Formats;
  /** A text in the reader's language, or in the one that there is. */
  readonly say: (said: Said) => string;
}

/** What do the pages of this room say, in the reader's language? */
export async function getProtocolWords(): Promise<ProtocolWords> {
  const [t, formats] = await Promise.all([getTranslations("protocols"), getFormats()]);
  return { t, formats, say: (said) => said[formats.names] ?? said.en ?? said.zh ?? "" };
}

/** Which badge has a state? */
export const badgeOf: Readonly<Record<ProtocolState, BadgeKind>> = {
  idea: "plain",
  proposed: "plain",
  "working-draft": "plain",
  "committee-draft": "plain",
  ballot: "accent",
  approved: "accent",
  published: "good",
  superseded: "plain",
  withdrawn: "act",
};
