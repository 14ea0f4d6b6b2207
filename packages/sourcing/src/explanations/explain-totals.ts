import { foldMembers, type Member } from "@interphase/figures";
import { plainly, type FigureTitle, type Working } from "./explanation-book.js";
import {
  about,
  add,
  count,
  divide,
  multiply,
  num,
  ref,
  selectAll,
  subtract,
  sumOver,
  term,
} from "./formula-nodes.js";
import { attributed, attributedTerms, attributionOf, titleOf } from "./explain-volumes.js";
import { originTerm, priceTerm, quantityTerm } from "./line-terms.js";
import {
  keepLargest,
  pathOf,
  sameLine,
  selectLines,
  sumOverLines,
  type Making,
  type MineralMaking,
} from "./making.js";
import { atEachEnd } from "./way-touch.js";

const titleOfTotal = (code: string, unit: string | null): FigureTitle => ({
  code: `totals.${code}`,
  facts: {},
  method: "exposure#2",
  unit,
});

/** How are the totals of a plan explained? */
export function explainTotals(making: Making, minerals: readonly MineralMaking[]): void {
  const { explanations, result, lines } = making;
  const { totals } = result;
  const all = Array.from(lines.quantity, (_quantity, line) => line);
  const countLines = (code: string, isIn: (line: number) => boolean) => () => {
    const kept = keepLargest(making, all, (line) => (isIn(line) ? 1 : NaN));
    return plainly(
      count(selectLines(making, kept, { column: "lines", code, lineOf: sameLine, termsOf: () => ({}) })),
      {},
    );
  };
  const isPriced = (line: number) => !Number.isNaN(lines.spend[line] ?? NaN);
  explanations.figure(
    "/totals/lineCount",
    titleOfTotal("lineCount", "count"),
    totals.lineCount,
    countLines("lines-with-mineral", () => true),
  );
  explanations.figure(
    "/totals/pricedLineCount",
    titleOfTotal("pricedLineCount", "count"),
    totals.pricedLineCount,
    countLines("priced-lines", isPriced),
  );
  explainSupplierCount(making);
  explanations.figure("/totals/spendUsd", titleOfTotal("spendUsd", "USD"), totals.spendUsd, () => {
    const kept = keepLargest(making, all, (line) => lines.spend[line] ?? NaN);
    const formula = sumOverLines(making, kept, {
      column: "spendUsd",
      code: "priced-lines",
      lineOf: sameLine,
      termsOf: (_row, line) => ({ q: quantityTerm(making, line), p: priceTerm(making, line) }),
      body: multiply(term("q"), term("p")),
    });
    return plainly(formula, {});
  });
  explainShared(making, minerals);
}

function explainSupplierCount(making: Making): void {
  const { explanations, result } = making;
  const { totals } = result;
  explanations.figure(
    "/totals/supplierCount",
    titleOfTotal("supplierCount", "count"),
    totals.supplierCount,
    () => {
      const folded = foldMembers(
        making.book.parentNames,
        () => 1,
        (name): Member => ({ subjects: [about("supplier", name)], terms: {} }),
        { limit: making.limit },
      );
      return plainly(
        count({ column: "suppliers", selection: { code: "suppliers", facts: {} }, ...folded }),
        {},
      );
    },
  );
}

/** What adds up over minerals. */
function explainShared(making: Making, minerals: readonly MineralMaking[]): void {
  const { explanations, result } = making;
  const { riskWeightedSpendUsd, knownOriginSpendFraction } = result.totals;
  const memberOf = ({ mineralId }: MineralMaking, terms: Member["terms"]): Member => ({
    subjects: [about("mineral", mineralId)],
    terms,
  });
  explanations.figure(
    "/totals/riskWeightedSpendUsd",
    { ...titleOfTotal("riskWeightedSpendUsd", "USD"), method: "exposure#9" },
    riskWeightedSpendUsd,
    () =>
      atEachEnd((reading) => {
        const members = minerals
          .filter(({ mineral }) => mineral.riskWeightedSpendUsd !== null)
          .map((own) =>
            memberOf(own, {
              w: explanations.at(`${own.at}/riskWeightedSpendUsd`, { symbol: "w_k", reading }, "USD"),
            }),
          );
        return sumOver(selectAll("riskWeightedSpendUsd", "minerals", members), ref("w"));
      }),
  );
  explanations.figure(
    "/totals/knownOriginSpendFraction",
    titleOfTotal("knownOriginSpendFraction", "fraction"),
    knownOriginSpendFraction,
    () => {
      const priced = minerals.filter(({ mineral }) => mineral.attributedSpendUsd !== null);
      const known = priced.map((own) =>
        memberOf(own, { k: explanations.to(knownOriginWorking(own), { symbol: "K_k" }) }),
      );
      const all = priced.map((own) =>
        memberOf(own, { a: explanations.at(`${own.at}/attributedSpendUsd`, { symbol: "A_k" }, "USD") }),
      );
      return plainly(
        divide(
          sumOver(selectAll("knownOriginSpendUsd", "minerals", known), ref("k")),
          sumOver(selectAll("attributedSpendUsd", "minerals", all), ref("a")),
        ),
        {},
      );
    },
  );
}

/** Attributed spend x the known part of its line's origin, the mean over the stages that apply. */
function knownOriginWorking(making: MineralMaking): Working {
  const { own, lines, exposures, workings, rows } = making;
  const stages = (["mine", "refine"] as const).filter((stage) => own.stages[stage].isApplicable);
  const knownOf = (row: number) =>
    stages.reduce((sum, stage) => sum + 1 - pathOf(making, row)[stage].unknown, 0) / stages.length;
  return {
    path: `${workings}/knownOriginSpendUsd`,
    title: titleOf(making, "mineral.knownOriginSpendUsd", "2", "USD"),
    make: () => {
      if (stages.length === 0) return plainly(num(0), {});
      const kept = keepLargest(making, rows, (row) => {
        const spend = (lines.spend[exposures.line[row] ?? 0] ?? NaN) * (attributionOf(making, row) ?? 0);
        return spend * knownOf(row);
      });
      const known = stages.map((stage) => subtract(num(1), ref(`u_${stage}`)));
      const formula = sumOverLines(making, kept, {
        column: "knownOriginSpendUsd",
        code: "priced-lines-of-mineral",
        facts: { mineralId: making.mineralId },
        termsOf: (row, line) => ({
          ...attributedTerms(making, row, line),
          ...Object.fromEntries(
            stages.map((stage) => [
              `u_${stage}`,
              { ...originTerm(making, row, stage, null), symbol: `u_l^${stage}` },
            ]),
          ),
        }),
        body: multiply(attributed, divide(add(...known), num(stages.length))),
      });
      return plainly(formula, {});
    },
  };
}
