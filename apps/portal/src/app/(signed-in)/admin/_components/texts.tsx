import { NextIntlClientProvider, type AbstractIntlMessages } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

interface TextsProps {
  /** Parts of the room's texts, by their first key. */
  readonly parts: readonly string[];
  readonly children: ReactNode;
}

/** Which texts of this room do the interactive parts below need? Only those travel to the browser. */
export async function Texts({ parts, children }: TextsProps): Promise<ReactNode> {
  const { admin } = await getMessages();
  const all = admin as AbstractIntlMessages;
  const picked = Object.fromEntries(
    parts.flatMap((part) => (all[part] === undefined ? [] : [[part, all[part]]])),
  );
  return <NextIntlClientProvider messages={{ admin: picked }}>{children}</NextIntlClientProvider>;
}
