import type { IdentityWords } from "../en/index.js";
import { peopleColumnNames, peopleProblems } from "./people.js";

/** What does this package say in Chinese? */
export const zh: IdentityWords = { peopleColumnNames, peopleProblems };
