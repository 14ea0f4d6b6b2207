import { foldMembers, type Formula, type Member, type Term } from "@interphase/figures";
import type { MineralExposure } from "../assessment-result.js";
import type { GoodsGroupDetail } from "../exposure/goods-detail.js";
import { dayOf, noDay } from "../exposure/plan-columns.js";
import { computeLineReplacement } from "../exposure/replacement.js";
import { plainly, type FigureTitle, type Working } from "./explanation-book.js";
import {
  about,
  add,
  choose,
  divide,
  greatest,
  lineTerm,
  maxOver,
  minOver,
  multiply,
  num,
  optionTerm,
  ref,
  selectAll,
  stateTerm,
  subtract,
  sumOver,
  term,
} from "./formula-nodes.js";
import { titleOf } from "./explain-volumes.js";
import { columnTerm, goodsFactorTerm, quantityTerm, stated } from "./line-terms.js";
import {
  keepLargest,
  sameLine,
  selectLines,
  sumOverLines,
  type Making,
  type MineralMaking,
} from "./making.js";
import { constantTerm } from "./method-constants.js";

/** What titles a figure of a goods group? */
export const goodsTitle = (
  group: GoodsGroupDetail,
  code: string,
  section: string,
  unit: string | null,
  facts: Readonly<Record<string, string | number | null>> = {},
): FigureTitle => ({
  code: `goods.${code}`,
  facts: { key: group.key, form: group.form, material: group.material, ...facts },
  method: `exposure#${section}`,
  unit,
});

/** Where do the workings of a group stand? By its place among the plan's goods. */
export const goodsAt = ({ placeOfGroup }: Making, group: GoodsGroupDetail): string =>
  `/workings/goods/${placeOfGroup.get(group.groupIndex) ?? -1}`;
const idOf = ({ book }: Making, line: number): string => book.lineIds[line] ?? "";

/** Σ tonnes of a column, as goods tonnes. Lines whose column is unknown are not in it. */
export function goodsSum(
  making: Making,
  group: GoodsGroupDetail,
  code: string,
  tonnesOf: (line: number) => number,
  termOf: (line: number) => Term,
): Formula {
  const kept = keepLargest(making, group.lineIndexes(), tonnesOf);
  return sumOverLines(making, kept, {
    column: "goodsTonnes",
    code,
    facts: { key: group.key },
    lineOf: sameLine,
    termsOf: (_row, line) => ({ n: termOf(line), g: goodsFactorTerm(making, line) }),
    body: multiply(term("n"), ref("g")),
  });
}

/** n: what a line needs a year, in stated tonnes: its need, else its annual quantity. */
export function needTermOf(making: Making, line: number): Term {
  const need = making.lines.need[line] ?? NaN;
  if (Number.isNaN(need)) return { ...quantityTerm(making, line), symbol: "n_l" };
  return columnTerm(making, line, "needTonnes", {
    symbol: "n_l",
    value: stated(making, line, need),
    unit: "t",
  });
}

/** Goods tonnes that a line needs a year. */
export const needOf = ({ lines }: Making, line: number): number => {
  const need = lines.need[line] ?? NaN;
  return Number.isNaN(need) ? (lines.quantity[line] ?? 0) : need;
};

/** Need of a group, goods tonnes a year. */
export const needWorking = (making: Making, group: GoodsGroupDetail): Working => ({
  path: `${goodsAt(making, group)}/needTonnes`,
  title: goodsTitle(group, "needTonnes", "9", "t"),
  make: () =>
    plainly(
      goodsSum(
        making,
        group,
        "lines-of-goods",
        (line) => needOf(making, line),
        (line) => needTermOf(making, line),
      ),
      {},
    ),
});

/** Stock on hand of a group, goods tonnes. */
export const stockWorking = (making: Making, group: GoodsGroupDetail): Working => ({
  path: `${goodsAt(making, group)}/stockTonnes`,
  title: goodsTitle(group, "stockTonnes", "9", "t"),
  make: () =>
    plainly(
      goodsSum(
        making,
        group,
        "lines-with-stock",
        (line) => making.lines.stock[line] ?? NaN,
        (line) =>
          columnTerm(making, line, "stockTonnes", {
            symbol: "n_l",
            value: stated(making, line, making.lines.stock[line] ?? 0),
            unit: "t",
          }),
      ),
      {},
    ),
});

/** Cover in months: 12 x stock / need. */
export const monthsWorking = (making: Making, group: GoodsGroupDetail): Working => ({
  path: `${goodsAt(making, group)}/months`,
  title: goodsTitle(group, "months", "9", "months"),
  make: () =>
    plainly(divide(multiply(term("year"), ref("stock")), ref("need")), {
      year: constantTerm("months-a-year", "12"),
      stock: making.explanations.to(stockWorking(making, group), { symbol: "B_g" }),
      need: making.explanations.to(needWorking(making, group), { symbol: "N_g" }),
    }),
});

/** Days since the oldest count of the group's stock. */
export const countedWorking = (making: Making, group: GoodsGroupDetail): Working => ({
  path: `${goodsAt(making, group)}/stockCountedDaysAgo`,
  title: goodsTitle(group, "stockCountedDaysAgo", "9", "days"),
  make: () => {
    const { lines, options, limit } = making;
    const dated = [...group.lineIndexes()].filter((line) => (lines.stockDay[line] ?? noDay) !== noDay);
    const folded = foldMembers(
      dated,
      (line) => lines.stockDay[line] ?? 0,
      (line): Member => ({
        subjects: [about("line", idOf(making, line))],
        terms: {
          d: lineTerm(idOf(making, line), "stockAsOf", {
            symbol: "d_l",
            value: lines.stockDay[line] ?? 0,
            unit: "day",
          }),
        },
      }),
      { folding: "min", limit },
    );
    const over = {
      column: "stockAsOf",
      selection: { code: "lines-with-count", facts: { key: group.key } },
      ...folded,
    };
    return plainly(subtract(term("date"), minOver(over, term("d"))), {
      date: optionTerm("date", { symbol: "d_0", value: dayOf(options.date), unit: "day" }),
    });
  },
});

const isQualifiedParent = (group: GoodsGroupDetail, parent: number): boolean =>
  group.sources.some((source) => source.parent === parent && source.isQualified);

const qualifiedTerm = (making: Making, group: GoodsGroupDetail, line: number, parent: number): Term =>
  stateTerm(
    "source-qualified",
    { line: idOf(making, line) },
    { symbol: "o_i", value: isQualifiedParent(group, parent) ? 1 : 0 },
  );

/** How many supplier parents of a group have a qualified line? */
export const qualifiedWorking = (making: Making, group: GoodsGroupDetail): Working => ({
  path: `${goodsAt(making, group)}/qualifiedSourceCount`,
  title: goodsTitle(group, "qualifiedSourceCount", "9", "count"),
  make: () => {
    const firstLine = new Map<number, number>();
    for (const line of group.lineIndexes()) {
      const parent = making.lines.parent[line] ?? -1;
      if (!firstLine.has(parent)) firstLine.set(parent, line);
    }
    const folded = foldMembers(
      [...firstLine],
      ([parent]) => (isQualifiedParent(group, parent) ? 1 : 0),
      ([parent, line]): Member => ({
        subjects: [about("supplier", making.book.parentNames[parent] ?? "")],
        terms: { o: qualifiedTerm(making, group, line, parent) },
      }),
      { limit: making.limit },
    );
    const over = {
      column: "qualified",
      selection: { code: "suppliers-of-goods", facts: { key: group.key } },
      ...folded,
    };
    return plainly(sumOver(over, term("o")), {});
  },
});

/** Time to replace a group: the longest line, lead time and, where no other source is qualified, qualification. */
export const replaceWorking = (making: Making, group: GoodsGroupDetail): Working => ({
  path: `${goodsAt(making, group)}/monthsToReplace`,
  title: goodsTitle(group, "monthsToReplace", "9", "months"),
  make: () => {
    const { lines, book, explanations } = making;
    const others = (line: number) =>
      group.qualifiedSourceCount - (isQualifiedParent(group, lines.parent[line] ?? -1) ? 1 : 0);
    const kept = keepLargest(
      making,
      group.lineIndexes(),
      (line) => computeLineReplacement(book, line, others(line) <= 0).months,
      "max",
    );
    const over = selectLines(making, kept, {
      column: "monthsToReplace",
      code: "lines-of-goods",
      facts: { key: group.key },
      lineOf: sameLine,
      termsOf: (_row, line) => replaceTerms(making, group, line),
    });
    const isAlone = { left: subtract(ref("N"), term("o")), operator: ">", right: num(0) } as const;
    const body = add(divide(term("lead"), term("month")), choose(isAlone, num(0), term("qualification")));
    return plainly(maxOver(over, body), {
      N: explanations.to(qualifiedWorking(making, group), { symbol: "N" }),
      month: constantTerm("days-a-month", "365/12", "days"),
    });
  },
});

function replaceTerms(making: Making, group: GoodsGroupDetail, line: number): Record<string, Term> {
  const { lines } = making;
  const lead = lines.leadTimeDays[line] ?? NaN;
  const qualification = lines.qualificationMonths[line] ?? NaN;
  return {
    o: qualifiedTerm(making, group, line, lines.parent[line] ?? -1),
    lead: Number.isNaN(lead)
      ? constantTerm("assumed-lead-days", "L_l", "days")
      : columnTerm(making, line, "leadTimeDays", { symbol: "L_l", value: lead, unit: "days" }),
    qualification: Number.isNaN(qualification)
      ? constantTerm("assumed-qualification-months", "Q_l", "months")
      : columnTerm(making, line, "qualificationMonths", {
          symbol: "Q_l",
          value: qualification,
          unit: "months",
        }),
  };
}

/** How is the cover of one mineral explained: of each goods group, and the shortest? */
export function explainCover(making: MineralMaking): void {
  const { explanations, at, own, mineral } = making;
  const { groups, months } = mineral.monthsOfCover;
  groups.forEach((shown, index) => {
    const group = own.cover.groups[index];
    if (group === undefined) throw new RangeError(`${at} has no goods group ${index}`);
    explainGroup(making, group, shown, `${at}/monthsOfCover/groups/${index}`);
  });
  const title = titleOf(making, "mineral.monthsOfCover", "9", "months");
  explanations.figure(`${at}/monthsOfCover/months`, title, months, () => {
    const known = groups.flatMap((group, index): Member[] =>
      group.months === null
        ? []
        : [
            {
              subjects: [about("goods", group.key)],
              terms: {
                m: explanations.at(`${at}/monthsOfCover/groups/${index}/months`, { symbol: "m_g" }, "months"),
              },
            },
          ],
    );
    const folded = foldMembers(
      known,
      () => 0,
      (member) => member,
      { folding: "min", limit: making.limit },
    );
    if (folded.others !== null) return plainly(minOver(shortest(making, known), ref("m")), {});
    return plainly(
      minOver(selectAll("months", "goods-with-stock", known, { mineralId: making.mineralId }), ref("m")),
      {},
    );
  });
}

/** Many groups: the shortest are shown. */
function shortest(making: MineralMaking, known: readonly Member[]) {
  const { own, limit } = making;
  const months = own.cover.groups.flatMap((group) => group.months ?? []);
  const folded = foldMembers(
    known.map((member, index) => ({ member, months: months[index] ?? 0 })),
    (entry) => entry.months,
    ({ member }) => member,
    { folding: "min", limit },
  );
  return {
    column: "months",
    selection: { code: "goods-with-stock", facts: { mineralId: making.mineralId } },
    ...folded,
  };
}

type CoverGroup = MineralExposure["monthsOfCover"]["groups"][number];

function explainGroup(making: Making, group: GoodsGroupDetail, shown: CoverGroup, at: string): void {
  const { explanations } = making;
  const same = (code: "months" | "stockCountedDaysAgo" | "monthsToReplace", unit: string, working: Working) =>
    explanations.figure(`${at}/${code}`, goodsTitle(group, code, "9", unit), shown[code], () =>
      plainly(ref("x"), { x: explanations.to(working, { symbol: "x" }) }),
    );
  same("months", "months", monthsWorking(making, group));
  same("stockCountedDaysAgo", "days", countedWorking(making, group));
  same("monthsToReplace", "months", replaceWorking(making, group));
  explanations.figure(
    `${at}/monthsIfNothingCame`,
    goodsTitle(group, "monthsIfNothingCame", "9", "months"),
    shown.monthsIfNothingCame,
    () =>
      plainly(greatest(num(0), subtract(ref("months"), divide(ref("days"), term("month")))), {
        months: explanations.to(monthsWorking(making, group), { symbol: "m" }),
        days: explanations.to(countedWorking(making, group), { symbol: "d" }),
        month: constantTerm("days-a-month", "365/12", "days"),
      }),
  );
  explanations.figure(
    `${at}/goodsTonnesPerMonth`,
    goodsTitle(group, "goodsTonnesPerMonth", "9", "t"),
    shown.goodsTonnesPerMonth,
    () =>
      plainly(divide(ref("need"), term("year")), {
        need: explanations.to(needWorking(making, group), { symbol: "N_g" }),
        year: constantTerm("months-a-year", "12"),
      }),
  );
}
