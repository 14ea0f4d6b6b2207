import { countryIso3Codes, mineralCatalogue } from "@interphase/minerals/contract";
import * as names from "@interphase/names";
import { renderGap } from "@interphase/sourcing/contract";
import { formatsOf } from "./format";

const { nameCountry, nameMineral, namedCountries } = names;
const han = /\p{Script=Han}/u;

describe.each(["en", "zh"] as const)("one name for page, report and sentence, in %s", (locale) => {
  const page = formatsOf(locale);

  it.each([...countryIso3Codes, "XXX", "WLD"])("%s", (iso3) => {
    const name = nameCountry(iso3, locale, "title");
    expect(name).not.toBe(iso3);
    expect(han.test(name)).toBe(locale === "zh");
    expect(page.country(iso3)).toBe(name);
    const gap = { code: "figure-withheld", facts: { countryIso3: iso3 } };
    expect(renderGap(gap, locale, names)).toContain(nameCountry(iso3, locale));
  });

  it("names every country that the reference facts may name, and no other", () => {
    expect(namedCountries).toEqual([...countryIso3Codes].sort());
  });

  it("calls minerals on the wire as everywhere else", () => {
    for (const { id, nameEn, nameZh } of mineralCatalogue) {
      expect(nameMineral(id, locale, "title")).toBe(locale === "en" ? nameEn : nameZh);
    }
  });
});
