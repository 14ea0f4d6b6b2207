import type { LanguageTag } from "@interphase/names";
import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { auditWords } from "./audit-words";
import { localeCookie, requestedTag } from "./locale";

type Messages = Readonly<Record<string, unknown>>;

/** Every file of messages, found by the bundler: a feature adds its file and is listed nowhere. */
const files = require.context("./messages", true, /\.json$/);

/** What is said in one language, by the names of its files? */
function messagesOf(locale: LanguageTag): Record<string, Messages> {
  const [start, end] = [`./${locale}/`, ".json"];
  const own = files.keys().filter((key) => key.startsWith(start));
  const messages = Object.fromEntries(
    own.map((key) => [key.slice(start.length, -end.length), files(key) as Messages]),
  );
  return { ...messages, audit: auditWords(messages["audit"] ?? {}, Object.values(messages)) };
}

/** Which language does this request get? The remembered one, else what the browser asks for. */
export default getRequestConfig(async () => {
  const remembered = (await cookies()).get(localeCookie)?.value;
  const locale = requestedTag(remembered, (await headers()).get("accept-language"));
  return { locale, messages: messagesOf(locale), timeZone: "UTC" };
});
