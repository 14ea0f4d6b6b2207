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

/** Under which key are suppliers one? By parent, else supplier, trimmed and case-folded (methods 9). */
export const foldName = (name: string): string => name.trim().toLowerCase();

/**
 * What does a plan say of each line, one column a field?
 * **Shape** index is the order of `add`; unknown is NaN, `noDay` or `noId`.
 * **Units and range** gross tonnes, USD per tonne, days since 1970-01-01, months.
 */
export interface LineColumns {
  readonly quantity: Float64Array;
  readonly price: Float64Array;
  readonly need: Float64Array;
  readonly stock: Float64Array;
  readonly inTransit: Float64Array;
  readonly committedMax: Float64Array;
  readonly leadTimeDays: Float64Array;
  readonly qualificationMonths: Float64Array;
  readonly recycled: Float64Array;
  readonly contractEnd: Int32Array;
  readonly supplier: Int32Array;
  readonly parent: Int32Array;
  readonly site: Int32Array;
  readonly plant: Int32Array;
  readonly terms: Int32Array;
}

/** How a line's price moves and whether its source is qualified, packed into one code. */
export interface LineTerms {
  readonly contractType: PlanLine["contractType"];
  readonly priceBasis: PlanLine["priceBasis"];
  readonly qualification: PlanLine["qualification"];
  readonly form: Form | null;
}

/** What collects the columns of a plan's lines while it is read? */
export interface LineCollector {
  /** Adds a line and returns the code of its supplier's parent. */
  add(line: PlanLine): number;
  columns(): LineColumns;
  readonly ids: readonly string[];
  readonly suppliers: Dictionary;
  readonly parents: Dictionary;
  /** The name as first written, by parent id. */
  readonly parentNames: readonly string[];
  readonly countries: Dictionary;
  readonly terms: readonly LineTerms[];
}

type Columns = ReturnType<typeof createColumns>;

function createColumns() {
  return {
    quantity: createNumberColumn(),
    price: createNumberColumn(),
    need: createNumberColumn(),
    stock: createNumberColumn(),
    inTransit: createNumberColumn(),
    committedMax: createNumberColumn(),
    leadTimeDays: createNumberColumn(),
    qualificationMonths: createNumberColumn(),
    recycled: createNumberColumn(),
    contractEnd: createCodeColumn(),
    supplier: createCodeColumn(),
    parent: createCodeColumn(),
    site: createCodeColumn(),
    plant: createCodeColumn(),
    terms: createCodeColumn(),
  };
}

/** Quantities beyond this count as this, so that no sum of a plan overflows. The Earth weighs 6e21 t. */
export const largestTonnes = 1e300;

const capped = (tonnes: number | null): number => (tonnes === null ? NaN : Math.min(tonnes, largestTonnes));

function pushQuantities(columns: Columns, line: PlanLine): void {
  columns.quantity.push(capped(line.annualQuantityTonnes));
  columns.price.push(line.unitPriceUsdPerTonne ?? NaN);
  columns.need.push(capped(line.needTonnes));
  columns.stock.push(capped(line.stockTonnes));
  columns.inTransit.push(capped(line.inTransitTonnes));
  columns.committedMax.push(capped(line.committedMaxTonnes));
  columns.leadTimeDays.push(line.leadTimeDays ?? NaN);
  columns.qualificationMonths.push(line.qualificationMonths ?? NaN);
  columns.recycled.push(line.recycledContentFraction ?? NaN);
}

const viewColumns = (columns: Columns): LineColumns => ({
  quantity: columns.quantity.view(),
  price: columns.price.view(),
  need: columns.need.view(),
  stock: columns.stock.view(),
  inTransit: columns.inTransit.view(),
  committedMax: columns.committedMax.view(),
  leadTimeDays: columns.leadTimeDays.view(),
  qualificationMonths: columns.qualificationMonths.view(),
  recycled: columns.recycled.view(),
  contractEnd: columns.contractEnd.view(),
  supplier: columns.supplier.view(),
  parent: columns.parent.view(),
  site: columns.site.view(),
  plant: columns.plant.view(),
  terms: columns.terms.view(),
});

/** Where does the supplier of a line produce? A trader's address is no production site (methods 10). */
export function findSite(line: PlanLine): string | null {
  return line.supplierRole === "trader" ? null : (line.productionCountryIso3 ?? line.supplierCountryIso3);
}

/** How are the columns of a plan's lines collected? */
export function createLineCollector(): LineCollector {
  const columns = createColumns();
  const suppliers = createDictionary();
  const parents = createDictionary();
  const countries = createDictionary();
  const termKeys = createDictionary();
  const [ids, parentNames, terms]: [string[], string[], LineTerms[]] = [[], [], []];
  const countryId = (iso3: string | null) => (iso3 === null ? noId : countries.idOf(iso3));
  return {
    ids,
    suppliers,
    parents,
    parentNames,
    countries,
    terms,
    add(line) {
      ids.push(line.line);
      pushQuantities(columns, line);
      columns.contractEnd.push(line.contractEnd === null ? noDay : dayOf(line.contractEnd));
      columns.supplier.push(suppliers.idOf(foldName(line.supplier)));
      const name = line.supplierParent?.trim() || line.supplier;
      const parent = parents.idOf(foldName(name));
      if (parent === parentNames.length) parentNames.push(name.trim());
      columns.parent.push(parent);
      columns.site.push(countryId(findSite(line)));
      columns.plant.push(countryId(line.plantCountryIso3));
      const { contractType, priceBasis, qualification, form } = line;
      const term = termKeys.idOf(`${contractType}|${priceBasis}|${qualification}|${form}`);
      if (term === terms.length) terms.push({ contractType, priceBasis, qualification, form });
      columns.terms.push(term);
      return parent;
    },
    columns: () => viewColumns(columns),
  };
}
