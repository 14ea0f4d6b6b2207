import { locales, type Locale } from "@interphase/names";
import { identityFolders } from "../words/words.js";
import { recognisedColumns } from "./recognised-text.js";

/** Which columns may a file of people have? In the order of the template; e-mail and roles are needed. */
export const peopleColumns = ["email", "name", "roles", "language", "ends"] as const;
export type PeopleColumn = (typeof peopleColumns)[number];

/** Without which columns is it no file of people? */
export const neededColumns: readonly PeopleColumn[] = ["email", "roles"];

/** What is a column called in a language? */
export function columnName(column: PeopleColumn, locale: Locale): string {
  return identityFolders[locale].peopleColumnNames[column];
}

const plain = (text: string) =>
  text
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, " ");

const byName = new Map(
  peopleColumns.flatMap((column) =>
    [...locales.map((locale) => columnName(column, locale)), ...recognisedColumns[column]].map(
      (name) => [plain(name), column] as const,
    ),
  ),
);

/** Which column does a header mean? In either language, whatever its case. */
export function findPeopleColumn(header: string): PeopleColumn | undefined {
  return byName.get(plain(header));
}

/** How does an empty file of people look? **Shape** UTF-8 text with a mark and one row of column names. */
export function peopleTemplate(locale: Locale): string {
  return `\ufeff${peopleColumns.map((column) => columnName(column, locale)).join(",")}\r\n`;
}
