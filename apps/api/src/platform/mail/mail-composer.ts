import type { Locale } from "@interphase/names";
import type { MailFacts, MailKind } from "./mail-kind.js";
import type { WordedMail } from "./mail-words.js";
import { mailLanguages } from "./words/words.js";

/** What does a mail of this kind say in this language? Whatever people typed is made harmless on the way in. */
export function wordMail<Kind extends MailKind>(
  locale: Locale,
  kind: Kind,
  facts: MailFacts[Kind],
  name: string | null,
): WordedMail {
  const { greeting, mails } = mailLanguages[locale];
  return mails[kind](facts, greeting(name));
}
