/*
 * Knows: people, organisations, invitations and sessions as they cross the wire; files of people; rules that need no store.
 * Does not know: what anybody may do, how a password is stored, any domain.
 * Ask instead: access for permission, apps/api for the session store.
 */
export * from "./contract.js";
export { peopleColumns, columnName, peopleTemplate } from "./people-file/people-column.js";
export { peopleProblem } from "./people-file/people-sentences.js";
export { mostPeopleInFile, readPeople, type PersonOfFile } from "./people-file/read-people.js";
export { formatAccessToken, isAccessToken, looksLikeAccessToken } from "./access-token.js";
export {
  breakGlassEndMs,
  breakGlassPatienceMs,
  breakGlassStateAt,
  type BreakGlassHistory,
} from "./break-glass.js";
