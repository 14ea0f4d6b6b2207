import type { Form, PlanLine } from "../plan-line.js";
import {
  createCodeColumn,
  createDictionary,
  createNumberColumn,
  type Dictionary,
} from "./growable-column.js";

/** Stands for "none" in a column of days. */
export const noDay = -2_147_483_648;
/** Stands for "none" in a column of dictionary ids. */
export const noId = -1;

const millisecondsPerDay = 86_400_000;

/** Which day, counted from 1970-01-01, is an ISO date? */
export const dayOf = (isoDate: string): number =>
  Math.round(Date.parse(`${isoDate}T00:00:00Z`) / millisecondsPerDay);

/** How many days does a month have in every formula (methods 9)? */
export const daysPerMonth = 365 / 12;

/** Under which key are names one: trimmed, inner spaces folded, case-folded (methods 3 and 9)? */
export const foldName = (name: string): string => name.trim().replace(/\s+/gu, " ").toLowerCase();

/**
 * What does a plan say of each line, one column a field?
 * **Shape** index is the order of `add`; unknown is NaN, `noDay` or `noId`. A volume stated as contained is goods tonnes here
 * already (`goodsFactor` goods tonnes per stated tonne, 1 where gross); `spend` is stated quantity x price.
 * **Units and range** goods tonnes a year, USD per stated tonne, USD a year, days since 1970-01-01, months.
 */
export interface LineColumns {
  readonly quantity: Float64Array;
  readonly goodsFactor: Float64Array;
  readonly price: Float64Array;
  readonly spend: Float64Array;
  readonly need: Float64Array;
  readonly stock: Float64Array;
  readonly inTransit: Float64Array;
  readonly committedMax: Float64Array;
  readonly leadTimeDays: Float64Array;
  readonly qualificationMonths: Float64Array;
  readonly recycled: Float64Array;
  /** The contained fraction that the line states, 0-1. */
  readonly statedFraction: Float64Array;
  readonly stockDay: Int32Array;
  readonly contractEnd: Int32Array;
  readonly supplier: Int32Array;
  readonly parent: Int32Array;
  readonly site: Int32Array;
  readonly plant: Int32Array;
  readonly terms: Int32Array;
  /** 1 where the line's volumes are stated as contained and it names its mineral. */
  readonly isContained: Int32Array;
  /** Code of the goods group, and of its (group, supplier parent) source. */
  readonly group: Int32Array;
  readonly source: Int32Array;
}

/** How a line's price moves and whether its source is qualified, packed into one code. */
export interface LineTerms {
  readonly contractType: PlanLine["contractType"];
  readonly priceBasis: PlanLine["priceBasis"];
  readonly qualification: PlanLine["qualification"];
  readonly form: Form | null;
}

/** Is a source that states this qualified? An empty cell is: it is bought today (methods 9). */
export const isQualified = (qualification: PlanLine["qualification"]): boolean =>
  qualification === null || qualification === "qualified";

/** What collects the columns of a plan's lines while it is read? */
export interface LineCollector {
  /** Adds a line; the caller knows its goods factor, group and source. */
  add(line: PlanLine, parent: number, goods: { factor: number; group: number; source: number }): void;
  /** Under which code does the parent of a line's supplier stand, itself where it has none? */
  parentOf(line: PlanLine): number;
  columns(): LineColumns;
  readonly ids: readonly string[];
  readonly rows: readonly number[];
  readonly suppliers: Dictionary;
  readonly parents: Dictionary;
  /** The name as first written, by parent id. */
  readonly parentNames: readonly string[];
  readonly countries: Dictionary;
  readonly terms: readonly LineTerms[];
}

const numberNames = [
  "quantity",
  "goodsFactor",
  "price",
  "spend",
  "need",
  "stock",
  "inTransit",
  "committedMax",
  "leadTimeDays",
  "qualificationMonths",
  "recycled",
  "statedFraction",
] as const;
const codeNames = [
  "stockDay",
  "contractEnd",
  "supplier",
  "parent",
  "site",
  "plant",
  "terms",
  "isContained",
  "group",
  "source",
] as const;

function createColumns() {
  const numbers = numberNames.map((name) => [name, createNumberColumn()] as const);
  const codes = codeNames.map((name) => [name, createCodeColumn()] as const);
  return {
    numbers: new Map<(typeof numberNames)[number], ReturnType<typeof createNumberColumn>>(numbers),
    codes: new Map<(typeof codeNames)[number], ReturnType<typeof createCodeColumn>>(codes),
  };
}

type NumberRow = Readonly<Record<(typeof numberNames)[number], number>>;
type CodeRow = Readonly<Record<(typeof codeNames)[number], number>>;

/** Quantities beyond this count as this, so that no sum of a plan overflows. The Earth weighs 6e21 t. */
export const largestTonnes = 1e300;

const capped = (tonnes: number | null): number => (tonnes === null ? NaN : Math.min(tonnes, largestTonnes));

function readNumbers(line: PlanLine, factor: number): NumberRow {
  const goods = (tonnes: number | null) => capped(tonnes === null ? null : tonnes * factor);
  const price = line.unitPriceUsdPerTonne ?? NaN;
  return {
    quantity: goods(line.annualQuantityTonnes),
    goodsFactor: factor,
    price,
    spend: capped(line.annualQuantityTonnes) * price,
    need: goods(line.needTonnes),
    stock: goods(line.stockTonnes),
    inTransit: goods(line.inTransitTonnes),
    committedMax: goods(line.committedMaxTonnes),
    leadTimeDays: line.leadTimeDays ?? NaN,
    qualificationMonths: line.qualificationMonths ?? NaN,
    recycled: line.recycledContentFraction ?? NaN,
    statedFraction: line.containedFraction ?? NaN,
  };
}

const dayOrNone = (isoDate: string | null): number => (isoDate === null ? noDay : dayOf(isoDate));

/** Where does the supplier of a line produce? A trader's address is no production site (methods 5 and 10). */
export function findSite(line: PlanLine): string | null {
  if (line.productionCountryIso3 !== null) return line.productionCountryIso3;
  return line.supplierRole === "trader" ? null : line.supplierCountryIso3;
}

function addTerm(line: PlanLine, keys: Dictionary, terms: LineTerms[]): number {
  const { contractType, priceBasis, qualification, form } = line;
  const term = keys.idOf(`${contractType}|${priceBasis}|${qualification}|${form}`);
  if (term === terms.length) terms.push({ contractType, priceBasis, qualification, form });
  return term;
}

/** How are the columns of a plan's lines collected? */
export function createLineCollector(): LineCollector {
  const columns = createColumns();
  const [suppliers, parents, countries] = [createDictionary(), createDictionary(), createDictionary()];
  const termKeys = createDictionary();
  const [ids, rows, parentNames, terms]: [string[], number[], string[], LineTerms[]] = [[], [], [], []];
  const countryId = (iso3: string | null) => (iso3 === null ? noId : countries.idOf(iso3));
  const termOf = (line: PlanLine) => addTerm(line, termKeys, terms);
  const pushAll = (numbers: NumberRow, codes: CodeRow) => {
    for (const [name, column] of columns.numbers) column.push(numbers[name]);
    for (const [name, column] of columns.codes) column.push(codes[name]);
  };
  return {
    ids,
    rows,
    suppliers,
    parents,
    parentNames,
    countries,
    terms,
    parentOf(line) {
      const name = line.supplierParent?.trim() || line.supplier;
      const parent = parents.idOf(foldName(name));
      if (parent === parentNames.length) parentNames.push(name.trim());
      return parent;
    },
    add(line, parent, { factor, group, source }) {
      ids.push(line.line);
      rows.push(line.sourceRow);
      pushAll(readNumbers(line, factor), {
        stockDay: line.stockTonnes === null ? noDay : dayOrNone(line.stockAsOf),
        contractEnd: dayOrNone(line.contractEnd),
        supplier: suppliers.idOf(foldName(line.supplier)),
        parent,
        site: countryId(findSite(line)),
        plant: countryId(line.plantCountryIso3),
        terms: termOf(line),
        isContained: line.volumeBasis === "contained" && line.mineralId !== null ? 1 : 0,
        group,
        source,
      });
    },
    columns: () => {
      const views = [...columns.numbers, ...columns.codes].map(
        ([name, column]) => [name, column.view()] as const,
      );
      return Object.fromEntries<Float64Array | Int32Array>(views) as unknown as LineColumns;
    },
  };
}
