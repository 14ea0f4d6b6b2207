const MINERALS = [
  "lithium",
  "cobalt",
  "nickel",
  "manganese",
  "natural-graphite",
  "lanthanum",
  "zirconium",
  "tantalum",
  "aluminium",
  "copper",
];
const FORMS = ["carbonate", "sulfate", "metal", "oxide", "concentrate"];
const COUNTRIES = ["CHL", "AUS", "CHN", "IDN", "COD", "CAN", "BRA", "ZAF", "KOR", "DEU"];
const CONTRACTS = ["spot", "framework", "offtake", "owned"];
const HEADER =
  "line,mineral,material,form,contained_fraction,supplier,supplier_country,mined_in,refined_in,annual_quantity_t,unit_price_usd_per_t,contract_type,contract_end,stock_t,lead_time_days";

/** @template T @param {readonly T[]} list @param {number} at @returns {T} */
const pick = (list, at) => /** @type {T} */ (list[at % list.length]);

/**
 * A large plan as a purchasing system would export it: the same lines for the same number.
 *
 * @param {number} lines
 */
export function planCsv(lines) {
  const rows = [HEADER];
  for (let at = 0; at < lines; at += 1) {
    const first = pick(COUNTRIES, at);
    const second = pick(COUNTRIES, at + 3);
    const mined = at % 7 === 0 ? "" : `${first}:60;${second}:${String(at % 41)}`;
    const price = at % 9 === 0 ? "" : String(1000 + (at % 977) * 13.5);
    const stock = at % 5 === 0 ? "" : String(at % 300);
    rows.push(
      [
        `L${String(at)}`,
        pick(MINERALS, at),
        `material ${String(at % 40)}`,
        pick(FORMS, at),
        "0.5",
        `Supplier ${String(at % 500)}`,
        first,
        mined,
        pick(COUNTRIES, at + 1),
        String(1 + (at % 2000) / 4),
        price,
        pick(CONTRACTS, at),
        "2028-06-30",
        stock,
        String(10 + (at % 90)),
      ].join(","),
    );
  }
  return `${rows.join("\n")}\n`;
}
