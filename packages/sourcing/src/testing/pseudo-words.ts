import { addPseudoMinerals } from "@interphase/minerals/testing";
import type { Locale } from "@interphase/names";
import { makePseudo, pseudo } from "@interphase/names/testing";
import { comparisonFolders } from "../words/comparison.js";
import { failureFolders } from "../words/failures.js";
import { figureFolders } from "../words/figures.js";
import { findingFolders } from "../words/findings.js";
import { gapFolders } from "../words/gaps.js";
import { noticeFolders } from "../words/notices.js";
import { overviewFolders } from "../words/overview.js";
import { partFolders } from "../words/parts.js";
import { problemFolders } from "../words/problems.js";
import { templateFolders } from "../words/template.js";

const add = <Words>(folders: Record<Locale, Words>): void => {
  folders[pseudo] = makePseudo(folders.en);
};

/** Adds the third language to what this package says, to the gaps of reference facts and to the names. */
export function addPseudoSourcing(): void {
  addPseudoMinerals();
  add(comparisonFolders);
  add(failureFolders);
  add(figureFolders);
  add(findingFolders);
  add(gapFolders);
  add(noticeFolders);
  add(overviewFolders);
  add(partFolders);
  add(problemFolders);
  add(templateFolders);
}
