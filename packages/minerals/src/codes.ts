/**
 * Which minerals, stages and countries have a code? A door of its own, without the schemas behind the contract's: whatever is
 * started anew for each thing it does, such as the reading process, needs the codes alone.
 */
export { countryIso3Codes } from "./country-codes.js";
export { mineralIds, type MineralId } from "./mineral-ids.js";
