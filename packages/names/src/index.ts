/*
 * Knows: the languages, what countries, minerals, forms, stages, units and measures are called in each, and how a number is rounded and written.
 * Does not know: which figures there are, what a sentence says, how a page looks.
 * Ask instead: minerals and sourcing for facts and figures; the portal's messages for the words around them.
 */
export {
  apiLocale,
  inEveryLocale,
  isLocale,
  locales,
  localesFrom,
  localeOfTag,
  localeOr,
  ownNameOf,
  preferredLocale,
  shortNameOf,
  tagOf,
  type LanguageTag,
  type Locale,
} from "./locale.js";
export {
  countryOfNumeric,
  joinNames,
  marksIn,
  nameCountry,
  namedCountries,
  nameForm,
  nameMeasureKind,
  nameMineral,
  nameStage,
  nameUnit,
  type NamePlace,
} from "./names.js";
export { formatDigits, numberKinds, roundFor, type NumberKind } from "./number-kind.js";
export { formatNumber } from "./number-text.js";
export { roundSignificant, roundTo, writeFixed, writeRounded, writeSignificant } from "./rounding.js";
