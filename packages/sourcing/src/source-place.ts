import { lettersOf } from "@interphase/spreadsheet/contract";
import { z } from "zod";
import type { PlanLine } from "./plan-line.js";
import { workbookColumns, type ColumnKey } from "./workbook/workbook-column.js";

/** How many sheets' columns does a plan keep at most? The reader takes its lines from one. */
const mostSheets = 50;

/** Which columns does the reader understand, as a schema? */
export const columnKeySchema = z.enum(workbookColumns.map(({ key }) => key) as [ColumnKey, ...ColumnKey[]]);

/**
 * From which column of the file was one of the workbook's columns read?
 * **Shape** `field` is the column's English name, `header` what the file calls it, made safe to show.
 * **Units and range** `column` from 1, as a spreadsheet counts.
 */
export const sourceColumnSchema = z.object({
  field: columnKeySchema,
  header: z.string().max(100),
  column: z.int().positive(),
});
export type SourceColumn = z.infer<typeof sourceColumnSchema>;

/** Where do the columns of a plan stand in its file? **Shape** one entry a sheet; `sheet` null in a CSV. */
export const sourceColumnsSchema = z
  .array(
    z.object({
      sheet: z.string().nullable(),
      columns: z.array(sourceColumnSchema).max(workbookColumns.length),
    }),
  )
  .max(mostSheets);
export type SourceColumns = z.infer<typeof sourceColumnsSchema>;

/** Where in its file does a line stand? **Shape** `cell` as a spreadsheet calls it (D14). **Units and range** `row` from 1. */
export const sourcePlaceSchema = z.object({
  fileName: z.string(),
  sheet: z.string().nullable(),
  row: z.int().positive(),
  columns: z.array(sourceColumnSchema.extend({ cell: z.string() })),
});
export type SourcePlace = z.infer<typeof sourcePlaceSchema>;

/** Where does a line stand in the file of its plan? null where the file was not kept. */
export function findSourcePlace(
  plan: { readonly fileName: string; readonly sourceColumns: SourceColumns | null },
  line: Pick<PlanLine, "sourceSheet" | "sourceRow">,
): SourcePlace | null {
  const { sourceSheet: sheet, sourceRow: row } = line;
  const found = plan.sourceColumns?.find((one) => one.sheet === sheet);
  if (found === undefined) return null;
  const columns = found.columns.map((one) => ({ ...one, cell: `${lettersOf(one.column - 1)}${row}` }));
  return { fileName: plan.fileName, sheet, row, columns };
}

/** A field of a line that its file says: all but where the line stands. */
export type LineField = Exclude<keyof PlanLine, "sourceRow" | "sourceSheet">;

/**
 * Which columns does a field of a line come from?
 * **Shape** the column that holds it first, then those that say how it is meant: a unit, a rate.
 */
export const columnsOfField: Readonly<Record<LineField, readonly [ColumnKey, ...ColumnKey[]]>> = {
  line: ["line"],
  mineralId: ["mineral"],
  material: ["material"],
  formula: ["formula"],
  form: ["form"],
  containedFraction: ["contained_fraction"],
  volumeBasis: ["volume_basis"],
  supplier: ["supplier"],
  supplierParent: ["supplier_parent"],
  supplierRole: ["supplier_role"],
  supplierCountryIso3: ["supplier_country"],
  productionCountryIso3: ["production_country"],
  plantCountryIso3: ["plant_country"],
  minedIn: ["mined_in"],
  refinedIn: ["refined_in"],
  routes: ["routes"],
  annualQuantityTonnes: ["annual_quantity_t", "unit"],
  needTonnes: ["need_t", "unit"],
  committedMinTonnes: ["committed_min_t", "unit"],
  committedMaxTonnes: ["committed_max_t", "unit"],
  stockTonnes: ["stock_t", "unit"],
  stockAsOf: ["stock_as_of"],
  inTransitTonnes: ["in_transit_t", "unit"],
  unitPriceUsdPerTonne: ["unit_price_usd_per_t", "currency", "exchange_rate"],
  currency: ["currency", "converted_from"],
  priceBasis: ["price_basis"],
  priceIndex: ["price_index"],
  contractType: ["contract_type"],
  contractStart: ["contract_start"],
  contractEnd: ["contract_end"],
  leadTimeDays: ["lead_time_days"],
  qualification: ["qualification"],
  qualificationMonths: ["qualification_months"],
  recycledContentFraction: ["recycled_content"],
  partNumber: ["part_number"],
  hsCode: ["hs_code"],
  incoterm: ["incoterm"],
  site: ["site"],
  notes: ["notes"],
};
