import { nameCountry, namedCountries, nameForm, nameMineral } from "@interphase/names";
import { mineralIds } from "@interphase/minerals/contract";
import { forms } from "../plan-line.js";
import { formNames, mineralNames, findChoice } from "./choice-text.js";
import { choiceLabels } from "./choice-label.js";
import { parseCountry } from "./country-name.js";

describe.each(["en", "zh"] as const)("what we write in %s, the workbook's reader understands", (locale) => {
  it("every country's name is its own", () => {
    const read = namedCountries.map((iso3) => parseCountry(nameCountry(iso3, locale)));
    expect(read).toEqual(namedCountries.map((iso3) => ({ ok: true, iso3, legacyCode: null })));
  });

  it("every form's and mineral's name is its own", () => {
    expect(forms.map((form) => findChoice(nameForm(form, locale), formNames))).toEqual(forms);
    const names = mineralIds.map((id) => nameMineral(id, locale, "sentence"));
    expect(names.map((name) => findChoice(name, mineralNames))).toEqual(mineralIds);
  });
});

test("the template's Chinese lists offer the names that reports print", () => {
  expect(choiceLabels("form", "zh")).toEqual(forms.map((form) => nameForm(form, "zh")));
  expect(choiceLabels("mineral", "zh")).toEqual(mineralIds.map((id) => nameMineral(id, "zh", "sentence")));
});
