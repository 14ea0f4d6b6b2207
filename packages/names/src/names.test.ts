import {
  countryOfNumeric,
  joinNames,
  nameCountry,
  namedCountries,
  nameForm,
  nameMeasureKind,
  nameMineral,
  nameStage,
  nameUnit,
} from "./index.js";

const han = /\p{Script=Han}/u;

describe("names of countries", () => {
  it("has one name a language for each of 249 countries of ISO 3166-1 and Kosovo, none of two", () => {
    expect(namedCountries).toHaveLength(250);
    for (const locale of ["en", "zh"] as const) {
      const names = namedCountries.map((iso3) => nameCountry(iso3, locale));
      expect(new Set(names).size).toBe(250);
      expect(names.filter((name) => han.test(name) !== (locale === "zh"))).toEqual([]);
    }
  });

  it.each([
    ["IDN", "Indonesia", "印度尼西亚"],
    ["COD", "DR Congo", "刚果（金）"],
    ["COG", "Congo (Brazzaville)", "刚果（布）"],
    ["TUR", "Türkiye", "土耳其"],
    ["USA", "United States", "美国"],
    ["CIV", "Côte d’Ivoire", "科特迪瓦"],
    ["XKX", "Kosovo", "科索沃"],
    ["KNA", "Saint Kitts and Nevis", "圣基茨和尼维斯"],
  ])("calls %s %s and %s", (iso3, english, chinese) => {
    expect([nameCountry(iso3, "en"), nameCountry(iso3, "zh")]).toEqual([english, chinese]);
  });

  it("writes what is no country small inside a sentence, and an unknown code as given", () => {
    expect(nameCountry("XXX", "en")).toBe("other countries");
    expect(nameCountry("XXX", "en", "title")).toBe("Other countries");
    expect(nameCountry("RECYCLED", "zh")).toBe("再生料");
    expect(nameCountry("WLD", "zh", "title")).toBe("全球");
    expect([nameCountry("QQQ", "en"), nameCountry("constructor", "zh")]).toEqual(["QQQ", "constructor"]);
  });

  it("finds the country of a map's number, padded or not", () => {
    expect([countryOfNumeric("004"), countryOfNumeric(4), countryOfNumeric("999")]).toEqual([
      "AFG",
      "AFG",
      undefined,
    ]);
    expect(countryOfNumeric("")).toBeUndefined();
  });
});

describe("names of minerals and goods", () => {
  it("writes minerals small in a sentence and capital in a title", () => {
    expect(nameMineral("natural-graphite", "en", "sentence")).toBe("natural graphite");
    expect(nameMineral("natural-graphite", "en", "title")).toBe("Natural graphite");
    expect(nameMineral("rare-earths", "en", "sentence")).toBe("rare earths");
    expect(nameMineral("rare-earths", "zh", "title")).toBe("稀土（合计）");
    expect(nameMineral("unobtainium", "zh", "title")).toBe("unobtainium");
  });

  it("names forms, stages and measures in both languages, and gives unknown words back", () => {
    expect([nameForm("cathode", "en"), nameForm("cathode", "zh")]).toEqual(["cathode material", "正极材料"]);
    expect([nameStage("refine", "en", "title"), nameStage("material", "zh")]).toEqual([
      "Refining",
      "电池材料",
    ]);
    expect(nameMeasureKind("export-licence", "en")).toBe("export licence");
    expect([nameForm("toString", "en"), nameStage("x", "zh"), nameMeasureKind("y", "zh")]).toEqual([
      "toString",
      "x",
      "y",
    ]);
  });

  it("writes published units for a Chinese reader, none half in English", () => {
    expect(nameUnit("t Li2O content", "zh")).toBe("吨（Li2O 含量）");
    expect(nameUnit("USD/t", "zh")).toBe("美元/吨");
    expect(nameUnit("UScents/lb", "zh")).toBe("美分/磅");
    expect(nameUnit("USD/dmtu", "zh")).toBe("美元/干吨度");
    expect([nameUnit("USD/t", "en"), nameUnit("1", "en"), nameUnit("furlongs", "zh")]).toEqual([
      "USD/t",
      "",
      "furlongs",
    ]);
  });
});

describe("names in a row", () => {
  it("joins as each language does", () => {
    expect(joinNames(["a", "b", "c"], "en")).toBe("a, b and c");
    expect(joinNames(["a", "b"], "en")).toBe("a and b");
    expect(joinNames(["锂", "钴", "镍"], "zh")).toBe("锂、钴和镍");
    expect(joinNames(["CAM-01", "CAM-02"], "zh")).toBe("CAM-01 和 CAM-02");
    expect([joinNames([], "en"), joinNames(["锂"], "zh")]).toEqual(["", "锂"]);
  });
});
