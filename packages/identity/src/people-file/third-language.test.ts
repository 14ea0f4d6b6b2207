import { findUnsaid, makePseudo, pseudo } from "@interphase/names/testing";
import type { PeopleProblemCode } from "../words/en/index.js";
import { identityFolders } from "../words/words.js";
import { columnName, peopleColumns, peopleTemplate } from "./people-column.js";
import { renderPeopleProblem } from "./people-sentences.js";

test("a third language says the template of a file of people and everything that can be wrong with one", () => {
  identityFolders[pseudo] = makePseudo(identityFolders.en);
  const codes = Object.keys(identityFolders.en.peopleProblems) as PeopleProblemCode[];
  const wire = { message: "wire", accepted: "wire", facts: { column: "1", row: 2, limit: 3 } };
  const problems = codes.map((code) => renderPeopleProblem({ ...wire, code }, pseudo));
  const said = [
    ...problems.flatMap(({ message, accepted }) => [message, accepted ?? ""]),
    ...peopleColumns.map((column) => columnName(column, pseudo)),
    peopleTemplate(pseudo),
  ];
  expect(said.flatMap(findUnsaid)).toEqual([]);
});
