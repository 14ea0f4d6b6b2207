import * as names from "@interphase/names";
import { nameGoods, type ScenarioGroup, type StoredScenario } from "@interphase/sourcing/contract";

import { showControls } from "../../../../_figures/safe-text";
import type { WorkWords } from "../../../../_figures/work-words";

/** What are the goods of a group called? */
export function nameGroup({ form, material, minerals }: ScenarioGroup, { formats }: WorkWords): string {
  return showControls(nameGoods({ form, material, minerals }, formats.names, names, "title"));
}

/** The group of these goods in a scenario, with its place there. */
export function groupIn(
  scenario: StoredScenario,
  key: string,
): { readonly group: ScenarioGroup; readonly index: number } | null {
  const index = scenario.groups.findIndex((group) => group.key === key);
  const group = scenario.groups[index];
  return group === undefined ? null : { group, index };
}

const isTouched = ({ lossFraction, shortfallGoodsTonnes }: ScenarioGroup): boolean =>
  shortfallGoodsTonnes.high > 0 || (lossFraction?.high ?? 0) > 0;

/** Which goods do the scenarios touch? **Shape** each once: what runs out first, first; the others as the scenario lists them. */
export function touchedGoods(shown: readonly StoredScenario[]): ScenarioGroup[] {
  const byKey = new Map<string, { group: ScenarioGroup; month: number }>();
  for (const { groups } of shown) {
    for (const group of groups) {
      if (!isTouched(group)) continue;
      const month = Math.min(group.stockOutMonth ?? Infinity, byKey.get(group.key)?.month ?? Infinity);
      byKey.set(group.key, { group, month });
    }
  }
  return [...byKey.values()]
    .sort((a, b) => (a.month === b.month ? 0 : a.month - b.month))
    .map(({ group }) => group);
}

/** What does a scenario come to, in a sentence: how many goods run out, which first, when? */
export function summarise(scenario: StoredScenario, words: WorkWords): string {
  const out = scenario.groups.flatMap((group) =>
    group.stockOutMonth === null ? [] : [{ group, month: group.stockOutMonth }],
  );
  const [first] = out.sort((a, b) => a.month - b.month);
  const { w, formats } = words;
  if (first === undefined)
    return w(touchedGoods([scenario]).length === 0 ? "whatIf.sumUntouched" : "whatIf.sumBridged");
  return w("whatIf.sum", {
    count: out.length,
    all: scenario.groups.length,
    goods: nameGroup(first.group, words),
    month: formats.fixed(first.month, 1),
  });
}
