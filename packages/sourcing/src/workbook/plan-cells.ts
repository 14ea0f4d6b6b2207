import { neutraliseFormula } from "@interphase/spreadsheet/contract";
import type { Locale } from "@interphase/names";
import type { Origins, OriginShare, PlanLine, RouteShare, SourcingRoutes } from "../plan-line.js";
import { workbookColumns, type ColumnKey } from "./workbook-column.js";

/** What is the header of a column in one language? The English one is the name that programs use. */
export function headerOf(key: ColumnKey, locale: Locale): string {
  const column = workbookColumns.find((candidate) => candidate.key === key);
  return column?.names[locale][0] ?? key;
}

/** Which columns does an export write? All but those that only say how another was meant. */
export const exportedColumns: readonly ColumnKey[] = workbookColumns
  .map((column) => column.key)
  .filter((key) => key !== "unit" && key !== "exchange_rate");

/** The percentage whose hundredth is the share again, so that an export reads back to the same share. */
function percentOf(shareFraction: number): string {
  const short = Number((shareFraction * 100).toPrecision(15));
  return String(short / 100 === shareFraction ? short : shareFraction * 100);
}

function sharesText<T extends { shareFraction: number }>(
  shares: readonly T[],
  name: (share: T) => string,
): string {
  const [only] = shares;
  if (shares.length === 1 && only?.shareFraction === 1) return name(only);
  return shares.map((share) => `${name(share)}:${percentOf(share.shareFraction)}`).join(";");
}

function perElement<T extends { shareFraction: number }>(
  value: { all: readonly T[]; byElement: Readonly<Record<string, readonly T[]>> | null },
  name: (share: T) => string,
): string {
  if (value.byElement === null) return sharesText(value.all, name);
  return Object.entries(value.byElement)
    .map(([element, shares]) => `${element}=${sharesText(shares, name)}`)
    .join(" | ");
}

const originsText = (origins: Origins) => perElement(origins, (share: OriginShare) => share.origin);
const routesText = (routes: SourcingRoutes) =>
  perElement(routes, (share: RouteShare) => `${share.minedIn}>${share.refinedIn}`);

function text(value: string | null): string | null {
  return value === null ? null : neutraliseFormula(value);
}

/** What stands in each cell of one exported line? **Shape** null is an empty cell; numbers in tonnes and USD per tonne. */
export function cellsOfLine(line: PlanLine): Record<ColumnKey, string | number | null> {
  const isConverted = line.unitPriceUsdPerTonne !== null && line.currency !== null && line.currency !== "USD";
  return {
    line: text(line.line),
    mineral: line.mineralId,
    material: text(line.material),
    formula: text(line.formula),
    form: line.form,
    contained_fraction: line.containedFraction,
    volume_basis: line.volumeBasis,
    supplier: text(line.supplier),
    supplier_parent: text(line.supplierParent),
    supplier_role: line.supplierRole,
    supplier_country: line.supplierCountryIso3,
    production_country: line.productionCountryIso3,
    plant_country: line.plantCountryIso3,
    mined_in: originsText(line.minedIn) || null,
    refined_in: originsText(line.refinedIn) || null,
    routes: line.routes === null ? null : routesText(line.routes) || null,
    annual_quantity_t: line.annualQuantityTonnes,
    need_t: line.needTonnes,
    committed_min_t: line.committedMinTonnes,
    committed_max_t: line.committedMaxTonnes,
    unit: null,
    unit_price_usd_per_t: line.unitPriceUsdPerTonne,
    currency: isConverted ? "USD" : line.currency,
    exchange_rate: null,
    converted_from: isConverted ? line.currency : null,
    price_basis: line.priceBasis,
    price_index: text(line.priceIndex),
    contract_type: line.contractType,
    contract_start: line.contractStart,
    contract_end: line.contractEnd,
    stock_t: line.stockTonnes,
    stock_as_of: line.stockAsOf,
    in_transit_t: line.inTransitTonnes,
    lead_time_days: line.leadTimeDays,
    qualification: line.qualification,
    qualification_months: line.qualificationMonths,
    recycled_content: line.recycledContentFraction,
    part_number: text(line.partNumber),
    hs_code: text(line.hsCode),
    incoterm: text(line.incoterm),
    site: text(line.site),
    notes: text(line.notes),
  };
}
