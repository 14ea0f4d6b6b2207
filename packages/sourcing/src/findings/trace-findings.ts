import type { MineralId } from "@interphase/minerals";
import type { Finding, TraceEntry } from "../assessment-result.js";
import { traceEntry, traceInput } from "../exposure/trace-entry.js";

interface RuleTrace {
  readonly formula: string;
  readonly unit: string;
  /** Which figure of the mineral the rule reads, below `/minerals/{index}`. */
  readonly figure: (stage: string) => string;
}

const rule = (formula: string, unit: string, figure: RuleTrace["figure"]): RuleTrace => ({
  formula,
  unit,
  figure,
});

const rules: Readonly<Record<Finding["ruleId"], RuleTrace>> = {
  "cover-short": rule(
    "months of cover < lead time + qualification, else the limit",
    "months",
    () => "monthsOfCover",
  ),
  "single-qualified-source": rule("qualified sources of a group ≤ limit", "sources", () => "suppliers"),
  "country-above": rule(
    "S_c > limit outside the home area; possible if S_c + U > limit",
    "fraction",
    (stage) => `stages/${stage}/companyShares`,
  ),
  "supplier-above": rule("largest share of a supplier parent > limit", "fraction", () => "suppliers"),
  "touched-by-measures": rule(
    "touched volume / contained tonnes > limit",
    "fraction",
    () => "touchedByMeasures",
  ),
  "pause-ending": rule("days to the end of the pause ≤ limit", "days", () => "touchedByMeasures"),
  "contract-ending": rule(
    "volume with contract end < cover + qualification, of contained tonnes > limit",
    "fraction",
    () => "monthsOfCover",
  ),
  "origin-unknown": rule("U > limit", "fraction", (stage) => `stages/${stage}/unknownShareFraction`),
  "need-above-committed": rule("need / committed maximum - 1 > limit", "fraction", () => "containedTonnes"),
  "mix-more-concentrated": rule(
    "company value > world value and largest S_c > limit",
    "fraction",
    (stage) => `stages/${stage}/companyConcentration`,
  ),
  "concentration-above": rule("sourcing concentration ≥ limit", "points", () => "sourcingConcentration"),
  "supplier-hhi": rule("Σ share² of supplier parents > limit", "fraction", () => "suppliers"),
};

function traceFinding(finding: Finding, path: string, mineralIndex: number): TraceEntry {
  const { formula, unit, figure } = rules[finding.ruleId];
  const facts = Object.entries(finding.facts ?? {}).map(([name, value]) => traceInput(name, value, null));
  return traceEntry(
    path,
    `finding/${finding.ruleId}`,
    formula,
    [traceInput("value", finding.value, unit), traceInput("limit", finding.limit, unit), ...facts],
    { figure: `/minerals/${String(mineralIndex)}/${figure(finding.stage ?? "mine")}` },
  );
}

/**
 * How did each rule come to its finding?
 * **Shape** one entry a finding, in their order; `intermediates.figure` points to the figure the rule read, which has a trace
 * of its own. **Source** methods 11 and 12.
 */
export function traceFindings(
  findings: readonly Finding[],
  mineralIds: readonly MineralId[],
): readonly TraceEntry[] {
  return findings.map((finding, index) =>
    traceFinding(finding, `/findings/${String(index)}`, mineralIds.indexOf(finding.mineralId)),
  );
}
