import type { Locale } from "@interphase/identity";
import type { MailFacts, MailKind } from "./mail-kind.js";
import { mailWordsEn } from "./mail-words-en.js";
import { mailWordsZh } from "./mail-words-zh.js";
import { harmless, type MailWords, type WordedMail } from "./mail-words.js";

const words: Readonly<Record<Locale, MailWords>> = { en: mailWordsEn, zh: mailWordsZh };

const greetings: Readonly<Record<Locale, (name: string | null) => string>> = {
  en: (name) => (name === null ? "Hello," : `Hello ${harmless(name)},`),
  zh: (name) => (name === null ? "您好：" : `${harmless(name)}，您好：`),
};

/** What does a mail of this kind say in this language? Whatever people typed is made harmless on the way in. */
export function wordMail<Kind extends MailKind>(
  locale: Locale,
  kind: Kind,
  facts: MailFacts[Kind],
  name: string | null,
): WordedMail {
  return words[locale][kind](facts, greetings[locale](name));
}
