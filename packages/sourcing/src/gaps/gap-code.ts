import { companyGapCodes } from "../exposure/gaps/company-gap-code.js";

/** What can be missing or assumed of a finding's own figures? **Source** methods 11 and 12. */
export const findingGapCodes = [
  /** No line of the goods states a stock: it counts as none. */
  "stock-not-stated",
  /** The contracts commit to nothing, so there is no ratio. */
  "nothing-committed",
] as const;

/**
 * What is assumed in a scenario?
 * **Shape** facts: a measure's own (exporterIso3, kind, mineralIds, effectiveFrom) where one is meant; `quota-loss` quotaTonnes,
 * productionTonnes, year; `licence-loss` months, fraction; `measure-supposed` state (not-yet, ended, paused, lapsed-pause), day,
 * date; `transit-not-counted` form, material, minerals, goodsTonnes, months; `price-unknown` mineralId, lineCount;
 * `stock-taken-as-none` form, material, minerals; `need-unknown` mineralId.
 */
export const scenarioGapCodes = [
  "already-in-quantities",
  "ban-loss",
  "licence-loss",
  "measure-loss-not-verified",
  "measure-supposed",
  "need-unknown",
  "nothing-short",
  "price-moves",
  "price-of-compounds",
  "price-unknown",
  "quota-loss",
  "quota-volume-unknown",
  "stock-taken-as-none",
  "tax-no-loss",
  "transit-not-counted",
] as const;

/** Which kinds of gap does this package say in words? Those of reference facts are said by the minerals package. */
export const gapCodes = [...companyGapCodes, ...findingGapCodes, ...scenarioGapCodes] as const;
export type GapCode = (typeof gapCodes)[number];
