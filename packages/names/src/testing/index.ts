/** For tests of this package and of others: a third language, made of the English words. */
export { addPseudoNames, findUnsaid, makePseudo, pseudo, sayPseudo } from "./pseudo-language.js";
