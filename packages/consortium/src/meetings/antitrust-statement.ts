import { statement as english } from "../words/en/antitrust-statement.js";
import { statement as chinese } from "../words/zh/antitrust-statement.js";

/** Which version of the statement is acknowledged now? Another text is another version: who acknowledged an old one is asked anew. */
export const antitrustStatementVersion = 1;

/** What does everybody acknowledge who joins a meeting? **Shape** its sentences, in each language. */
export const antitrustStatement = { en: english, zh: chinese } as const;
