import type { ColumnKey } from "./workbook-column.js";

/** What belongs into a column, in both languages, and one example. */
export type ColumnGuide = { english: string; chinese: string; example: string };

/** What does each column hold, and what is accepted in it? Shown on the template's explanation sheet and in the methods page. */
export const columnGuides: Readonly<Record<ColumnKey, ColumnGuide>> = {
  line: {
    english: "Required. A different id for each line, at most 200 characters.",
    chinese: "必填。每行唯一的编号，最多 200 个字符。",
    example: "L-001",
  },
  mineral: {
    english: "Required unless formula is given. Id, English or Chinese name, or symbol: lithium, 锂, Li.",
    chinese: "未填化学式时必填。标识、中英文名称或元素符号：lithium、锂、Li。",
    example: "lithium",
  },
  material: {
    english: "What is bought, in your words.",
    chinese: "所购材料的名称。",
    example: "Battery-grade carbonate",
  },
  formula: {
    english:
      "Chemical formula; brackets, fractional subscripts, hydrates, or NMC811, NCA, LFP, LCO, LMO, LNMO, LTO, LLZO.",
    chinese: "化学式；可用括号、小数下标、水合物，或 NMC811、NCA、LFP、LCO、LMO、LNMO、LTO、LLZO。",
    example: "Li2CO3",
  },
  form: { english: "Form in which it is traded.", chinese: "交易形态。", example: "carbonate" },
  contained_fraction: {
    english:
      "Part of the mass that is the mineral: above 0 to 1, or with %. Empty: from the formula, else 1.",
    chinese: "矿产所占质量分数：大于 0、不超过 1，或用百分号。留空则按化学式计算，没有化学式时为 1。",
    example: "",
  },
  volume_basis: {
    english: "gross (default), or contained where quantities already count the mineral only.",
    chinese: "毛重（默认）；若数量已是矿产含量，则填“含量”。",
    example: "gross",
  },
  supplier: {
    english: "Required. The supplier's name.",
    chinese: "必填。供应商名称。",
    example: "Example Lithium SpA",
  },
  supplier_parent: { english: "The group that owns the supplier.", chinese: "供应商所属集团。", example: "" },
  supplier_role: {
    english: "producer (default), toller or trader.",
    chinese: "生产商（默认）、代工或贸易商。",
    example: "producer",
  },
  supplier_country: {
    english: "ISO 3166 code or name in English or Chinese. NA is Namibia.",
    chinese: "ISO 3166 代码或中英文国家名称。NA 表示纳米比亚。",
    example: "CHL",
  },
  production_country: {
    english: "Where it is made, if elsewhere.",
    chinese: "如与供应商所在国不同，填生产国。",
    example: "",
  },
  plant_country: { english: "Where it is delivered to.", chinese: "交付工厂所在国。", example: "DEU" },
  mined_in: {
    english: "One origin, or several with percentages; RECYCLED; per element Ni=IDN:100 | Li=AUS:60;CHL:40.",
    chinese: "一个来源，或多个来源及百分比；RECYCLED（再生）；可按元素填写 Ni=IDN:100 | Li=AUS:60;CHL:40。",
    example: "CHL:60;AUS:40",
  },
  refined_in: { english: "As mined_in, for refining.", chinese: "同开采国，用于精炼。", example: "CHN" },
  routes: {
    english: "Mine country > refining country with shares; wins over both columns above.",
    chinese: "开采国>精炼国及百分比；优先于以上两列。",
    example: "",
  },
  annual_quantity_t: {
    english: "Required. Quantity a year in the unit (t by default), above zero.",
    chinese: "必填。每年采购量，单位见单位列（默认吨），大于零。",
    example: "1200",
  },
  need_t: { english: "Need a year, if it differs.", chinese: "年需求量（如不同）。", example: "1100" },
  committed_min_t: {
    english: "Least quantity a year committed.",
    chinese: "合同承诺的年最小量。",
    example: "",
  },
  committed_max_t: {
    english: "Greatest quantity a year committed.",
    chinese: "合同承诺的年最大量。",
    example: "",
  },
  unit: {
    english: "t (default), kg or lb, for every quantity of the line.",
    chinese: "吨（默认）、千克或磅，适用于本行所有数量。",
    example: "t",
  },
  unit_price_usd_per_t: {
    english: "Price per tonne, above zero, in the currency (USD by default). Empty: unknown.",
    chinese: "每吨价格，大于零，币种见币种列（默认美元）。留空为未知。",
    example: "13500",
  },
  currency: {
    english:
      "ISO 4217 code; other than USD with its rate: EUR=1.08 (US dollars for one euro), else the price is unknown.",
    chinese: "ISO 4217 代码；非美元须附汇率：EUR=1.08（1 欧元折合的美元数），否则价格视为未知。",
    example: "USD",
  },
  exchange_rate: {
    english: "US dollars per unit of the currency.",
    chinese: "一单位该货币折合的美元数。",
    example: "",
  },
  converted_from: {
    english: "Written by exports: the currency a USD price was converted from.",
    chinese: "由导出填写：美元价格换算前的币种。",
    example: "",
  },
  price_basis: { english: "fixed, index or spot.", chinese: "固定价、指数或现货价。", example: "index" },
  price_index: { english: "Name of the index.", chinese: "指数名称。", example: "" },
  contract_type: {
    english: "spot, framework, offtake or owned.",
    chinese: "现货、框架、包销或自有。",
    example: "framework",
  },
  contract_start: { english: "A date; kept, not used.", chinese: "日期；仅保存，不参与计算。", example: "" },
  contract_end: {
    english: "A date from 1990 to 2100: 2026-12-31, 31.12.2026, 2026年12月31日.",
    chinese: "1990 至 2100 年的日期：2026-12-31、31.12.2026、2026年12月31日。",
    example: "2027-12-31",
  },
  stock_t: {
    english: "Stock on hand. 0 is none, empty is unknown.",
    chinese: "现有库存。0 为无库存，留空为未知。",
    example: "150",
  },
  stock_as_of: { english: "Day of the stock count.", chinese: "库存盘点日期。", example: "" },
  in_transit_t: { english: "Stock on its way.", chinese: "在途数量。", example: "40" },
  lead_time_days: { english: "Days from order to delivery.", chinese: "从订货到交货的天数。", example: "60" },
  qualification: {
    english: "qualified, in-progress or not-qualified.",
    chinese: "已认证、认证中或未认证。",
    example: "qualified",
  },
  qualification_months: {
    english: "Months to qualify another source.",
    chinese: "认证新货源所需月数。",
    example: "12",
  },
  recycled_content: {
    english: "Recycled part of the mass, 0 to 1 or with %.",
    chinese: "再生料质量分数，0 至 1，或用百分号。",
    example: "",
  },
  part_number: { english: "Kept, not used.", chinese: "仅保存，不参与计算。", example: "" },
  hs_code: { english: "Kept, not used.", chinese: "仅保存，不参与计算。", example: "283691" },
  incoterm: { english: "Kept, not used.", chinese: "仅保存，不参与计算。", example: "" },
  site: { english: "Kept, not used.", chinese: "仅保存，不参与计算。", example: "" },
  notes: { english: "At most 10,000 characters.", chinese: "最多 10,000 个字符。", example: "" },
};
