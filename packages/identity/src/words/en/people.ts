import { factOf, said, type PeopleSentence } from "../../people-file/people-sentence.js";

/** What is each column of a file of people called in English? */
export const peopleColumnNames = {
  email: "email",
  name: "name",
  roles: "roles",
  language: "language",
  ends: "ends",
};

const columnOf = (facts: Parameters<PeopleSentence>[0]): string => {
  const names: Readonly<Record<string, string>> = peopleColumnNames;
  const column = factOf(facts, "column");
  return names[column] ?? column;
};

/** What does each problem of a file of people say in English? */
export const peopleProblems = {
  "people.unreadable": () => said("The file cannot be read as text.", "a CSV, best saved as CSV UTF-8"),
  "people.empty": () =>
    said("The file contains no people.", "a row of column names and a row for each person"),
  "people.unclosed-quote": (f) => said(`The quoted cell that begins in row ${factOf(f, "row")} never ends.`),
  "people.cell-too-large": (f) =>
    said(
      `Row ${factOf(f, "row")} contains a cell that is too long.`,
      `at most ${factOf(f, "limit")} characters`,
    ),
  "people.too-many": (f) =>
    said("The file contains too many people.", `at most ${factOf(f, "limit")} in one file`),
  "people.missing-column": (f) => said(`The column “${columnOf(f)}” is missing.`, factOf(f, "known")),
  "people.double-column": (f) => said(`Two columns mean “${columnOf(f)}”.`, "one of them"),
  "people.unknown-column": () =>
    said("This column is not known.", "leave it out, or use a name from the template"),
  "people.extra-cell": () =>
    said("The row has more cells than there are columns.", "put a cell that contains a separator in quotes"),
  "people.email-missing": () => said("The e-mail is missing.", "an address such as name@company.example"),
  "people.email-wrong": () =>
    said("This is not an e-mail address.", "an address such as name@company.example"),
  "people.email-twice": (f) =>
    said(`The same e-mail is already in row ${factOf(f, "firstRow")}.`, "each person once"),
  "people.name-too-long": (f) => said("The name is too long.", `at most ${factOf(f, "limit")} characters`),
  "people.roles-missing": (f) => said("The role is missing.", factOf(f, "roles")),
  "people.role-unknown": (f) => said(`There is no role “${factOf(f, "role")}”.`, factOf(f, "roles")),
  "people.role-not-yours": (f) =>
    said(`You may not assign the role “${factOf(f, "role")}”.`, factOf(f, "roles")),
  "people.language-unknown": () =>
    said("This language is not supported.", "use en or zh, or leave the cell empty"),
  "people.ends-wrong": () => said("This is not a date.", "a date such as 2027-03-31, or an empty cell"),
  "people.ends-past": () => said("This date is not in the future.", "a later date, or an empty cell"),
  "people.already-a-person": () => said("This person is already in your organisation."),
  "people.already-pending": () =>
    said("This person has already been invited.", "send that invitation again, or withdraw it first"),
} satisfies Record<string, PeopleSentence>;
