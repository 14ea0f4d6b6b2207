import { NextIntlClientProvider, type AbstractIntlMessages } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

interface TextsProps {
  /** Parts of the sourcing messages that interactive pieces below speak. The charts' own words always travel. */
  readonly parts?: readonly string[];
  readonly children: ReactNode;
}

/** Which words travel to the browser for the interactive pieces below? */
export async function Texts({ parts = [], children }: TextsProps): Promise<ReactNode> {
  const all = await getMessages();
  const sourcing = all["sourcing"] as AbstractIntlMessages;
  const picked = Object.fromEntries(
    parts.flatMap((part) => (sourcing[part] === undefined ? [] : [[part, sourcing[part]]])),
  );
  const messages = { charts: all["charts"] as AbstractIntlMessages, sourcing: picked };
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
