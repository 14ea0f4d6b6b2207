import type { RowProblem } from "@interphase/contract";
import { locales, type Locale } from "@interphase/names";
import { emailSchema, storableName } from "../person-name.js";
import { columnName, findPeopleColumn, neededColumns, type PeopleColumn } from "./people-column.js";
import { peopleProblem } from "./people-sentences.js";
import { recognisedLanguages } from "./recognised-text.js";

/** How many people may one file hold? */
export const mostPeopleInFile = 1_000;
const longestName = 200;

/** One record of the file, as it was cut. */
interface PeopleRecord {
  readonly row: number;
  readonly cells: readonly string[];
}

/** What must be known from outside to read a file of people? */
export interface PeopleFileContext {
  /** Which role does a text name, in any language? undefined: none. */
  readonly findRole: (text: string) => string | undefined;
  /** Which roles may the sender give by a file? */
  readonly rolesToGive: readonly string[];
  /** Which day, as YYYY-MM-DD, does a text say? undefined: none. */
  readonly parseDay: (text: string) => string | undefined;
  /** How is a value quoted back without acting on the reader's screen? */
  readonly show: (text: string) => string;
  readonly now: Date;
  readonly locale: Locale;
}

/** One person of the file. `endsAt` is the end of the day that was written, in UTC. */
export interface PersonOfFile {
  readonly row: number;
  readonly email: string;
  readonly displayName: string | null;
  readonly locale: Locale;
  readonly roles: readonly string[];
  readonly endsAt: string | null;
}

/** What does a file of people say? Those understood, and every problem of the others. */
export interface PeopleFile {
  readonly rowCount: number;
  readonly people: readonly PersonOfFile[];
  readonly problems: readonly RowProblem[];
}

type Cells = (column: PeopleColumn) => string;

const dayMs = 24 * 60 * 60 * 1000;
const isBlank = ({ cells }: PeopleRecord) => cells.every((cell) => cell.trim() === "");
const languages = new Map(
  locales.flatMap((locale) =>
    [locale, ...recognisedLanguages[locale]].map((name) => [name as string, locale] as const),
  ),
);

/** Who stands in the records of a file, the first of which are its column names? Every problem is told, row by row. */
export function readPeople(records: readonly PeopleRecord[], context: PeopleFileContext): PeopleFile {
  const filled = records.filter((record) => !isBlank(record));
  const [header, ...rows] = filled;
  if (header === undefined || rows.length === 0) return refused(rows.length, [peopleProblem("people.empty")]);
  const { positions, problems } = readHeader(header, context);
  if (problems.length > 0) return refused(rows.length, problems);
  if (rows.length > mostPeopleInFile)
    return refused(rows.length, [peopleProblem("people.too-many", {}, { limit: mostPeopleInFile })]);
  const firstRows = new Map<string, number>();
  const people: PersonOfFile[] = [];
  const found: RowProblem[] = [];
  for (const record of rows) {
    const reader = new RowReader(record, positions, header.cells, context, firstRows);
    const person = reader.read();
    if (reader.problems.length === 0) people.push(person);
    else found.push(...reader.problems);
  }
  return { rowCount: rows.length, people, problems: found };
}

const refused = (rowCount: number, problems: readonly RowProblem[]): PeopleFile => ({
  rowCount,
  people: [],
  problems,
});

function readHeader(header: PeopleRecord, { locale, show }: PeopleFileContext) {
  const positions = new Map<PeopleColumn, number>();
  const problems: RowProblem[] = [];
  header.cells.forEach((cell, index) => {
    const at = { row: header.row, column: show(cell.trim()) };
    const column = findPeopleColumn(cell);
    if (cell.trim() === "") return;
    if (column === undefined) problems.push(peopleProblem("people.unknown-column", at));
    else if (positions.has(column)) problems.push(peopleProblem("people.double-column", at, { column }));
    else positions.set(column, index);
  });
  for (const column of neededColumns.filter((each) => !positions.has(each))) {
    const known = neededColumns.map((each) => columnName(each, locale));
    const at = { row: header.row, column: columnName(column, locale) };
    problems.push(peopleProblem("people.missing-column", at, { column, known }));
  }
  return { positions, problems };
}

/** Reads one row; its problems name the column as the file does. */
class RowReader {
  readonly problems: RowProblem[] = [];

  constructor(
    private readonly record: PeopleRecord,
    private readonly positions: ReadonlyMap<PeopleColumn, number>,
    private readonly header: readonly string[],
    private readonly context: PeopleFileContext,
    private readonly firstRows: Map<string, number>,
  ) {}

  read(): PersonOfFile {
    const { cells } = this.record;
    const extra = cells.findIndex((cell, index) => index >= this.header.length && cell.trim() !== "");
    if (extra >= 0) {
      const value = this.context.show(cells[extra] ?? "");
      this.problems.push(peopleProblem("people.extra-cell", { row: this.record.row, value }));
    }
    return {
      row: this.record.row,
      email: this.email(),
      displayName: this.name(),
      locale: this.language(),
      roles: this.roles(),
      endsAt: this.endsAt(),
    };
  }

  private readonly cell: Cells = (column) => {
    const position = this.positions.get(column);
    return position === undefined ? "" : (this.record.cells[position] ?? "").trim();
  };

  private refuse(
    column: PeopleColumn,
    code: Parameters<typeof peopleProblem>[0],
    facts: Parameters<typeof peopleProblem>[2] = {},
  ): void {
    const name = this.header[this.positions.get(column) ?? -1] ?? column;
    const { show } = this.context;
    const place = { row: this.record.row, column: show(name.trim()), value: show(this.cell(column)) };
    this.problems.push(peopleProblem(code, place, facts));
  }

  private email(): string {
    const text = this.cell("email");
    if (text === "") {
      this.refuse("email", "people.email-missing");
      return "";
    }
    const parsed = emailSchema.safeParse(text);
    if (!parsed.success) {
      this.refuse("email", "people.email-wrong");
      return "";
    }
    const firstRow = this.firstRows.get(parsed.data);
    if (firstRow === undefined) this.firstRows.set(parsed.data, this.record.row);
    else this.refuse("email", "people.email-twice", { firstRow });
    return parsed.data;
  }

  private name(): string | null {
    const name = storableName(this.cell("name"));
    if (name.length > longestName) this.refuse("name", "people.name-too-long", { limit: longestName });
    return name === "" ? null : name;
  }

  private language(): Locale {
    const text = this.cell("language").normalize("NFKC").toLowerCase().replaceAll("_", "-");
    const locale = text === "" ? this.context.locale : languages.get(text);
    if (locale === undefined) this.refuse("language", "people.language-unknown");
    return locale ?? this.context.locale;
  }

  private roles(): string[] {
    const { findRole, rolesToGive, show } = this.context;
    const names = this.cell("roles")
      .split(/[;；,，、|\n]/u)
      .map((name) => name.trim())
      .filter((name) => name !== "");
    const facts = { roles: [...rolesToGive] };
    if (names.length === 0) this.refuse("roles", "people.roles-missing", facts);
    const roles = names.flatMap((name) => {
      const role = findRole(name);
      if (role !== undefined && rolesToGive.includes(role)) return [role];
      const code = role === undefined ? "people.role-unknown" : "people.role-not-yours";
      this.refuse("roles", code, { ...facts, role: show(name) });
      return [];
    });
    return [...new Set(roles)];
  }

  private endsAt(): string | null {
    const text = this.cell("ends");
    if (text === "") return null;
    const day = this.context.parseDay(text.normalize("NFKC"));
    if (day === undefined) {
      this.refuse("ends", "people.ends-wrong");
      return null;
    }
    const endsMs = Date.parse(`${day}T00:00:00Z`) + dayMs;
    if (endsMs <= this.context.now.getTime()) this.refuse("ends", "people.ends-past");
    return new Date(endsMs).toISOString();
  }
}
