import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { findColumn, workbookColumns } from "./workbook-column.js";

/** The headers that the product promised to understand, in Chinese. */
const promised = {
  ...{
    行号: "line",
    矿产: "mineral",
    矿物: "mineral",
    材料: "material",
    化学式: "formula",
    含量分数: "contained_fraction",
    备注: "notes",
  },
  ...{ 供应商: "supplier", 供应商国家: "supplier_country", 开采国: "mined_in", 精炼国: "refined_in" },
  ...{
    "年采购量(吨)": "annual_quantity_t",
    "单价(美元/吨)": "unit_price_usd_per_t",
    合同类型: "contract_type",
  },
  ...{ 合同到期日: "contract_end", "库存(吨)": "stock_t", "交货期(天)": "lead_time_days" },
};

describe("workbook columns", () => {
  it.each(Object.entries(promised))("understands the header %s", (header, key) => {
    expect(findColumn(header)).toBe(key);
    expect(findColumn(` ${header.replace("(", "（").replace(")", "）")} `)).toBe(key);
  });

  it("gives each header name to one column only", () => {
    for (const column of workbookColumns) {
      for (const name of Object.values(column.names).flat()) expect(findColumn(name)).toBe(column.key);
    }
  });

  it("are all in the methods page, with every name", () => {
    const page = readFileSync(resolve(__dirname, "../../../../docs/methods/workbook.md"), "utf8");
    for (const column of workbookColumns) {
      const row = page.split("\n").find((text) => text.startsWith(`| \`${column.key}\` `)) ?? "";
      for (const name of Object.values(column.names).flat()) expect(row).toContain(name);
    }
  });
});
