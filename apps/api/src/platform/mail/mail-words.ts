import type { Locale } from "@interphase/identity";
import type { MailBody } from "./mail-body.js";
import type { MailFacts, MailKind } from "./mail-kind.js";

/** A mail, worded. */
export interface WordedMail {
  readonly subject: string;
  readonly body: MailBody;
}

/** How one language says each kind of mail. */
export type MailWords = {
  readonly [Kind in MailKind]: (facts: MailFacts[Kind], greeting: string) => WordedMail;
};

const longestName = 120;

/**
 * What of a name, or of any text that somebody typed, may stand in a mail?
 * **Shape** one line without control, format or bidirectional signs, at most 120 characters, and no address that a mail
 * program would make a link of: an invitation must not carry somebody's advertisement.
 */
export function harmless(text: string): string {
  const line = text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]+/gu, " ")
    .replace(/:\/\//g, " ")
    .replace(/\bwww\./gi, "www ")
    .replace(/\s+/g, " ")
    .trim();
  const signs = Array.from(line);
  return signs.length <= longestName ? line : `${signs.slice(0, longestName - 1).join("")}…`;
}

const languages: Readonly<Record<Locale, string>> = { en: "en-GB", zh: "zh-CN" };

/** How is an instant said? In UTC, and it says so: nobody knows where the mail will be read. */
export function instantText(locale: Locale, instant: Date): string {
  const text = new Intl.DateTimeFormat(languages[locale], {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "UTC",
  }).format(instant);
  return locale === "zh" ? `${text}（UTC）` : `${text} UTC`;
}

/** How is a day said? The day it is in UTC. */
export function dayText(locale: Locale, instant: Date): string {
  return new Intl.DateTimeFormat(languages[locale], { dateStyle: "long", timeZone: "UTC" }).format(instant);
}
