import type { Locale } from "@interphase/names";

/** By which names does the reader know a column? The first in each language is the one the templates use. */
export type WorkbookColumn = { key: ColumnKey; names: Readonly<Record<Locale, readonly string[]>> };

const table = [
  ["line", "line no, line id, line number, id", "行号,序号,行编号"],
  ["mineral", "commodity", "矿产,矿物,矿种"],
  ["material", "material name, description", "材料,物料,材料名称"],
  ["formula", "chemical formula", "化学式,分子式"],
  ["form", "product form", "形态,产品形态"],
  ["contained_fraction", "contained share, grade, content", "含量分数,含量,品位"],
  ["volume_basis", "quantity basis", "数量口径,量基准"],
  ["supplier", "supplier name, vendor", "供应商,供应商名称"],
  ["supplier_parent", "parent company, supplier group", "供应商母公司,母公司"],
  ["supplier_role", "role of supplier", "供应商角色"],
  ["supplier_country", "country of supplier", "供应商国家,供应商所在国"],
  ["production_country", "country of production", "生产国"],
  ["plant_country", "country of plant", "工厂所在国,工厂国家"],
  ["mined_in", "mine country, mining country, mined", "开采国,采矿国"],
  ["refined_in", "refining country, refined", "精炼国,冶炼国"],
  ["routes", "route", "路线,来源路线"],
  ["annual_quantity_t", "annual quantity, annual quantity tonnes", "年采购量(吨),年采购量"],
  ["need_t", "annual need, need", "年需求量(吨),年需求量"],
  ["committed_min_t", "committed minimum", "承诺最小量(吨),最小承诺量"],
  ["committed_max_t", "committed maximum", "承诺最大量(吨),最大承诺量"],
  ["unit", "quantity unit", "单位,数量单位"],
  ["unit_price_usd_per_t", "unit price, price, unit price usd/t", "单价(美元/吨),单价"],
  ["currency", "price currency", "货币,币种"],
  ["exchange_rate", "usd per currency unit", "汇率,兑美元汇率"],
  ["converted_from", "original currency", "原币种"],
  ["price_basis", "pricing basis", "定价方式,计价方式"],
  ["price_index", "index name", "价格指数"],
  ["contract_type", "contract", "合同类型"],
  ["contract_start", "contract start date", "合同开始日,合同起始日"],
  ["contract_end", "contract end date, contract expiry", "合同到期日,合同结束日"],
  ["stock_t", "stock, stock on hand", "库存(吨),库存"],
  ["stock_as_of", "stock date", "库存日期"],
  ["in_transit_t", "in transit, stock in transit", "在途量(吨),在途库存(吨),在途"],
  ["lead_time_days", "lead time", "交货期(天),交货期"],
  ["qualification", "qualification status", "认证状态,资质认证"],
  ["qualification_months", "qualification time", "认证时间(月),认证周期(月)"],
  ["recycled_content", "recycled share", "再生料比例,再生含量"],
  ["part_number", "part no", "零件号,料号"],
  ["hs_code", "hs, customs code", "海关编码,hs编码"],
  ["incoterm", "incoterms", "贸易术语"],
  ["site", "delivery site", "使用地点,工厂"],
  ["notes", "note, remarks, comment, comments", "备注,说明"],
] as const;

/** The English header name of a column, which is also its name in code. */
export type ColumnKey = (typeof table)[number][0];

/** Which columns does the reader understand, in the templates' order? */
export const workbookColumns: readonly WorkbookColumn[] = table.map(([key, english, chinese]) => ({
  key,
  names: { en: [key, ...english.split(",").map((name) => name.trim())], zh: chinese.split(",") },
}));

/** Which columns may never be missing? Beside them, `mineral` or `formula`. */
export const requiredColumns = ["line", "supplier", "annual_quantity_t"] as const;

/** Which columns hold quantities in the line's unit? */
export const quantityColumns = [
  "annual_quantity_t",
  "need_t",
  "committed_min_t",
  "committed_max_t",
  "stock_t",
  "in_transit_t",
] as const;

/** Which columns are numbers whose decimal sign the file decides? */
export const numberColumns = [
  ...quantityColumns,
  "unit_price_usd_per_t",
  "lead_time_days",
  "qualification_months",
] as const;

/** Which columns are fractions, written 0-1 or with `%`? */
export const fractionColumns = ["contained_fraction", "recycled_content"] as const;

function headerKey(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

const byHeader = new Map<string, ColumnKey>();
for (const column of workbookColumns) {
  for (const name of Object.values(column.names).flat()) byHeader.set(headerKey(name), column.key);
}

/** Which column does a header name mean? Case, spaces, underscores, signs and full-width forms are forgiven. */
export function findColumn(header: string): ColumnKey | undefined {
  if (header.length > 80) return undefined;
  return byHeader.get(headerKey(header));
}
