import type { MailBody } from "./mail-body.js";
import type { MailFacts, MailKind } from "./mail-kind.js";

/** A mail, worded. */
export interface WordedMail {
  readonly subject: string;
  readonly body: MailBody;
}

/** How one language says each kind of mail. */
export interface MailWords {
  readonly greeting: (name: string | null) => string;
  readonly mails: {
    readonly [Kind in MailKind]: (facts: MailFacts[Kind], greeting: string) => WordedMail;
  };
}

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

/** How are a day and an instant written in a language's region? In UTC: nobody knows where the mail will be read. */
export function datesIn(region: string): Readonly<Record<"day" | "instant", (at: Date) => string>> {
  const day = new Intl.DateTimeFormat(region, { dateStyle: "long", timeZone: "UTC" });
  const instant = new Intl.DateTimeFormat(region, {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "UTC",
  });
  return { day: (at) => day.format(at), instant: (at) => instant.format(at) };
}
