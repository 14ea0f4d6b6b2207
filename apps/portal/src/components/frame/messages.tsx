import { NextIntlClientProvider, type AbstractIntlMessages } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

interface MessagesProps {
  readonly namespaces: readonly string[];
  readonly children: ReactNode;
}

/** Which texts do the interactive parts below need? Only those travel to the browser. */
export async function Messages({ namespaces, children }: MessagesProps): Promise<ReactNode> {
  const all: AbstractIntlMessages = await getMessages();
  const picked = Object.fromEntries(
    namespaces.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])),
  );
  return <NextIntlClientProvider messages={picked}>{children}</NextIntlClientProvider>;
}
