import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lightColours } from "@interphase/charts";

import { writeTableCsv } from "./chart-table";

test("a chart's CSV neutralises formulas and keeps exact figures", () => {
  const table = {
    columns: [{ label: "Supplier" }, { label: "Tonnes" }],
    rows: [[{ text: '=cmd|"x"' }, { text: "1,230", raw: 1234.5 }]],
  };
  expect(writeTableCsv(table)).toBe('\uFEFFSupplier,Tonnes\r\n"\'=cmd|""x""",1234.5\r\n');
});

test("the light theme's colours are those that a report is drawn in", () => {
  const sheet = readFileSync(join(__dirname, "../../app/globals.css"), "utf8");
  const light = Object.fromEntries(
    [...sheet.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}),/g)].map(([, name, value]) => [name, value]),
  );
  expect(light).toMatchObject(lightColours);
});
