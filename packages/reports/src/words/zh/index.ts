import type { ReportsWords } from "../en/index.js";
import { betweenSentences, hanSigns, methodNotes, reportWords } from "./report.js";

/** What does this package say in Chinese? */
export const zh: ReportsWords = { reportWords, methodNotes, betweenSentences, hanSigns };
