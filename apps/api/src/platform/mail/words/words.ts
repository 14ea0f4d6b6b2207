import type { Locale } from "@interphase/names";
import type { MailWords } from "../mail-words.js";
import { en } from "./en.js";
import { zh } from "./zh.js";

/** What do mails say in each language? A language without a file does not compile; a test adds one of its own. */
export const mailLanguages: Record<Locale, MailWords> = { en, zh };
