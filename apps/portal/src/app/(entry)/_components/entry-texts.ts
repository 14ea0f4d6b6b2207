import type entry from "@/i18n/messages/en/entry.json";

/** The texts of the pages before a session, as they travel to the parts that run in the browser. */
export type EntryTexts = typeof entry;
export type FormTexts = EntryTexts["form"];
export type FailureTexts = FormTexts["failures"];
