import { addPseudoNames, makePseudo, pseudo } from "@interphase/names/testing";
import { mineralFolders } from "../words/words.js";

/** Adds the third language to what this package says, and to the names. */
export function addPseudoMinerals(): void {
  addPseudoNames();
  mineralFolders[pseudo] = makePseudo(mineralFolders.en);
}
