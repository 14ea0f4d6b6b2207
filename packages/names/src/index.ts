/*
 * Knows: what countries, minerals, forms, stages, units and measures are called in both languages, and how a number is rounded and written.
 * Does not know: which figures there are, what a sentence says, how a page looks.
 * Ask instead: minerals and sourcing for facts and figures; the portal's messages for the words around them.
 */
export { countryOfNumeric, nameCountry, namedCountries } from "./country-name.js";
export { nameForm, nameMeasureKind, nameStage } from "./goods-words.js";
export { joinNames } from "./join-names.js";
export type { Locale, NamePlace } from "./locale.js";
export { nameMineral } from "./mineral-words.js";
export { formatDigits, numberKinds, roundFor, type NumberKind } from "./number-kind.js";
export { formatNumber } from "./number-words.js";
export { roundSignificant, roundTo, writeFixed, writeRounded, writeSignificant } from "./rounding.js";
export { nameUnit } from "./unit-words.js";
