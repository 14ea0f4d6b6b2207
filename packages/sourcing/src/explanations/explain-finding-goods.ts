import type { Term } from "@interphase/figures";
import type { GoodsGroupDetail } from "../exposure/goods-detail.js";
import { dayOf, noDay } from "../exposure/plan-columns.js";
import { plainly, type Working } from "./explanation-book.js";
import {
  countedWorking,
  goodsAt,
  goodsSum,
  goodsTitle,
  monthsWorking,
  needOf,
  needTermOf,
  needWorking,
  qualifiedWorking,
  replaceWorking,
} from "./explain-goods.js";
import {
  add,
  choose,
  divide,
  greatest,
  lineTerm,
  minOver,
  multiply,
  num,
  optionTerm,
  ref,
  subtract,
  sumOver,
  term,
} from "./formula-nodes.js";
import { columnTerm, goodsFactorTerm, priceTerm, quantityTerm, stated } from "./line-terms.js";
import { keepLargest, sameLine, selectLines, sumOverLines, type Making } from "./making.js";
import { constantTerm } from "./method-constants.js";

/** Which number of a goods group does a finding name, and how is it made? undefined for one that is not known here. */
export function goodsTerm(making: Making, group: GoodsGroupDetail, name: string): Term | undefined {
  if (name === "coverMonths" && group.months === null)
    return constantTerm("stock-not-stated", "months", "months");
  const make = workings[name];
  return make === undefined ? undefined : making.explanations.to(make(making, group), { symbol: name });
}

type MakeWorking = (making: Making, group: GoodsGroupDetail) => Working;

const quantityOf = ({ lines }: Making, line: number): number => lines.quantity[line] ?? 0;

/** Σ of goods tonnes over the lines for which `isIn`. */
const tonnesWorking =
  (name: string, code: string, isIn: (making: Making, line: number) => boolean): MakeWorking =>
  (making, group) => ({
    path: `${goodsAt(making, group)}/${name}`,
    title: goodsTitle(group, name, "11", "t"),
    make: () => {
      const tonnesOf = (line: number) => (isIn(making, line) ? quantityOf(making, line) : NaN);
      return plainly(
        goodsSum(making, group, code, tonnesOf, (line) => quantityTerm(making, line)),
        {},
      );
    },
  });

const isPriced = ({ lines }: Making, line: number): boolean => !Number.isNaN(lines.spend[line] ?? NaN);
const isCommitted = ({ lines }: Making, line: number): boolean =>
  !Number.isNaN(lines.committedMax[line] ?? NaN);

const spendWorking: MakeWorking = (making, group) => ({
  path: `${goodsAt(making, group)}/spendUsd`,
  title: goodsTitle(group, "spendUsd", "11", "USD"),
  make: () => {
    const kept = keepLargest(making, group.lineIndexes(), (line) => making.lines.spend[line] ?? NaN);
    const formula = sumOverLines(making, kept, {
      column: "spendUsd",
      code: "priced-lines-of-goods",
      facts: { key: group.key },
      lineOf: sameLine,
      termsOf: (_row, line) => ({ q: quantityTerm(making, line), p: priceTerm(making, line) }),
      body: multiply(term("q"), term("p")),
    });
    return plainly(formula, {});
  },
});

const committedNeed: MakeWorking = (making, group) => ({
  path: `${goodsAt(making, group)}/committedNeedTonnes`,
  title: goodsTitle(group, "committedNeedTonnes", "11", "t"),
  make: () => {
    const tonnesOf = (line: number) => (isCommitted(making, line) ? needOf(making, line) : NaN);
    return plainly(
      goodsSum(making, group, "lines-with-maximum", tonnesOf, (line) => needTermOf(making, line)),
      {},
    );
  },
});

const committedMax: MakeWorking = (making, group) => ({
  path: `${goodsAt(making, group)}/committedMaxTonnes`,
  title: goodsTitle(group, "committedMaxTonnes", "11", "t"),
  make: () => {
    const { lines } = making;
    const mostOf = (line: number) => lines.committedMax[line] ?? NaN;
    const termOf = (line: number) =>
      columnTerm(making, line, "committedMaxTonnes", {
        symbol: "n_l",
        value: stated(making, line, mostOf(line)),
        unit: "t",
      });
    return plainly(goodsSum(making, group, "lines-with-maximum", mostOf, termOf), {});
  },
});

const endOf = ({ lines }: Making, line: number): number => lines.contractEnd[line] ?? noDay;
const hasContract = (making: Making, line: number): boolean => endOf(making, line) !== noDay;

/** max(0, (end − date) / month): the months to the end of a line's contract. */
const monthsToEnd = greatest(num(0), divide(subtract(term("end"), term("date")), term("month")));
const endTerm = (making: Making, line: number): Term =>
  lineTerm(making.book.lineIds[line] ?? "", "contractEnd", {
    symbol: "e_l",
    value: endOf(making, line),
    unit: "day",
  });
const dateTerms = ({ options }: Making): Record<string, Term> => ({
  date: optionTerm("date", { symbol: "d_0", value: dayOf(options.date), unit: "day" }),
  month: constantTerm("days-a-month", "365/12", "days"),
});

const earliestEnd: MakeWorking = (making, group) => ({
  path: `${goodsAt(making, group)}/monthsToEnd`,
  title: goodsTitle(group, "monthsToEnd", "11", "months"),
  make: () => {
    const kept = keepLargest(
      making,
      group.lineIndexes(),
      (line) => (hasContract(making, line) ? -endOf(making, line) : NaN),
      "max",
    );
    const over = selectLines(
      making,
      { ...kept, others: earliestOfOthers(making, kept.others) },
      {
        column: "monthsToEnd",
        code: "lines-with-contract",
        facts: { key: group.key },
        lineOf: sameLine,
        termsOf: (_row, line) => ({ end: endTerm(making, line) }),
      },
    );
    return plainly(minOver(over, monthsToEnd), dateTerms(making));
  },
});

/** The others were folded by their day, negative so that the earliest is the largest. */
function earliestOfOthers(
  { options }: Making,
  others: { readonly count: number; readonly value: number } | null,
) {
  if (others === null) return null;
  const days = -others.value - dayOf(options.date);
  return { count: others.count, value: Math.max(0, (days * 12) / 365) };
}

/** Σ goods tonnes of the lines whose contract ends before stock is used up and another source is qualified. */
const endingTonnes: MakeWorking = (making, group) => ({
  path: `${goodsAt(making, group)}/endingTonnes`,
  title: goodsTitle(group, "endingTonnes", "11", "t"),
  make: () => {
    const cover = goodsTerm(making, group, "coverMonths") ?? constantTerm("stock-not-stated", "months");
    const limit = group.monthsToReplace - (group.months ?? 0);
    const isEnding = (line: number) =>
      Math.max(0, ((endOf(making, line) - dayOf(making.options.date)) * 12) / 365) < limit;
    const kept = keepLargest(making, group.lineIndexes(), (line) =>
      hasContract(making, line) ? (isEnding(line) ? quantityOf(making, line) : 0) : NaN,
    );
    const over = selectLines(making, kept, {
      column: "endingTonnes",
      code: "lines-with-contract",
      facts: { key: group.key },
      lineOf: sameLine,
      termsOf: (_row, line) => ({
        end: endTerm(making, line),
        q: quantityTerm(making, line),
        g: goodsFactorTerm(making, line),
      }),
    });
    const lasts = {
      left: ref("replace"),
      operator: ">",
      right: add(monthsToEnd, ref("cover")),
      tolerance: 1e-9,
    } as const;
    return plainly(sumOver(over, choose(lasts, multiply(term("q"), ref("g")), num(0))), {
      ...dateTerms(making),
      replace: making.explanations.to(replaceWorking(making, group), { symbol: "R" }),
      cover: making.explanations.renamed(cover, { symbol: "m" }),
    });
  },
});

const workings: Readonly<Partial<Record<string, MakeWorking>>> = {
  needTonnes: needWorking,
  coverMonths: monthsWorking,
  monthsToReplace: replaceWorking,
  stockCountedDaysAgo: countedWorking,
  qualifiedSourceCount: qualifiedWorking,
  goodsTonnes: tonnesWorking("goodsTonnes", "lines-of-goods", () => true),
  pricedGoodsTonnes: tonnesWorking("pricedGoodsTonnes", "priced-lines-of-goods", isPriced),
  spendUsd: spendWorking,
  committedNeedTonnes: committedNeed,
  committedMaxTonnes: committedMax,
  monthsToEnd: earliestEnd,
  endingTonnes,
};
