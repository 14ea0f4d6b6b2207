import type { Formula, Term } from "@interphase/figures";
import { plainly, type FigureMaking, type Working } from "../../explanations/explanation-book.js";
import { needTermOf, needWorking, stockWorking } from "../../explanations/explain-goods.js";
import {
  add,
  choose,
  divide,
  greatest,
  least,
  multiply,
  num,
  ref,
  subtract,
  term,
} from "../../explanations/formula-nodes.js";
import { goodsFactorTerm } from "../../explanations/line-terms.js";
import { keepLargest, sameLine, sumOverLines } from "../../explanations/making.js";
import { constantTerm } from "../../explanations/method-constants.js";
import type { End } from "../../exposure/measure-reach.js";
import { lossOfLine } from "../group-loss.js";
import { toScenarioGroup, type GroupRun } from "../group-run.js";
import { lineLossWorking } from "./explain-line.js";
import { atEveryEnd, scenarioTitle, type ScenarioMaking } from "./scenario-making.js";
import { monthsTerm, rampTerm, scenarioConstant, transitTerm } from "./scenario-terms.js";

type Terms = Record<string, Term>;

const titleOf = ({ group }: GroupRun, code: string, unit: string) =>
  scenarioTitle(`group.${code}`, unit, { key: group.key, form: group.form, material: group.material });

/** Σ need·loss / Σ need over the lines of a group. */
function weighedLoss(making: ScenarioMaking, own: GroupRun, phase: number): FigureMaking {
  const { run, explanations } = making;
  return atEveryEnd((end, terms) => {
    const kept = keepLargest(making, own.group.lineIndexes(), (line) => {
      const loss = lossOfLine(run.lines, phase, line);
      return loss.high > 0 ? (run.lines.needTonnes[line] ?? 0) * loss[end] : NaN;
    });
    const lost = sumOverLines(making, kept, {
      column: "lostGoodsTonnes",
      code: "lines-that-lose",
      facts: { key: own.group.key },
      lineOf: sameLine,
      termsOf: (_row, line) => ({
        n: needTermOf(making, line),
        g: goodsFactorTerm(making, line),
        x: explanations.to(lineLossWorking(making, line, phase > 0), { symbol: "λ_l", reading: end }),
      }),
      body: multiply(term("n"), ref("g"), ref("x")),
    });
    terms["need"] = explanations.to(needWorking(making, own.group), { symbol: "N_g" });
    return least(num(1), divide(lost, ref("need")));
  });
}

/** λ of the phase after a licence's first months. */
const laterWorking = (making: ScenarioMaking, own: GroupRun): Working => ({
  path: `/workings/scenario${making.groupAt(own)}/laterLoss`,
  title: titleOf(own, "laterLossFraction", "fraction"),
  make: () => weighedLoss(making, own, 1),
});

/** λ·need a month of each phase, at one end. */
interface Rates {
  readonly rates: readonly Formula[];
  readonly months: readonly Formula[];
}

function ratesOf(making: ScenarioMaking, own: GroupRun, end: End, terms: Terms): Rates {
  const { explanations, run } = making;
  const { phases } = run.losses;
  terms["need"] = explanations.to(needWorking(making, own.group), { symbol: "N_g" });
  terms["year"] = constantTerm("months-a-year", "12");
  terms["D"] = monthsTerm(run.scenario.months);
  const lossPath = `${making.groupAt(own)}/lossFraction`;
  terms[`l0^${end}`] = explanations.at(lossPath, { symbol: "λ", reading: end }, "fraction");
  const rate = (name: string) => divide(multiply(ref(name), ref("need")), term("year"));
  if (phases.length === 1) return { rates: [rate(`l0^${end}`)], months: [term("D")] };
  terms[`l1^${end}`] = explanations.to(laterWorking(making, own), { symbol: "λ'", reading: end });
  terms["first"] = scenarioConstant("licence-months", "D_1", "months");
  return {
    rates: [rate(`l0^${end}`), rate(`l1^${end}`)],
    months: [term("first"), subtract(term("D"), term("first"))],
  };
}

const stockOf = (making: ScenarioMaking, own: GroupRun, terms: Terms): Formula => {
  if (own.group.stockGoodsTonnes === null) return num(0);
  terms["stock"] = making.explanations.to(stockWorking(making, own.group), { symbol: "B_g" });
  return ref("stock");
};

/** What stock covers but for the rounding of sums is covered. **Units and range** relative. */
const rounding = 1e-12;

/** max(0, λ·need·(D + R/2) - stock), phase by phase. */
function shortfall(making: ScenarioMaking, own: GroupRun): FigureMaking {
  return atEveryEnd((end, terms) => {
    const { rates, months } = ratesOf(making, own, end, terms);
    terms["R"] = rampTerm(making.run.scenario.rampMonths ?? 0);
    const last = rates.at(-1) ?? num(0);
    const parts = rates.map((rate, phase) => multiply(rate, months[phase] ?? num(0)));
    const lost = add(...parts, multiply(last, divide(term("R"), num(2))));
    const stock = stockOf(making, own, terms);
    return choose(
      { left: lost, operator: ">", right: stock, tolerance: rounding },
      subtract(lost, stock),
      num(0),
    );
  });
}

/** L + n, else on the ramp: L + D + R(1 - √(1 - 2(n - D)/R)). */
function stockOut(making: ScenarioMaking, own: GroupRun): FigureMaking {
  const terms: Terms = {};
  const { rates, months } = ratesOf(making, own, "value", terms);
  const { transitMonths = 0, rampMonths = 0 } = making.run.scenario;
  terms["L"] = transitTerm(transitMonths);
  const stock = stockOf(making, own, terms);
  const after = (count: number): { stock: Formula; elapsed: Formula } => {
    const spent = rates.slice(0, count).map((rate, phase) => multiply(rate, months[phase] ?? num(0)));
    if (count === 0) return { stock, elapsed: term("L") };
    return { stock: subtract(stock, add(...spent)), elapsed: add(term("L"), ...months.slice(0, count)) };
  };
  const end = after(rates.length);
  let formula = end.elapsed;
  if (rampMonths > 0) {
    terms["R"] = rampTerm(rampMonths);
    const last = rates.at(-1) ?? num(0);
    const left = subtract(num(1), divide(multiply(num(2), end.stock), multiply(last, term("R"))));
    const root: Formula = { kind: "power", base: greatest(num(0), left), exponent: 0.5 };
    formula = add(end.elapsed, multiply(term("R"), subtract(num(1), root)));
  }
  for (let phase = rates.length - 1; phase >= 0; phase--) {
    const before = after(phase);
    const [rate, length] = [rates[phase] ?? num(0), months[phase] ?? num(0)];
    const isWithin = { left: before.stock, operator: "<=", right: multiply(rate, length) } as const;
    formula = choose(isWithin, add(before.elapsed, divide(before.stock, rate)), formula);
  }
  return plainly(formula, terms);
}

/** How is one goods group of a scenario explained? Asked again, it is explained once. */
export function explainGroup(making: ScenarioMaking, own: GroupRun): void {
  const { explanations } = making;
  const at = making.groupAt(own);
  const shown = toScenarioGroup(own);
  const need = () => ({ need: explanations.to(needWorking(making, own.group), { symbol: "N_g" }) });
  explanations.figure(
    `${at}/needGoodsTonnesPerMonth`,
    titleOf(own, "needGoodsTonnesPerMonth", "t"),
    shown.needGoodsTonnesPerMonth,
    () =>
      plainly(divide(ref("need"), term("year")), { ...need(), year: constantTerm("months-a-year", "12") }),
  );
  explanations.figure(
    `${at}/stockGoodsTonnes`,
    titleOf(own, "stockGoodsTonnes", "t"),
    shown.stockGoodsTonnes,
    () =>
      plainly(ref("stock"), { stock: explanations.to(stockWorking(making, own.group), { symbol: "B_g" }) }),
  );
  explanations.figure(
    `${at}/lossFraction`,
    titleOf(own, "lossFraction", "fraction"),
    shown.lossFraction,
    () => weighedLoss(making, own, 0),
  );
  explanations.figure(
    `${at}/shortfallGoodsTonnes`,
    titleOf(own, "shortfallGoodsTonnes", "t"),
    shown.shortfallGoodsTonnes,
    () => {
      if (own.lossByPhase !== null) return shortfall(making, own);
      return { formulas: { low: ref("need"), value: ref("need"), high: ref("need") }, terms: need() };
    },
  );
  explanations.figure(
    `${at}/stockOutMonth`,
    titleOf(own, "stockOutMonth", "months"),
    shown.stockOutMonth,
    () => stockOut(making, own),
  );
}
