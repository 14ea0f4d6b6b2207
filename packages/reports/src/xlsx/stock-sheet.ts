import * as names from "@interphase/names";
import { nameGoods } from "@interphase/sourcing";
import type { SheetWriter } from "./sheet-writer.js";

/** How long does each kind of goods last, and how long would another source take? In the timeline's order. */
export function addStock({ input, word, known, add }: SheetWriter): void {
  const { timeline, locale } = input;
  if (timeline === null) return;
  const months = { unit: word("months"), format: "months" } as const;
  add({
    name: word("stock"),
    columns: [
      { title: word("goods") },
      { title: word("mineral") },
      { title: word("cover"), ...months },
      { title: word("atLeast"), width: 10 },
      { title: word("monthsToReplace"), ...months },
      { title: word("need"), unit: "t", format: "tonnes" },
      { title: word("contractEnds"), width: 14 },
      { title: word("level"), width: 12 },
    ],
    rows: timeline.groups.map((group) => [
      nameGoods(group, locale, names, "title"),
      names.joinNames(
        group.minerals.map((id) => names.nameMineral(id, locale, "title")),
        locale,
      ),
      known(group.months),
      word(group.atLeast ? "yes" : "no"),
      group.monthsToReplace,
      group.goodsTonnesPerMonth,
      group.earliestContractEnd,
      group.level === null
        ? null
        : word(({ act: "act", plan: "planLevel", watch: "watch" } as const)[group.level]),
    ]),
  });
}
