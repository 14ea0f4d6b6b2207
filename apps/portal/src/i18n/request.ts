import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { auditWords } from "./audit-words";
import { isLocale, localeCookie, preferredLocale, type Locale } from "./locale";

const namespaces = [
  "frame",
  "ui",
  "entry",
  "account",
  "home",
  "public",
  "world",
  "methods",
  "states",
  "sourcing",
  "work",
  "charts",
  "admin",
  "audit",
  "plan-notes",
] as const;

async function loadMessages(locale: Locale): Promise<Record<string, Record<string, unknown>>> {
  const loaded = await Promise.all(
    namespaces.map(async (namespace) => {
      const file = (await import(`./messages/${locale}/${namespace}.json`)) as {
        default: Record<string, unknown>;
      };
      return [namespace, file.default] as const;
    }),
  );
  const messages = Object.fromEntries(loaded);
  return { ...messages, audit: auditWords(messages["audit"] ?? {}, Object.values(messages)) };
}

/** Which language does this request get? The remembered one, else what the browser asks for. */
export default getRequestConfig(async () => {
  const remembered = (await cookies()).get(localeCookie)?.value;
  const locale = isLocale(remembered)
    ? remembered
    : preferredLocale((await headers()).get("accept-language"));
  return { locale, messages: await loadMessages(locale), timeZone: "UTC" };
});
