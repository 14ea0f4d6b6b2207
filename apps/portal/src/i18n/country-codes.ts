import countries from "i18n-iso-countries";

/** Which countries does ISO 3166-1 name? Alpha-3 codes. */
export const countryCodes: readonly string[] = Object.keys(countries.getAlpha3Codes()).filter(
  (code) => code !== "ATA" && code !== "XKX",
);
