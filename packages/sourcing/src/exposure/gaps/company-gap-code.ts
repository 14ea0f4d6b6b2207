import type { ResultGap } from "../../assessment-result.js";

/**
 * What can be missing or assumed of a company's own figures?
 * **Shape** gaps of the world (series, governance, recycling rates, measures, editions) have codes of their own:
 * `worldGapCodes` of the minerals package.
 */
export const companyGapCodes = [
  /** No line holds it at a price. Facts: mineralId (absent for the plan). */
  "no-price",
  /** Lines without a price are not in the spend. Facts: lineCount, mineralId. */
  "price-missing",
  /** The figure is too large for a number. */
  "too-large",
  /** Quantities beyond 1e300 t count as that. Facts: lineCount. */
  "quantity-capped",
  /** Lines in no group, finding or total: no known mineral in them. Facts: lineCount. */
  "lines-without-mineral",
  /** Stated as contained without a fraction or a formula: 1. Facts: lineCount. */
  "contained-without-fraction",
  /** Stated as contained without a mineral: read as gross. Facts: lineCount. */
  "contained-without-mineral",
  /** A contained fraction beside a formula that names the minerals: ignored. Facts: lineCount. */
  "fraction-ignored",
  /** The mineral takes nothing of these lines' spend: no contained price. Facts: mineralId, lineCount. */
  "no-contained-price",
  /** None of the minerals of these lines has a contained price: split by contained mass. Facts: mineralId, lineCount. */
  "split-by-mass",
  /** Part of the contained tonnes has no known country. Facts: mineralId, stage, shareFraction, supplierCount. */
  "origin-unknown",
  /** Nothing of the reported stage is known: its value is an expectation. Facts: mineralId, stage. */
  "stage-assumed",
  /** The reported stage has no world series: the company's part alone. Facts: mineralId, stage. */
  "company-part-alone",
  /** No world series, so no figure. Facts: mineralId, stage (absent: at neither). */
  "no-world-series",
  /** The stage does not apply. Facts: mineralId, stage. */
  "stage-not-applicable",
  /** No stage applies, so there is no score. Facts: mineralId. */
  "no-stage",
  "not-the-eu-list",
  "substitution-one",
  /** Scored at refine, for want of a series at mine. Facts: mineralId. */
  "scored-at-refine",
  /** No priced line names the mineral. Facts: mineralId. */
  "no-named-price",
  /** The factor rests on the company's own prices. */
  "own-prices",
  /** No line of the group, or of any group, states its stock. Facts: lineCount. */
  "stock-unknown",
  /** Some lines state none. Facts: lineCount. */
  "stock-partly-unknown",
  /** The count has no day. */
  "stock-date-unknown",
  /** The count is old. Facts: days. */
  "stock-stale",
  /** Nothing is needed, so stock has no end. */
  "no-need",
  /** The deciding line states no lead time. Facts: months, line. */
  "lead-time-assumed",
  /** The deciding line states no qualification time. Facts: months, line. */
  "qualification-assumed",
  /** Lines without a word on qualification count as qualified. Facts: lineCount. */
  "qualification-silent",
] as const;
export type CompanyGapCode = (typeof companyGapCodes)[number];

/** One gap of a company's figure. */
export function companyGap(path: string, code: CompanyGapCode, facts: ResultGap["facts"] = {}): ResultGap {
  return { path, code, facts };
}
