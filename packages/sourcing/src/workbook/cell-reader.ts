import {
  type Cell,
  type DecimalSign,
  largestNumber,
  type NumberTrouble,
  parseDate,
  parseFraction,
  parseNumber,
  plainText,
  type RawRow,
  storableText,
  textOfCell,
  withoutNeutraliser,
} from "@interphase/spreadsheet/contract";
import { parseCountry, type CountryReading } from "./country-name.js";
import { findChoice } from "./choice-text.js";
import { withheldWords } from "./recognised-text.js";
import type { FindingBook } from "./finding-book.js";
import type { Header } from "./header.js";
import type { ColumnKey } from "./workbook-column.js";
import type { WorkbookProblem } from "./workbook-result.js";
import type { WorkbookProblemCode } from "./workbook-code.js";
import type { ExpectedNumber } from "./workbook-sentence.js";

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

  problem(key: ColumnKey, code: WorkbookProblemCode, facts: WorkbookProblem["facts"] = {}): null {
    this.faulty.add(key);
    const at = { row: this.raw.row, column: this.nameOf(key) };
    this.book.problem(at, code, textOfCell(this.cell(key)).trim(), facts);
    return null;
  }

  /** The words of a cell, not yet judged: faults are refused, withheld and empty are null. */
  private words(key: ColumnKey, cell: Cell, isCountry = false): string | null {
    if (cell === null) return null;
    if (typeof cell === "object" && cell.kind === "formula-without-value") {
      return this.problem(key, "cell.formula-without-value");
    }
    if (typeof cell === "object" && cell.kind === "error") {
      if (cell.shown === "#N/A") return this.withheld(key, cell.shown);
      return this.problem(key, "cell.error");
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
    this.book.notice("withheld", at, { value: text }, text);
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
      return this.problem(key, "text.too-long", { characters: text.length, limit: longest });
    }
    if (text !== own && text.length < own.replace(/\r\n?/g, "\n").trim().length) {
      const at = { row: this.raw.row, column: this.nameOf(key) };
      this.book.notice("hidden-characters-removed", at);
    }
    return text === "" ? null : text;
  }

  /** A code, number or keyword, with full-width forms forgiven. */
  code(key: ColumnKey, isCountry = false): string | null {
    const words = this.words(key, this.cell(key), isCountry);
    if (words === null) return null;
    if (words.length > longestCode) {
      return this.problem(key, "text.too-long", { characters: words.length, limit: longestCode });
    }
    const text = plainText(withoutNeutraliser(words));
    return text === "" ? null : text;
  }

  /** **Fails** number.*; `isZeroAllowed` false refuses 0. */
  number(key: ColumnKey, isZeroAllowed: boolean): number | null {
    const expected = isZeroAllowed ? "zero-or-more" : "above-zero";
    return this.judge(key, this.numeric(key, expected, parseNumber), isZeroAllowed, expected);
  }

  private numeric(
    key: ColumnKey,
    expected: ExpectedNumber,
    parse: typeof parseNumber,
  ): number | NumberTrouble | null {
    const cell = this.cell(key);
    if (typeof cell === "number") return Math.abs(cell) <= largestNumber ? cell : "too-large";
    if (typeof cell === "boolean") return "not-a-number";
    if (typeof cell === "object" && cell?.kind === "date") {
      return this.problem(key, "number.is-date", { expected });
    }
    const text = this.code(key);
    return text === null ? null : parse(text, this.decimal);
  }

  private judge(
    key: ColumnKey,
    value: number | NumberTrouble | null,
    isZeroAllowed: boolean,
    expected: ExpectedNumber,
  ): number | null {
    if (value === null) return null;
    if (typeof value === "string") {
      const sign = value === "wrong-sign" ? { decimal: this.decimal ?? "point" } : {};
      return this.problem(key, `number.${value}`, { expected, ...sign });
    }
    if (value < 0) return this.problem(key, "number.negative", { expected });
    if (value === 0 && !isZeroAllowed) return this.problem(key, "number.zero", { expected });
    return value === 0 ? 0 : value;
  }

  /** **Units and range** 0-1, above 0 unless zero is allowed. */
  fraction(key: ColumnKey, isZeroAllowed: boolean): number | null {
    const expected = isZeroAllowed ? "fraction" : "fraction-above-zero";
    const value = this.judge(key, this.numeric(key, expected, parseFraction), isZeroAllowed, expected);
    if (value === null || value <= 1) return value;
    return this.problem(key, "fraction.above-one", { expected });
  }

  /** **Shape** YYYY-MM-DD. **Fails** date.* */
  date(key: ColumnKey): string | null {
    const cell = this.cell(key);
    let text: string | null;
    if (typeof cell === "object" && cell?.kind === "date") text = cell.iso;
    else if (typeof cell === "number" && cell >= dateSerials.least && cell <= dateSerials.most) {
      return this.problem(key, "date.serial");
    } else text = this.code(key);
    if (text === null) return null;
    const date = remember(this.dates, text, parseDate);
    if (typeof date === "string") return date;
    return this.problem(key, `date.${date.trouble}`);
  }

  /** **Shape** ISO alpha-3. **Fails** country.unknown. */
  country(key: ColumnKey): string | null {
    const text = this.code(key, true);
    if (text === null) return null;
    const country = remember(this.countries, text, parseCountry);
    if (!country.ok) return this.problem(key, "country.unknown", { candidates: country.candidates });
    if (country.legacyCode !== null) this.legacy(key, country.legacyCode, country.iso3);
    return country.iso3;
  }

  legacy(key: ColumnKey, code: string, iso3: string): void {
    const at = { row: this.raw.row, column: this.nameOf(key) };
    this.book.notice("legacy-code", at, { code, countryIso3: iso3 }, code);
  }

  /** One value of a closed list. **Fails** choice.unknown. */
  choice<T>(key: ColumnKey, names: ReadonlyMap<string, T>): T | null {
    const text = this.code(key);
    if (text === null) return null;
    const value = findChoice(text, names);
    if (value !== undefined) return value;
    return this.problem(key, "choice.unknown", { choices: [...new Set(names.values())].map(String) });
  }
}
