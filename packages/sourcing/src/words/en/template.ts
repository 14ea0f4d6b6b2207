import type { ColumnKey } from "../../workbook/workbook-column.js";

/** What belongs into each column, in English? Shown on the template's explanation sheet. */
const columns: Readonly<Record<ColumnKey, string>> = {
  line: "Required. A different id for each line, at most 200 characters.",
  mineral: "Required unless formula is given. Id, English or Chinese name, or symbol: lithium, 锂, Li.",
  material: "What is bought, in your words.",
  formula:
    "Chemical formula; brackets, fractional subscripts, hydrates, or NMC811, NCA, LFP, LCO, LMO, LNMO, LTO, LLZO.",
  form: "Form in which it is traded.",
  contained_fraction:
    "Part of the mass that is the mineral: above 0 to 1, or with %. Empty: from the formula, else 1.",
  volume_basis: "gross (default), or contained where quantities already count the mineral only.",
  supplier: "Required. The supplier's name.",
  supplier_parent: "The group that owns the supplier.",
  supplier_role: "producer (default), toller or trader.",
  supplier_country: "ISO 3166 code or name in English or Chinese. NA is Namibia.",
  production_country: "Where it is made, if elsewhere.",
  plant_country: "Where it is delivered to.",
  mined_in: "One origin, or several with percentages; RECYCLED; per element Ni=IDN:100 | Li=AUS:60;CHL:40.",
  refined_in: "As mined_in, for refining.",
  routes: "Mine country > refining country with shares; wins over both columns above.",
  annual_quantity_t: "Required. Quantity a year in the unit (t by default), above zero.",
  need_t: "Need a year, if it differs.",
  committed_min_t: "Least quantity a year committed.",
  committed_max_t: "Greatest quantity a year committed.",
  unit: "t (default), kg or lb, for every quantity of the line.",
  unit_price_usd_per_t: "Price per tonne, above zero, in the currency (USD by default). Empty: unknown.",
  currency:
    "ISO 4217 code; other than USD with its rate: EUR=1.08 (US dollars for one euro), else the price is unknown.",
  exchange_rate: "US dollars per unit of the currency.",
  converted_from: "Written by exports: the currency a USD price was converted from.",
  price_basis: "fixed, index or spot.",
  price_index: "Name of the index.",
  contract_type: "spot, framework, offtake or owned.",
  contract_start: "A date; kept, not used.",
  contract_end: "A date from 1990 to 2100: 2026-12-31, 31.12.2026, 2026年12月31日.",
  stock_t: "Stock on hand. 0 is none, empty is unknown.",
  stock_as_of: "Day of the stock count.",
  in_transit_t: "Stock on its way.",
  lead_time_days: "Days from order to delivery.",
  qualification: "qualified, in-progress or not-qualified.",
  qualification_months: "Months to qualify another source.",
  recycled_content: "Recycled part of the mass, 0 to 1 or with %.",
  part_number: "Kept, not used.",
  hs_code: "Kept, not used.",
  incoterm: "Kept, not used.",
  site: "Kept, not used.",
  notes: "At most 10,000 characters.",
};

/** What does the template of a workbook say in English? */
export const template = {
  columns,
  plan: "Plan",
  explanation: "Explanation",
  column: "Column",
  what: "What to enter",
  example: "Example",
  errorTitle: "Not in the list",
  error: "Choose a value of the list.",
};
