import countries from "i18n-iso-countries";

/** Names in daily use where the ISO list is formal. **Source** US State Department usage. */
const usual: Readonly<Record<string, string>> = {
  CHN: "China",
  CIV: "Côte d'Ivoire",
  COD: "DR Congo",
  CZE: "Czechia",
  IRN: "Iran",
  LAO: "Laos",
  MDA: "Moldova",
  MKD: "North Macedonia",
  RUS: "Russia",
  SYR: "Syria",
  TWN: "Taiwan",
  TZA: "Tanzania",
  USA: "United States",
  XKX: "Kosovo",
};

/** What is a country called in an English finding? A code that is no country stands for itself. */
export const nameCountryInEnglish = (countryIso3: string): string =>
  usual[countryIso3] ?? countries.getName(countryIso3, "en", { select: "official" }) ?? countryIso3;
