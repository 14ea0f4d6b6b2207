import { csvOfOneLine, readTestWorkbook } from "../testing/workbook.factory.js";
import { renderNotice, renderRowProblem } from "./render-row-problem.js";
import {
  formulaReasons,
  shareReasons,
  workbookFailureCodes,
  workbookFailureReasons,
  workbookNoticeCodes,
  workbookProblemCodes,
} from "./workbook-code.js";
import type { SentenceFacts } from "./workbook-sentence.js";

type Facts = Record<string, string | number | string[]>;
const wire = { sheet: "plan.csv", row: 2, column: "x", value: "y", message: "wire", accepted: "wire" };

/** Every fact that any sentence names. */
const facts: Facts = {
  ...{ bracket: ")", cells: 3, characters: 900, choices: ["lithium", "spot"], code: "ZAR", column: "line" },
  ...{ columns: ["Menge"], countryIso3: "COD", currency: "EUR", decimal: "comma", delimiter: "tab" },
  ...{ element: "Qq", encoding: "gb18030", expected: "above-zero", first: "Id", firstRow: 2, formula: "C" },
  ...{ limit: 60, mineral: "lithium", missing: ["line"], position: 4, row: 7, rows: ["3"], second: "ID" },
  ...{ sheets: ["Notes"], sumPercent: 120, value: "v", values: ["1,234"], width: 4 },
};

const reasons: Readonly<Record<string, readonly string[]>> = {
  ...workbookFailureReasons,
  "origin.unreadable": shareReasons,
  "route.unreadable": shareReasons,
  "formula.unreadable": formulaReasons,
};

const kinds = [...workbookProblemCodes, ...workbookFailureCodes].flatMap((code) =>
  (reasons[code] ?? [""]).map((reason): [string, string] => [code, reason]),
);

describe("a problem's sentences", () => {
  it.each(kinds)("are there for %s %s in English and in Chinese", (code, reason) => {
    const row = { ...wire, code, facts: reason === "" ? facts : { ...facts, reason } };
    const [english, chinese] = [renderRowProblem(row, "en"), renderRowProblem(row, "zh")];
    expect(english.message).not.toBe("wire");
    for (const text of [chinese.message, chinese.accepted]) expect(text).toMatch(/\p{Script=Han}/u);
    for (const text of Object.values({ ...english, chinese: chinese.message, other: chinese.accepted })) {
      expect(text).not.toMatch(/\?|undefined|wire/u);
    }
  });

  it.each([
    ["a code from a later version", { code: "cell.invented", facts: {} }],
    ["a reason from a later version", { code: "workbook.damaged", facts: { reason: "invented" } }],
    ["no code at all", {}],
    ["a code that every object has", { code: "constructor", facts: {} }],
  ])("are the wire's own for %s", (_, code) => {
    expect(renderRowProblem({ ...wire, ...code }, "zh")).toEqual({ message: "wire", accepted: "wire" });
  });

  it("name the values of a list, the minerals and the countries in Chinese", () => {
    const say = (code: string, said: Facts) =>
      renderRowProblem({ ...wire, code, facts: said }, "zh").accepted;
    expect(say("choice.unknown", { choices: ["spot", "owned"] })).toBe("现货（spot）、自有（owned）");
    expect(say("mineral.unknown", { choices: ["lithium", "iron"] })).toMatch(/^锂、铁；/u);
    expect(say("country.unknown", { candidates: ["COD", "COG"] })).toBe(
      "刚果（金）（COD）或刚果（布）（COG）",
    );
  });
});

const line = { line: "1", supplier: "Acme", mineral: "lithium", annual_quantity_t: "5" };
const header = "line,supplier,mineral,annual_quantity_t";
const gbk = Buffer.concat([Buffer.from(`${header}\n1,`), Buffer.from([0xb1, 0xb1]), Buffer.from(",Li,5\n")]);

/** Files that are wrong in every way a CSV can be, and noticed in most. */
const files: [string, string | Uint8Array][] = [
  ...[
    { annual_quantity_t: "" },
    { annual_quantity_t: "-1" },
    { annual_quantity_t: "0" },
    { annual_quantity_t: "many" },
    { annual_quantity_t: "1e400" },
    { supplier: "x".repeat(501) },
    { mineral: "unobtainium" },
    { mineral: "", formula: "" },
    { mineral: "", formula: "Li2Qq" },
    { mineral: "", formula: "Li2(CO3" },
    { mineral: "", formula: "Li2(CO3]" },
    { mineral: "", formula: "Li2()" },
    { mineral: "", formula: "Li#" },
    { mineral: "", formula: "·Li" },
    { mineral: "", formula: "Li0" },
    { mineral: "", formula: "Og" },
    { mineral: "", formula: `${"(".repeat(20)}Li${")".repeat(20)}` },
    { mineral: "lithium", formula: "H2O" },
    { mineral: "lithium", contained_fraction: "62" },
    { contract_type: "handshake" },
    { supplier_country: "Atlantis" },
    { supplier_country: "Congo" },
    { mined_in: "刚果" },
    { mined_in: "CHL:60;AUS:50" },
    { mined_in: "CHL;AUS" },
    { mined_in: "Ni=IDN | Ni=PHL" },
    { mined_in: "CHL:60 | AUS:40" },
    { routes: "CHL" },
    { routes: "CHL>?;XXX>CHN" },
    { routes: "XXX>CHN" },
    { currency: "ducats" },
    { currency: "EUR", exchange_rate: "much" },
    { contract_end: "1850-01-01" },
    { contract_end: "03/04/2027" },
    { contract_end: "soon" },
    { contract_start: "2027-01-01", contract_end: "2026-01-01" },
    { committed_min_t: "5", committed_max_t: "4" },
    { annual_quantity_t: "1.5", stock_t: "2,50" },
    { mined_in: "CHL:60;AUS:39.8" },
    { mined_in: "CHL:0.6;AUS:0.4" },
    { mined_in: "ZAR" },
    { mined_in: "Ni=IDN", mineral: "lithium" },
    { currency: "EUR", unit_price_usd_per_t: "5" },
    { currency: "EUR=1.1", unit_price_usd_per_t: "5" },
    { mineral: "", formula: "NMC811", contained_fraction: "0.5", volume_basis: "contained" },
    { mineral: "", formula: "H2O" },
    { mineral: "LREE" },
    { stock_t: "n/a", colour: "red" },
    { supplier: "A\u202ecme" },
  ].map((cells): [string, string] => [
    JSON.stringify(cells).slice(0, 60),
    csvOfOneLine({ ...line, ...cells }),
  ]),
  ["a duplicate", `${header}\n1,A,Li,5\n1,A,Li,5\n`],
  ["a ragged row", `${header}\n1,A,Li\n\n\n`],
  ["semicolons", `Plan\n\n${header.replaceAll(",", ";")}\n1;A;Li;1,5\n`],
  ["guessed encoding", gbk],
  ["nothing", ""],
  ["no lines", `${header}\n`],
  ["no columns", "hello,world\n1,2\n"],
  ["missing columns", "line,supplier\n1,A\n"],
  ["columns twice", `${header},行号\n1,A,Li,5,1\n`],
  ["many columns", `${header},${Array.from({ length: 60 }, (_, n) => `c${n}`).join(",")}\n1,A,Li,5\n`],
  ["an open quote", `${header}\n1,"A,Li,5\n`],
  ["a large cell", `${header}\n1,${"A".repeat(40_000)},Li,5\n`],
  ["either decimal", `${header}\n1,A,Li,"1,234"\n`],
  ["a binary", new Uint8Array([0, 1, 2, 3, 0, 0])],
  ["a zip", new Uint8Array([0x50, 0x4b, 3, 4, 9, 9])],
];

/** The facts of a notice as they travel: lists joined. */
const flat = (said: SentenceFacts) =>
  Object.fromEntries(
    Object.entries(said).map(([name, fact]) => [
      name,
      fact !== null && typeof fact === "object" ? fact.join(", ") : fact,
    ]),
  );

describe("what is said of a real file", () => {
  it.each(files)("is the wire's message in English and whole in Chinese: %s", async (_, content) => {
    const { reading } = await readTestWorkbook(content);
    const said = reading.ok
      ? reading.rows.map((row) => ({ ...row, facts: row.facts as Facts }))
      : [{ ...wire, ...reading.failure, facts: reading.failure.facts as Facts }];
    const noticed = reading.ok ? reading.notices : [];
    expect(said.length + noticed.length).toBeGreaterThan(0);
    for (const row of said) {
      const english = renderRowProblem(row, "en");
      expect(english.message).toBe(row.message);
      if (reading.ok) expect(english.accepted).toBe(row.accepted);
      const chinese = renderRowProblem(row, "zh");
      expect(chinese.message).toMatch(/\p{Script=Han}/u);
      if (reading.ok) expect(chinese.accepted).toMatch(/\p{Script=Han}/u);
      expect(`${chinese.message}${english.message}`).not.toMatch(/\?|undefined/u);
    }
    for (const notice of noticed) {
      const travelled = { ...notice, facts: { ...flat(notice.facts), count: notice.count } };
      expect(renderNotice(travelled, "en")).toBe(notice.message);
      expect(renderNotice(travelled, "zh")).toMatch(/^(?=.*\p{Script=Han})(?!.*(?:\?|undefined)).*$/u);
    }
  });

  it("covers every notice and every problem a CSV can have", async () => {
    const seen = new Set<string>();
    for (const [, content] of files) {
      const { reading } = await readTestWorkbook(content);
      if (reading.ok) for (const { code } of [...reading.rows, ...reading.notices]) seen.add(code);
    }
    const all: readonly string[] = [...workbookProblemCodes, ...workbookNoticeCodes];
    const unseen = all.filter((code) => !seen.has(code));
    expect(unseen).toEqual([
      "cell.error",
      "cell.formula-without-value",
      "date.serial",
      "number.ambiguous",
      "number.is-date",
      "column-without-header",
      "sheets-ignored",
    ]);
  });
});

describe("a notice's sentences", () => {
  it.each(workbookNoticeCodes.map((code) => [code]))("are there for %s in both languages", (code) => {
    const notice = { code, facts: flat(facts), message: "wire", row: 7, sheet: "Plan" };
    expect(renderNotice(notice, "en")).not.toMatch(/\?|undefined|wire/u);
    expect(renderNotice(notice, "zh")).toMatch(/^(?=.*\p{Script=Han})(?!.*(?:\?|undefined)).*$/u);
  });

  it("are the wire's own for a code from a later version", () => {
    const notice = { code: "invented", facts: {}, message: "wire", row: null, sheet: null };
    expect(renderNotice(notice, "zh")).toBe("wire");
  });
});
