import { mineralIds, type Gap, type MineralId } from "@interphase/minerals";
import type { Scenario } from "../scenarios.contract.js";
import type { GroupRun } from "./group-run.js";

/** What names a goods group in a sentence? */
const goodsFacts = ({ group }: GroupRun): Gap["facts"] => ({
  form: group.form,
  material: group.material,
  minerals: group.minerals.join(";"),
});

/** What is assumed where lines of a group state no stock? */
function listStockGaps(run: GroupRun): Gap[] {
  if (run.group.unknownStockLineCount === 0) return [];
  return [{ code: "stock-taken-as-none", facts: goodsFacts(run) }];
}

/** What is said of goods in transit that a scenario does not count? */
function listTransitGaps(run: GroupRun, { transitMonths = 0 }: Scenario): Gap[] {
  const { goodsTonnes } = run.group.transit();
  if (transitMonths > 0 || goodsTonnes === null || !(goodsTonnes > 0)) return [];
  const months = goodsTonnes / run.group.goodsTonnesPerMonth;
  const facts = { ...goodsFacts(run), goodsTonnes, ...(Number.isFinite(months) ? { months } : {}) };
  return [{ code: "transit-not-counted", facts }];
}

/** What is assumed of the goods and minerals a scenario runs over? **Shape** by kind, each in the order of the groups or minerals. */
export function listRunGaps(
  runs: readonly GroupRun[],
  needs: ReadonlyMap<MineralId, Float64Array>,
  scenario: Scenario,
): Gap[] {
  const unneeded = mineralIds.filter((id) => needs.get(id)?.every((need) => !(need > 0)) === true);
  return [
    ...runs.flatMap(listStockGaps),
    ...unneeded.map((mineralId): Gap => ({ code: "need-unknown", facts: { mineralId } })),
    ...runs.flatMap((run) => listTransitGaps(run, scenario)),
  ];
}
