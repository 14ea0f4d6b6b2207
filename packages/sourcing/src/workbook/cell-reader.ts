import { parseCountry, type CountryReading } from "./country-name.js";
import { acceptedDates, parseDate } from "./date-text.js";
import { findChoice } from "./choice-text.js";
import type { FindingBook } from "./finding-book.js";
import type { Header } from "./header.js";
import {
  largestNumber,
  parseFraction,
  parseNumber,
  type DecimalSign,
  type NumberTrouble,
} from "./number-text.js";
import { plainText, storableText, withoutNeutraliser } from "./safe-text.js";
import { textOfCell, type Cell, type RawRow } from "./workbook-cell.js";
import type { ColumnKey } from "./workbook-column.js";

const withheldWords = new Set([
  "na",
  "n/a",
  "n.a.",
  "w",
  "-",
  "--",
  "—",
  "–",
  "―",
  "#n/a",
  "无",
  "不详",
  "未知",
  "保密",
]);
const isDash = /^[-—–―]+$/u;
const cacheSize = 20_000;
const longestCode = 4_000;

/** Remembers what a text meant; workbooks repeat themselves. Forgets everything when full. */
export function remember<T>(cache: Map<string, T>, text: string, read: (text: string) => T): T {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const value = read(text);
  if (cache.size >= cacheSize) cache.clear();
  cache.set(text, value);
  return value;
}

const dateSerials = { least: 32_874, most: 73_415 };

/** What is said when a number cannot be read, by its trouble. */
const numberMessages: Readonly<Record<NumberTrouble, string>> = {
  ambiguous: "the decimal sign cannot be told",
  "wrong-sign": "the number uses the other decimal sign than the rest of the file",
  "not-a-number": "this is not a number",
  "too-large": `the number is larger than ${largestNumber}`,
};

/** Reads the cells of one row after another into values; what cannot be read is written into the book and is null. */
export class CellReader {
  decimal: DecimalSign | undefined;
  private raw: RawRow = { row: 0, cells: [] };
  private readonly faulty = new Set<ColumnKey>();
  private readonly countries = new Map<string, CountryReading>();
  private readonly dates = new Map<string, ReturnType<typeof parseDate>>();

  constructor(
    private readonly header: Header,
    readonly book: FindingBook,
  ) {}

  /** Turns to the next row. */
  open(raw: RawRow): void {
    this.raw = raw;
    if (this.faulty.size > 0) this.faulty.clear();
  }

  /** Has something been said about this row, or about this cell of it? */
  hasProblem(key?: ColumnKey): boolean {
    return key === undefined ? this.faulty.size > 0 : this.faulty.has(key);
  }

  get row(): number {
    return this.raw.row;
  }

  nameOf(key: ColumnKey): string {
    const position = this.header.positions.get(key);
    return position === undefined ? key : (this.header.names[position] ?? key);
  }

  cell(key: ColumnKey): Cell {
    const position = this.header.positions.get(key);
    if (position === undefined) return null;
    const cell = this.raw.cells[position] ?? null;
    return cell === "" ? null : cell;
  }

  problem(key: ColumnKey, code: string, message: string, accepted: string): null {
    this.faulty.add(key);
    this.book.problem(
      { row: this.raw.row, column: this.nameOf(key) },
      code,
      textOfCell(this.cell(key)).trim(),
      message,
      accepted,
    );
    return null;
  }

  /** The words of a cell, not yet judged: faults are refused, withheld and empty are null. */
  private words(key: ColumnKey, cell: Cell, isCountry = false): string | null {
    if (cell === null) return null;
    if (typeof cell === "object" && cell.kind === "formula-without-value") {
      const accepted = "open the file in a spreadsheet program, let it calculate, and save it again";
      return this.problem(key, "cell.formula-without-value", "the formula has no stored value", accepted);
    }
    if (typeof cell === "object" && cell.kind === "error") {
      if (cell.shown === "#N/A") return this.withheld(key, cell.shown);
      return this.problem(key, "cell.error", "the cell holds an error", "a value");
    }
    const text = textOfCell(cell).trim();
    if (text === "") return null;
    if (
      text.length <= 4 &&
      withheldWords.has(text.toLowerCase()) &&
      !(isCountry && text.toLowerCase() === "na")
    ) {
      return this.withheld(key, text);
    }
    return text;
  }

  private withheld(key: ColumnKey, text: string): null {
    const at = { row: this.raw.row, column: this.nameOf(key) };
    this.book.notice(
      "withheld",
      at,
      "Values marked as withheld or missing were taken as unknown.",
      { value: text },
      text,
    );
    return null;
  }

  /** A name or note as it is stored. **Fails** text.too-long. */
  text(key: ColumnKey, longest: number): string | null {
    const words = this.words(key, this.cell(key));
    return words === null ? null : this.stored(key, words, longest);
  }

  /** A line id is text whatever it says, but for a lone dash. */
  identifier(key: ColumnKey, longest: number): string | null {
    const cell = this.cell(key);
    if (typeof cell === "object") return this.text(key, longest);
    const text = textOfCell(cell).trim();
    return text === "" || isDash.test(text) ? null : this.stored(key, text, longest);
  }

  private stored(key: ColumnKey, words: string, longest: number): string | null {
    const own = withoutNeutraliser(words);
    const text = storableText(own);
    if (text.length > longest) {
      return this.problem(
        key,
        "text.too-long",
        `the text has ${text.length} characters`,
        `at most ${longest} characters`,
      );
    }
    if (text !== own && text.length < own.replace(/\r\n?/g, "\n").trim().length) {
      const at = { row: this.raw.row, column: this.nameOf(key) };
      this.book.notice(
        "hidden-characters-removed",
        at,
        "Control and text-direction characters were taken out.",
      );
    }
    return text === "" ? null : text;
  }

  /** A code, number or keyword, with full-width forms forgiven. */
  code(key: ColumnKey, isCountry = false): string | null {
    const words = this.words(key, this.cell(key), isCountry);
    if (words === null) return null;
    if (words.length > longestCode) {
      const message = `the text has ${words.length} characters`;
      return this.problem(key, "text.too-long", message, `at most ${longestCode} characters`);
    }
    const text = plainText(withoutNeutraliser(words));
    return text === "" ? null : text;
  }

  /** **Fails** number.*; `isZeroAllowed` false refuses 0. */
  number(key: ColumnKey, isZeroAllowed: boolean): number | null {
    const accepted = isZeroAllowed ? "a number of zero or more, or empty for unknown" : "a number above zero";
    return this.judge(key, this.numeric(key, accepted, parseNumber), isZeroAllowed, accepted);
  }

  private numeric(
    key: ColumnKey,
    accepted: string,
    parse: typeof parseNumber,
  ): number | NumberTrouble | null {
    const cell = this.cell(key);
    if (typeof cell === "number") return Math.abs(cell) <= largestNumber ? cell : "too-large";
    if (typeof cell === "boolean") return "not-a-number";
    if (typeof cell === "object" && cell?.kind === "date") {
      return this.problem(key, "number.is-date", "the cell is formatted as a date", accepted);
    }
    const text = this.code(key);
    return text === null ? null : parse(text, this.decimal);
  }

  private judge(
    key: ColumnKey,
    value: number | NumberTrouble | null,
    isZeroAllowed: boolean,
    accepted: string,
  ): number | null {
    if (value === null) return null;
    if (typeof value === "string") {
      const sign = value === "wrong-sign" ? `, written with a decimal ${this.decimal ?? "point"}` : "";
      return this.problem(key, `number.${value}`, numberMessages[value], accepted + sign);
    }
    if (value < 0) return this.problem(key, "number.negative", "the number is below zero", accepted);
    if (value === 0 && !isZeroAllowed)
      return this.problem(key, "number.zero", "the number is zero", accepted);
    return value === 0 ? 0 : value;
  }

  /** **Units and range** 0-1, above 0 unless zero is allowed. */
  fraction(key: ColumnKey, isZeroAllowed: boolean): number | null {
    const accepted = `a fraction ${isZeroAllowed ? "from 0" : "above 0"} to 1 such as 0.62, or a percentage such as 62 %`;
    const value = this.judge(key, this.numeric(key, accepted, parseFraction), isZeroAllowed, accepted);
    if (value === null || value <= 1) return value;
    return this.problem(key, "fraction.above-one", "the fraction is above 1", accepted);
  }

  /** **Shape** YYYY-MM-DD. **Fails** date.* */
  date(key: ColumnKey): string | null {
    const cell = this.cell(key);
    let text: string | null;
    if (typeof cell === "object" && cell?.kind === "date") text = cell.iso;
    else if (typeof cell === "number" && cell >= dateSerials.least && cell <= dateSerials.most) {
      return this.problem(
        key,
        "date.serial",
        "the cell holds a number that is not formatted as a date",
        acceptedDates,
      );
    } else text = this.code(key);
    if (text === null) return null;
    const date = remember(this.dates, text, parseDate);
    if (typeof date === "string") return date;
    const messages = {
      ambiguous: "day and month cannot be told apart",
      "not-a-date": "this is not a date",
      "year-out-of-range": "the year is out of range",
    };
    return this.problem(key, `date.${date.trouble}`, messages[date.trouble], acceptedDates);
  }

  /** **Shape** ISO alpha-3. **Fails** country.unknown. */
  country(key: ColumnKey): string | null {
    const text = this.code(key, true);
    if (text === null) return null;
    const country = remember(this.countries, text, parseCountry);
    if (!country.ok) return this.problem(key, "country.unknown", "no such country", country.accepted);
    if (country.legacyCode !== null) this.legacy(key, country.legacyCode, country.iso3);
    return country.iso3;
  }

  legacy(key: ColumnKey, code: string, iso3: string): void {
    const at = { row: this.raw.row, column: this.nameOf(key) };
    this.book.notice("legacy-code", at, `${code} was read as ${iso3}.`, { code, countryIso3: iso3 }, code);
  }

  /** One value of a closed list. **Fails** choice.unknown. */
  choice<T>(key: ColumnKey, names: ReadonlyMap<string, T>): T | null {
    const text = this.code(key);
    if (text === null) return null;
    const value = findChoice(text, names);
    if (value !== undefined) return value;
    const accepted = [...new Set(names.values())].join(", ");
    return this.problem(key, "choice.unknown", "this is none of the values of this column", accepted);
  }
}
