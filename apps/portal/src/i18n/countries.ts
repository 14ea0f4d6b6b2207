import countries from "i18n-iso-countries";

/** Every country of ISO 3166-1, by its alpha-3 code. */
export const allCountries: readonly string[] = Object.keys(countries.getAlpha3Codes());
