import type { ComparedFigure, ComparedFigureCode, MethodClause } from "./comparison.contract.js";

/** Which clause of methods 13 says why a figure is another in version 2? **Shape** null: its definition is the same. */
const clauses: Readonly<Record<ComparedFigureCode, MethodClause | null>> = {
  "line-count": null,
  "priced-line-count": null,
  "total-spend": null,
  "total-risk-weighted-spend": "attributed-spend-beside-line-spend",
  "contained-tonnes": null,
  "line-spend": null,
  "attributed-spend": "attributed-spend-beside-line-spend",
  "risk-weighted-spend": "attributed-spend-beside-line-spend",
  "priced-share": null,
  "company-share": null,
  "unknown-share": null,
  "recycled-share": null,
  "company-hhi": "unknown-origin-by-expectation",
  "world-hhi": "true-upper-bounds",
  "company-concentration": "unknown-origin-by-expectation",
  "world-concentration": "scope-by-substance",
  "supply-left-company": null,
  "supply-left-world": null,
  "sourcing-concentration": "bottleneck-over-all-stages",
  geopolrisk: "unknown-origin-by-expectation",
  "supply-risk-potential": "unknown-origin-by-expectation",
  "geopolrisk-factor": "unknown-origin-by-expectation",
  "months-of-cover": "goods-groups-and-goods-tonnes",
  "goods-months": "goods-groups-and-goods-tonnes",
  "goods-months-to-replace": "goods-groups-and-goods-tonnes",
  "goods-tonnes-per-month": "goods-groups-and-goods-tonnes",
  "touched-volume": "touched-as-interval",
  "touched-spend": "attributed-spend-beside-line-spend",
  "supplier-count": null,
  "supplier-largest-share": null,
  "supplier-hhi": null,
};

const geoPolRiskCodes: ReadonlySet<ComparedFigureCode> = new Set([
  "geopolrisk",
  "supply-risk-potential",
  "geopolrisk-factor",
]);

/**
 * Which clause of methods 13 explains that a figure differs between the versions?
 * **Shape** null where its definition is the same, so that data moved it. A figure that became null is null as null; one of a
 * by-product that had none is GeoPolRisk of by-products; a high end is the true bound.
 */
export function findMethodClause({
  code,
  reading,
  before,
  after,
}: Pick<ComparedFigure, "code" | "reading" | "before" | "after">): MethodClause | null {
  if (before !== null && after === null) return "null-as-null";
  if (geoPolRiskCodes.has(code) && before === null) return "geopolrisk-of-by-products";
  const clause = clauses[code];
  return reading === "high" && clause === "unknown-origin-by-expectation" ? "true-upper-bounds" : clause;
}
