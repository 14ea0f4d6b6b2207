import { planLineSchema, type PlanLine } from "../plan-line.js";
import { csvOfOneLine, readTestWorkbook } from "../testing/workbook.factory.js";

async function lineOf(cells: Record<string, string>): Promise<PlanLine> {
  const { reading, lines } = await readTestWorkbook(csvOfOneLine(cells));
  if (!reading.ok) throw new Error(reading.failure.message);
  expect(reading.rows).toEqual([]);
  const [line] = lines;
  if (line === undefined) throw new Error("no line");
  return planLineSchema.parse(line);
}

async function problemsOf(cells: Record<string, string>) {
  const { reading, lines } = await readTestWorkbook(csvOfOneLine(cells));
  if (!reading.ok) throw new Error(reading.failure.message);
  expect(lines).toEqual([]);
  return reading.rows;
}

async function noticesOf(cells: Record<string, string>) {
  const { reading } = await readTestWorkbook(csvOfOneLine(cells));
  return reading.ok ? reading.notices.map((notice) => notice.code) : [];
}

describe("numbers", () => {
  it.each([
    ["100", 100],
    ["1,234.5", 1234.5],
    ["1.234,5", 1234.5],
    ["1 234,5", 1234.5],
    ["1\u00a0234,5", 1234.5],
    ["1\u202f234.5", 1234.5],
    ["1'234.5", 1234.5],
    ["1’234’567", 1234567],
    ["1.234.567", 1234567],
    ["1,234,567", 1234567],
    ["12,5", 12.5],
    ["0,125", 0.125],
    ["0.125", 0.125],
    ["1234,567", 1234.567],
    ["1.5e3", 1500],
    ["1,234E3", 1234],
    ["+7", 7],
    ["１２３．５", 123.5],
    [" 12.25 ", 12.25],
    [".5", 0.5],
  ])("reads %s as %d", async (text, expected) => {
    expect((await lineOf({ annual_quantity_t: text })).annualQuantityTonnes).toBe(expected);
  });

  it.each([
    ["0", "number.zero"],
    ["0.0", "number.zero"],
    ["-5", "number.negative"],
    ["−5", "number.negative"],
    ["NaN", "number.not-a-number"],
    ["Infinity", "number.not-a-number"],
    ["∞", "number.not-a-number"],
    ["1e400", "number.too-large"],
    ["1e13", "number.too-large"],
    ["1e-400", "number.zero"],
    ["twelve", "number.not-a-number"],
    ["12 t", "number.not-a-number"],
    ["0x10", "number.not-a-number"],
    ["1,23,456", "number.not-a-number"],
    ["1..5", "number.not-a-number"],
    [".", "number.not-a-number"],
    ["5 %", "number.not-a-number"],
    ["", "cell.required"],
    ["W", "cell.required"],
    ["n/a", "cell.required"],
    ["—", "cell.required"],
  ])("refuses %p as an annual quantity: %s", async (text, code) => {
    const rows = await problemsOf({ annual_quantity_t: text });
    expect(rows).toMatchObject([
      { sheet: "plan.csv", row: 2, column: "annual_quantity_t", value: text, code },
    ]);
    expect(rows[0]?.accepted).toContain("above zero");
  });

  it("takes an empty price or stock as unknown and stock 0 as none", async () => {
    const line = await lineOf({ unit_price_usd_per_t: "", stock_t: "", in_transit_t: "0" });
    expect(line).toMatchObject({ unitPriceUsdPerTonne: null, stockTonnes: null, inTransitTonnes: 0 });
    expect((await lineOf({ stock_t: "0" })).stockTonnes).toBe(0);
    expect(await problemsOf({ unit_price_usd_per_t: "0" })).toMatchObject([{ code: "number.zero" }]);
    expect(await problemsOf({ stock_t: "-1" })).toMatchObject([{ code: "number.negative" }]);
  });

  it("converts every quantity of a line from its unit, and never the price", async () => {
    const pounds = await lineOf({
      unit: "LB",
      annual_quantity_t: "2000",
      stock_t: "1000",
      unit_price_usd_per_t: "10",
    });
    // International Yard and Pound agreement, 1959: one pound is 0.45359237 kg.
    expect(pounds.annualQuantityTonnes).toBeCloseTo(0.90718474, 12);
    expect(pounds.stockTonnes).toBeCloseTo(0.45359237, 12);
    expect(pounds.unitPriceUsdPerTonne).toBe(10);
    const kilograms = {
      unit: "千克",
      need_t: "500",
      committed_min_t: "1",
      committed_max_t: "2",
      in_transit_t: "250",
    };
    expect(await lineOf(kilograms)).toMatchObject({
      ...{ annualQuantityTonnes: 0.1, needTonnes: 0.5, committedMinTonnes: 0.001 },
      ...{ committedMaxTonnes: 0.002, inTransitTonnes: 0.25 },
    });
    expect(await problemsOf({ unit: "ton" })).toMatchObject([
      { code: "choice.unknown", accepted: "t, kg, lb" },
    ]);
  });

  it.each([
    ["0.62", 0.62],
    ["62%", 0.62],
    ["62 %", 0.62],
    ["62,5％", 0.625],
    ["1.234%", 0.01234],
    ["1", 1],
  ])("reads the fraction %s as %d", async (text, expected) => {
    expect((await lineOf({ contained_fraction: text })).containedFraction).toBeCloseTo(expected, 15);
  });

  it.each([
    ["62", "fraction.above-one"],
    ["101%", "fraction.above-one"],
    ["0", "number.zero"],
    ["-0.1", "number.negative"],
  ])("refuses the fraction %s", async (text, code) => {
    expect(await problemsOf({ contained_fraction: text })).toMatchObject([{ code }]);
  });
});

describe("dates", () => {
  it.each([
    ["2026-12-31", "2026-12-31"],
    ["2026/12/31", "2026-12-31"],
    ["2026-12-31T00:00:00Z", "2026-12-31"],
    ["31.12.2026", "2026-12-31"],
    ["1.2.2027", "2027-02-01"],
    ["12/31/2026", "2026-12-31"],
    ["31/12/2026", "2026-12-31"],
    ["05/05/2026", "2026-05-05"],
    ["2026年12月31日", "2026-12-31"],
    ["２０２６年１月５日", "2026-01-05"],
    ["31 Dec 2026", "2026-12-31"],
    ["December 31, 2026", "2026-12-31"],
    ["29.02.2028", "2028-02-29"],
  ])("reads %s as %s", async (text, expected) => {
    expect((await lineOf({ contract_end: text })).contractEnd).toBe(expected);
  });

  it.each([
    ["1850-01-01", "date.year-out-of-range"],
    ["2101-01-01", "date.year-out-of-range"],
    ["03/04/2026", "date.ambiguous"],
    ["29.02.2027", "date.not-a-date"],
    ["2026-13-01", "date.not-a-date"],
    ["46387", "date.serial"],
    ["soon", "date.not-a-date"],
    ["31.12.26", "date.not-a-date"],
  ])("refuses %s: %s", async (text, code) => {
    const expected = code === "date.serial" ? "date.not-a-date" : code;
    expect(await problemsOf({ contract_end: text })).toMatchObject([{ code: expected, value: text }]);
  });
});

describe("countries", () => {
  it.each([
    ["CHL", "CHL"],
    ["cl", "CHL"],
    ["NA", "NAM"],
    ["DR Congo", "COD"],
    ["刚果(金)", "COD"],
    ["刚果（布）", "COG"],
    ["South Korea", "KOR"],
    ["韩国", "KOR"],
    ["Taiwan", "TWN"],
    ["台湾", "TWN"],
    ["Côte d'Ivoire", "CIV"],
    ["XKX", "XKX"],
    ["Kosovo", "XKX"],
    ["XK", "XKX"],
    ["Viet Nam", "VNM"],
    ["美国", "USA"],
    ["ＡＵＳ", "AUS"],
    ["The Netherlands", "NLD"],
  ])("reads %s as %s", async (text, iso3) => {
    expect((await lineOf({ supplier_country: text })).supplierCountryIso3).toBe(iso3);
  });

  it.each([["Atlantis"], ["Congo"], ["XXX"], ["ZZ"], ["constructor"], ["12"]])("refuses %s", async (text) => {
    expect(await problemsOf({ supplier_country: text })).toMatchObject([
      { code: "country.unknown", value: text },
    ]);
  });

  it.each([
    ["ZAR", "COD"],
    ["ROM", "ROU"],
    ["ADO", "AND"],
    ["TMP", "TLS"],
    ["WBG", "PSE"],
    ["KSV", "XKX"],
  ])("understands the legacy code %s and says so", async (text, iso3) => {
    expect((await lineOf({ supplier_country: text })).supplierCountryIso3).toBe(iso3);
    expect(await noticesOf({ supplier_country: text })).toContain("legacy-code");
    expect((await lineOf({ mined_in: text })).minedIn.all).toEqual([{ origin: iso3, shareFraction: 1 }]);
  });

  it.each([["W"], ["n/a"], ["-"], ["—"], ["–"], ["N/A"]])("takes %s as withheld or missing", async (text) => {
    expect((await lineOf({ supplier_country: text })).supplierCountryIso3).toBeNull();
    expect(await noticesOf({ supplier_country: text })).toContain("withheld");
    expect((await lineOf({ stock_t: text, material: text })).stockTonnes).toBeNull();
  });

  it("takes NA outside country columns as missing", async () => {
    expect(await lineOf({ stock_t: "NA", form: "na", refined_in: "NA" })).toMatchObject({
      stockTonnes: null,
      form: null,
      refinedIn: { all: [{ origin: "NAM", shareFraction: 1 }] },
    });
  });
});

describe("minerals and formulas", () => {
  it.each([
    ["natural-graphite", "natural-graphite"],
    ["Natural graphite", "natural-graphite"],
    ["c", "natural-graphite"],
    ["锂", "lithium"],
    ["LI", "lithium"],
    ["F", "fluorspar"],
    ["P", "phosphorus"],
    ["al", "aluminium"],
    ["aluminum", "aluminium"],
    ["REE", "rare-earths"],
    ["rare-earths-light", "rare-earths"],
    ["硫磺", "sulfur"],
    ["铝土矿", "bauxite"],
  ])("reads the mineral %s as %s", async (text, mineralId) => {
    expect((await lineOf({ mineral: text })).mineralId).toBe(mineralId);
  });

  it.each([
    [{ mineral: "unobtainium" }, "mineral", "mineral.unknown"],
    [{ mineral: "gallium" }, "mineral", "mineral.unknown"],
    [{ mineral: "", formula: "" }, "mineral", "substance.missing"],
    [{ mineral: "lithium", formula: "Li2CO" + "x" }, "formula", "formula.unreadable"],
    [{ mineral: "lithium", formula: "NiO" }, "formula", "formula.without-mineral"],
    [{ mineral: "lithium", formula: "NiO", contained_fraction: "0.2" }, "formula", "formula.without-mineral"],
    [{ formula: "XeF2" }, "formula", "formula.unreadable"],
  ])("refuses %p", async (cells, column, code) => {
    expect(await problemsOf(cells)).toMatchObject([{ column, code }]);
  });

  it("counts each known mineral of a formula and ignores a contained fraction there", async () => {
    const { reading, lines } = await readTestWorkbook(
      csvOfOneLine({ formula: "NMC811", contained_fraction: "0.5" }),
    );
    expect(reading).toMatchObject({
      minerals: [
        { mineralId: "lithium" },
        { mineralId: "cobalt" },
        { mineralId: "nickel" },
        { mineralId: "manganese" },
      ],
    });
    expect(reading.ok && reading.notices.map((notice) => notice.code)).toEqual(
      expect.arrayContaining(["abbreviation-read", "contained-fraction-ignored"]),
    );
    expect(lines[0]).toMatchObject({ formula: "NMC811", containedFraction: null });
  });
});

describe("prices", () => {
  it.each([
    [{ currency: "USD" }, 100, "USD"],
    [{ currency: "EUR=1.08" }, 108, "EUR"],
    [{ currency: "eur: 1,08" }, 108, "EUR"],
    [{ currency: "EUR 1.08" }, 108, "EUR"],
    [{ currency: "人民币", exchange_rate: "0.14" }, 14, "CNY"],
    [{ currency: "EUR" }, null, "EUR"],
  ])("reads a price of 100 with %p as %p USD", async (cells, expected, currency) => {
    const line = await lineOf({ unit_price_usd_per_t: "100", ...cells });
    if (expected === null) expect(line.unitPriceUsdPerTonne).toBeNull();
    else expect(line.unitPriceUsdPerTonne).toBeCloseTo(expected, 9);
    expect(line.currency).toBe(currency);
  });

  it("says that a price without a rate is unknown, and refuses what is no currency", async () => {
    expect(await noticesOf({ unit_price_usd_per_t: "100", currency: "EUR" })).toContain("price-unknown");
    expect(await problemsOf({ currency: "QQQ" })).toMatchObject([{ code: "currency.unknown" }]);
    expect(await problemsOf({ currency: "EUR=0" })).toMatchObject([{ code: "currency.unknown" }]);
  });
});
