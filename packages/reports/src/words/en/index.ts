import { betweenSentences, hanSigns, methodNotes, reportWords } from "./report.js";

/** What does this package say in English? */
export const en = { reportWords, methodNotes, betweenSentences, hanSigns };

/** What does a folder of a language say? Whatever the English one says. */
export type ReportsWords = typeof en;
