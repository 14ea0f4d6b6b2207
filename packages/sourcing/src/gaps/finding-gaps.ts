import type { ResultGap } from "../assessment-result.js";
import type { Finding } from "../finding.js";

/** Which gaps are at one finding? An absent remedy is none: only what could be a number and is not is told. */
function listGapsOf(finding: Finding, path: string): ResultGap[] {
  const { ruleId, value, stakeUsd, remedyGoodsTonnes, remedyUsd, facts } = finding;
  const gap = (field: string, code: string): ResultGap => ({ path: `${path}/${field}`, code, facts: {} });
  return [
    ...(ruleId === "cover-short" && facts["isStockStated"] === "no"
      ? [gap("value", "stock-not-stated")]
      : []),
    ...(value === null ? [gap("value", "nothing-committed")] : []),
    ...(stakeUsd === null ? [gap("stakeUsd", "no-price"), gap("rankUsd", "no-price")] : []),
    ...(remedyGoodsTonnes !== null && remedyUsd === null ? [gap("remedyUsd", "no-price")] : []),
  ];
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What is missing or assumed of the findings' own figures? **Shape** by path, then code. **Source** methods 11, 12. */
export function listFindingGaps(findings: readonly Finding[]): ResultGap[] {
  const gaps = findings.flatMap((finding, index) => listGapsOf(finding, `/findings/${String(index)}`));
  return gaps.sort((a, b) => byText(a.path, b.path) || byText(a.code, b.code));
}
