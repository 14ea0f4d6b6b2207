/*
 * Knows: what a test protocol is, as a document: its steps, parameters, limits, formulas and results, and its hash.
 * Does not know: who wrote it, its number, version and state, any store, any framework.
 * Ask instead: apps/api for the registry, consortium for ballots, access for permission.
 */
export * from "./contract.js";
export { documentSha256Of } from "./document/document-hash.js";
export { libraryNames, type LibraryName } from "./library/library-names.js";
export { readLibrary, readLibraryProtocol } from "./library/read-library.js";
export {
  readDraftText,
  sayUnfinished,
  type DraftText,
  type DraftTextFailure,
} from "./registry/draft-text.js";
export { reckonings, type ReckonedConversion, type Reckonings } from "./registry/reckonings.js";
