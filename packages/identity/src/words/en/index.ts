import { peopleColumnNames, peopleProblems } from "./people.js";
import type { PeopleSentence } from "../../people-file/people-sentence.js";

/** Why can a file of people not be taken as it is? */
export type PeopleProblemCode = keyof typeof peopleProblems;

const problems: Readonly<Record<PeopleProblemCode, PeopleSentence>> = peopleProblems;

/** What does this package say in English? */
export const en = { peopleColumnNames, peopleProblems: problems };

/** What does a folder of a language say? Whatever the English one says. */
export type IdentityWords = typeof en;
