import type { Formula, Term } from "@interphase/figures";
import type { MineralId } from "@interphase/minerals";
import { plainly, type FigureMaking, type Working } from "../../explanations/explanation-book.js";
import {
  add,
  choose,
  divide,
  greatest,
  least,
  lineTerm,
  multiply,
  num,
  optionTerm,
  ref,
  subtract,
  term,
} from "../../explanations/formula-nodes.js";
import { priceTerm, quantityTerm } from "../../explanations/line-terms.js";
import { keepLargest, sameLine, sumOverLines } from "../../explanations/making.js";
import { constantTerm } from "../../explanations/method-constants.js";
import { dayOf } from "../../exposure/plan-columns.js";
import { listLineWays } from "../line-loss.js";
import { factorChanges, findPace, largestMove, movedMonths } from "../price-move.js";
import { mineralAt, scenarioTitle, type ScenarioMaking } from "./scenario-making.js";
import { factorTerm, monthsTerm } from "./scenario-terms.js";

type Terms = Record<string, Term>;

/** Which minerals of a line does the scenario move? */
function movedOf(making: ScenarioMaking, line: number): MineralId[] {
  const changes = factorChanges(making.run.scenario);
  return listLineWays(making.book, line)
    .map(({ mineralId }) => mineralId)
    .filter((mineralId) => changes.has(mineralId));
}

const isAtOnce = ({ book, lines }: ScenarioMaking, line: number): boolean => {
  const own = book.terms[lines.terms[line] ?? 0];
  return own === undefined || findPace(own) === "at-once";
};

/** The largest move of a line's minerals less 1: the greatest rise, unless a fall is greater. */
function changeWorking(making: ScenarioMaking, moved: readonly MineralId[]): Working {
  const { prices } = making.run.scenario;
  const factorOf = (mineralId: MineralId) => prices.find((move) => move.mineralId === mineralId)?.factor ?? 1;
  return {
    path: `/workings/scenario/prices/${moved.join("+")}/change`,
    title: scenarioTitle("priceChange", "fraction", { mineralIds: moved.join(";") }),
    make: () => {
      const terms: Terms = {};
      const changes = moved.map((mineralId): Formula => {
        terms[`F_${mineralId}`] = factorTerm(mineralId, factorOf(mineralId));
        return subtract(term(`F_${mineralId}`), num(1));
      });
      const [only] = changes;
      if (only !== undefined && changes.length === 1) return plainly(only, terms);
      const [rise, fall] = [greatest(num(0), ...changes), least(num(0), ...changes)];
      return plainly(choose({ left: subtract(num(0), fall), operator: ">", right: rise }, fall, rise), terms);
    },
  };
}

/** Over which lines does a change of spend run, and which of a line's minerals move it? */
interface MovedLines {
  readonly lines: readonly number[];
  readonly facts: Readonly<Record<string, string>>;
  readonly movedOf: (line: number) => readonly MineralId[];
}

/** Σ q·p·t·(F - 1) over lines of one pace. */
function sumMoved(making: ScenarioMaking, over: MovedLines, code: string, isFixed: boolean): Formula {
  const { scenario } = making.run;
  const today = dayOf(making.facts.date);
  const changes = factorChanges(scenario);
  const weigh = (line: number) => {
    const change = largestMove(over.movedOf(line).map((mineralId) => changes.get(mineralId) ?? 0));
    return (
      (making.lines.spend[line] ?? NaN) * movedMonths(making.book, line, today, scenario.months) * change
    );
  };
  const kept = keepLargest(making, over.lines, (line) => Math.abs(weigh(line)));
  const { others } = kept;
  const signed =
    others === null ? kept : { ...kept, others: signedOthers(over.lines, kept.rows, others.count, weigh) };
  return sumOverLines(making, signed, {
    column: "movedSpendUsd",
    code,
    facts: over.facts,
    lineOf: sameLine,
    termsOf: (_row, line) => spendTerms(making, line, over.movedOf(line), isFixed),
    body: multiply(term("q"), term("p"), ref("c"), isFixed ? movedMonthsFormula : term("D")),
  });
}

/** Σ q·p·t·(F - 1) / 12 over lines, those that move at once and those that move after their end. */
function spendChange(making: ScenarioMaking, over: MovedLines): FigureMaking {
  const { months } = making.run.scenario;
  const today = dayOf(making.facts.date);
  const isMoved = (line: number) =>
    !Number.isNaN(making.lines.spend[line] ?? NaN) &&
    over.movedOf(line).length > 0 &&
    !Number.isNaN(movedMonths(making.book, line, today, months));
  const moved = over.lines.filter(isMoved);
  const of = (isFixed: boolean): MovedLines => ({
    ...over,
    lines: moved.filter((line) => isAtOnce(making, line) !== isFixed),
  });
  const both = add(
    sumMoved(making, of(false), "lines-that-move-at-once", false),
    sumMoved(making, of(true), "lines-that-move-after-their-end", true),
  );
  return plainly(divide(both, term("year")), {
    D: monthsTerm(months),
    year: constantTerm("months-a-year", "12"),
    month: constantTerm("days-a-month", "365/12", "days"),
    today: optionTerm("date", { symbol: "d_0", value: today, unit: "day" }),
  });
}

/** What the lines that are not shown add up to, rises and falls. */
function signedOthers(
  lines: readonly number[],
  shown: readonly number[],
  count: number,
  weigh: (line: number) => number,
) {
  const kept = new Set(shown);
  return { count, value: lines.reduce((sum, line) => (kept.has(line) ? sum : sum + weigh(line)), 0) };
}

/** max(0, D - max(0, (end - date) / month)) */
const movedMonthsFormula = greatest(
  num(0),
  subtract(term("D"), greatest(num(0), divide(subtract(term("e"), term("today")), term("month")))),
);

function spendTerms(
  making: ScenarioMaking,
  line: number,
  moved: readonly MineralId[],
  isFixed: boolean,
): Terms {
  const own: Terms = {
    q: quantityTerm(making, line),
    p: priceTerm(making, line),
    c: making.explanations.to(changeWorking(making, moved), { symbol: "Δ_l" }),
  };
  if (!isFixed) return own;
  const id = making.book.lineIds[line] ?? "";
  const value = making.lines.contractEnd[line] ?? 0;
  return { ...own, e: lineTerm(id, "contractEnd", { symbol: "e_l", value, unit: "day" }) };
}

/** How is the change of spend on one mineral explained? */
export function explainMineralSpend(making: ScenarioMaking, mineralId: MineralId): void {
  const shown = making.run.result.minerals.find((mineral) => mineral.mineralId === mineralId);
  if (shown === undefined) throw new RangeError(`The scenario has no ${mineralId}.`);
  const path = `${mineralAt(making, mineralId)}/spendChangeUsd`;
  const title = scenarioTitle("mineral.spendChangeUsd", "USD", { mineralId });
  making.explanations.figure(path, title, shown.spendChangeUsd, () => {
    const isMoved = factorChanges(making.run.scenario).has(mineralId);
    const lines = [...making.book.rowsOf(mineralId)].map((row) => making.exposures.line[row] ?? 0);
    const moved = isMoved ? [mineralId] : [];
    return spendChange(making, { lines, facts: { mineralId }, movedOf: () => moved });
  });
}

/** How is the change of spend on the plan explained? A line counts once, by its largest move. */
export function explainPlanSpend(making: ScenarioMaking): void {
  const title = scenarioTitle("spendChangeUsd", "USD");
  making.explanations.figure("/spendChangeUsd", title, making.run.result.spendChangeUsd, () => {
    const lines = Array.from({ length: making.book.lineCount() }, (_, line) => line);
    const known = new Map<number, MineralId[]>();
    const of = (line: number) => {
      let moved = known.get(line);
      if (moved === undefined) known.set(line, (moved = movedOf(making, line)));
      return moved;
    };
    return spendChange(making, { lines, facts: {}, movedOf: of });
  });
}
