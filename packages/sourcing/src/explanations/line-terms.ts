import { getMineral } from "@interphase/minerals";
import type { Term } from "@interphase/figures";
import { elementsOfMineral } from "../formula/contained-fraction.js";
import { recycledOrigin } from "../exposure/origin-mix.js";
import type { SupplyPath } from "../exposure/supply-path.js";
import type { FigureMaking, Working } from "./explanation-book.js";
import { plainly } from "./explanation-book.js";
import {
  about,
  divide,
  factTerm,
  lineTerm,
  multiply,
  num,
  ref,
  selectAll,
  sumOver,
  term,
} from "./formula-nodes.js";
import { pathOf, rowsOfLine, shareOf, type Making, type MineralMaking } from "./making.js";
import { constantTerm } from "./method-constants.js";
import { unstatedOrigin } from "./unstated-origin.js";

const idOf = ({ book }: Making, line: number): string => book.lineIds[line] ?? "";

/** What is written in a column of numbers, as stated: tonnes of a contained volume were made goods tonnes, and are made back. */
export function stated(making: Making, line: number, tonnes: number): number {
  const factor = making.lines.goodsFactor[line] ?? 1;
  return factor === 1 ? tonnes : Number((tonnes / factor).toPrecision(15));
}

/** A number of a line, as its column states it. */
export function columnTerm(
  making: Making,
  line: number,
  column: string,
  words: { readonly symbol: string; readonly value: number; readonly unit: string | null },
): Term {
  return lineTerm(idOf(making, line), column, words);
}

/** q: the stated tonnes a year of a line. */
export const quantityTerm = (making: Making, line: number): Term =>
  making.once("quantity", line, () =>
    columnTerm(making, line, "annualQuantityTonnes", {
      symbol: "q_l",
      value: stated(making, line, making.lines.quantity[line] ?? 0),
      unit: "t",
    }),
  );

/** p: what a stated tonne costs. */
export const priceTerm = (making: Making, line: number): Term =>
  making.once("price", line, () =>
    columnTerm(making, line, "unitPriceUsdPerTonne", {
      symbol: "p_l",
      value: making.lines.price[line] ?? 0,
      unit: "USD/t",
    }),
  );

/** g: how many goods tonnes one stated tonne is; 1 where the volume is gross. */
export function goodsFactorTerm(making: Making, line: number): Term {
  const { lines } = making;
  const factor = lines.goodsFactor[line] ?? 1;
  const isContained = lines.isContained[line] === 1;
  if (!isContained || factor === 1) return constantTerm("whole", "g_l");
  return making.explanations.to(goodsFactorWorking(making, line), { symbol: "g_l" });
}

function goodsFactorWorking(making: Making, line: number): Working {
  const id = idOf(making, line);
  const fraction = making.lines.statedFraction[line] ?? NaN;
  const path = `/workings/lines/${line}/goodsFactor`;
  const title = { code: "line.goodsFactor", facts: { line: id }, method: "exposure#2", unit: null };
  return {
    path,
    title,
    make: () => {
      if (!Number.isNaN(fraction)) {
        const f = lineTerm(id, "containedFraction", { symbol: "f_l", value: fraction });
        return plainly(divide(num(1), term("f")), { f });
      }
      const row = rowsOfLine(making, line)[0] ?? 0;
      const f = making.explanations.to(massFractionWorking(making, row), { symbol: "f_l" });
      return plainly(divide(num(1), ref("f")), { f });
    },
  };
}

/** f: contained tonnes of the mineral in a stated tonne. 1 of a contained volume, else the column, else the formula, else 1. */
export const fractionTerm = (making: Making, row: number): Term =>
  making.once("fraction", row, () => makeFraction(making, row));

function makeFraction(making: Making, row: number): Term {
  const { lines, exposures } = making;
  const line = exposures.line[row] ?? 0;
  const path = pathOf(making, row);
  const symbol = "f_l";
  if (path.isNamed) {
    if (lines.isContained[line] === 1) return constantTerm("whole", symbol);
    const value = lines.statedFraction[line] ?? NaN;
    if (!Number.isNaN(value)) return lineTerm(idOf(making, line), "containedFraction", { symbol, value });
    if (path.formula === null) return constantTerm("whole", symbol);
  }
  return making.explanations.to(massFractionWorking(making, row), { symbol });
}

/** What part of a compound's mass is one mineral: its elements' atoms x weight over those of all? **Shape** one a formula and mineral. */
function massFractionWorking(making: Making, row: number): Working {
  const { exposures, facts } = making;
  const { mineralId, formula, atoms } = pathOf(making, row);
  const line = idOf(making, exposures.line[row] ?? 0);
  const own = new Set(elementsOfMineral[mineralId]);
  const title = {
    code: "formula.massFraction",
    facts: { formula, mineralId },
    method: "exposure#2",
    unit: null,
  };
  const code = making.codeOfFormula(formula);
  return {
    path: `/workings/formulas/${code}/${mineralId}/massFraction`,
    title,
    make: () => {
      const members = [...(atoms ?? [])].map(([element, count]) => {
        const fact = weightFact(facts.edition.facts, element);
        return {
          element,
          member: {
            subjects: [about("element", element)],
            terms: {
              n: lineTerm(line, "formula", { symbol: "n_e", value: count }, `atoms:${element}`),
              A: factTerm(fact.factId, { symbol: "A_e", value: fact.value, unit: "g/mol" }),
            },
          },
        };
      });
      const body = multiply(term("n"), term("A"));
      const inMineral = members.filter(({ element }) => own.has(element)).map(({ member }) => member);
      const all = members.map(({ member }) => member);
      return plainly(
        divide(
          sumOver(selectAll("mass", "elements-of-mineral", inMineral, { mineralId }), body),
          sumOver(selectAll("mass", "elements-of-formula", all, { formula }), body),
        ),
        {},
      );
    },
  };
}

const weights = new WeakMap<object, Map<string, { factId: string; value: number }>>();

function weightFact(
  facts: Making["facts"]["edition"]["facts"],
  element: string,
): { factId: string; value: number } {
  let known = weights.get(facts);
  if (known === undefined) {
    known = new Map();
    for (const { kind, indicator, value, factId } of facts) {
      if (kind === "atomic-weight" && indicator !== null && value !== null)
        known.set(indicator, { factId, value });
    }
    weights.set(facts, known);
  }
  const found = known.get(element);
  if (found === undefined) throw new Error(`the edition weighs no ${element}`);
  return found;
}

/** a: which part of a line's spend is the mineral's (methods 2). */
export function attributedShareTerm(making: Making, row: number): Term {
  const path = pathOf(making, row);
  const symbol = "a_l";
  if (path.attribution.basis === "whole") return constantTerm("whole", symbol);
  if (path.attribution.basis === "no-price") return constantTerm("none", symbol);
  return making.explanations.to(attributionWorking(making, row, path), { symbol });
}

function attributionWorking(making: Making, row: number, path: SupplyPath): Working {
  const { exposures } = making;
  const line = exposures.line[row] ?? 0;
  const code = making.codeOfFormula(path.formula);
  const { mineralId, formula } = path;
  const isByValue = path.attribution.basis === "value";
  const make = (): FigureMaking => {
    const rows = rowsOfLine(making, line).filter(
      (other) => pathOf(making, other).attribution.basis === path.attribution.basis,
    );
    const members = rows.map((other) => ({
      subjects: [about("mineral", pathOf(making, other).mineralId)],
      terms: valueTerms(making, other, isByValue),
    }));
    const body = isByValue ? multiply(ref("f"), term("c")) : ref("f");
    const own = members[rows.indexOf(row)]?.terms ?? {};
    return plainly(
      divide(body, sumOver(selectAll("value", "minerals-of-line", members, { formula }), body)),
      own,
    );
  };
  return {
    path: `/workings/formulas/${code}/${mineralId}/attributedShare`,
    title: {
      code: "formula.attributedShare",
      facts: { formula, mineralId },
      method: "exposure#2",
      unit: null,
    },
    make,
  };
}

function valueTerms(making: Making, row: number, isByValue: boolean): Record<string, Term> {
  const f = fractionTerm(making, row);
  if (!isByValue) return { f };
  const { mineralId } = pathOf(making, row);
  const fact = making.facts.edition.containedPriceByMineral.get(mineralId);
  if (fact === undefined) throw new Error(`${mineralId} has no contained price`);
  return { f, c: factTerm(fact.factId, { symbol: "c_k", value: fact.value, unit: "USD/t" }) };
}

/** s: which part of a row comes from an origin at a stage; `null` is the unknown rest. */
export function originTerm(
  making: MineralMaking,
  row: number,
  stage: "mine" | "refine",
  origin: string | null,
): Term {
  const path = pathOf(making, row);
  const value = shareOf(path[stage], origin);
  const line = idOf(making, making.exposures.line[row] ?? 0);
  if (origin === null) return originLeaf(path, line, stage, unstatedOrigin, value, "u_l");
  return originLeaf(path, line, stage, origin, value, "s_lc");
}

/** A line's origins stand in its routes where it has them, else in the column of the stage. */
export function originLeaf(
  path: SupplyPath,
  line: string,
  stage: "mine" | "refine",
  origin: string,
  value: number,
  symbol: string,
): Term {
  const element = getMineral(path.mineralId).symbol;
  const subjects = origin === recycledOrigin || origin === unstatedOrigin ? [] : [about("country", origin)];
  if (path.hasRoutes) {
    return lineTerm(line, "routes", { symbol, value, subjects }, `${element}:${stage}=${origin}`);
  }
  const column = stage === "mine" ? "minedIn" : "refinedIn";
  return lineTerm(line, column, { symbol, value, subjects }, `${element}=${origin}`);
}

/** q·f: contained tonnes of a row. */
export const containedTerms = (making: Making, row: number): Record<string, Term> => ({
  q: quantityTerm(making, making.exposures.line[row] ?? 0),
  f: fractionTerm(making, row),
});
