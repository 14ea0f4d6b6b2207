import type { TestFile } from "./test-caller.js";

const header =
  "line,mineral,formula,supplier,mined_in,refined_in,annual_quantity_t,unit_price_usd_per_t,stock_t";

/** A small workbook of three lines that is accepted, as CSV; what a test changes it names. */
export function planFile(change: { lithiumQuantity?: string } = {}): TestFile {
  const rows = [
    `1,lithium,LiOH.H2O,Supplier A,CHL:60;AUS:40,CHN,${change.lithiumQuantity ?? "120"},12000,30`,
    "2,,LiNi0.8Mn0.1Co0.1O2,Supplier B,,CHN,500,30000,",
    "3,natural-graphite,,Supplier C,CHN,CHN,200,1000,0",
  ];
  return csvFile(header, rows);
}

/** A CSV of these rows, under a name that says so. */
export function csvFile(head: string, rows: readonly string[], name = "plan.csv"): TestFile {
  return { name, content: `${[head, ...rows].join("\n")}\n` };
}
