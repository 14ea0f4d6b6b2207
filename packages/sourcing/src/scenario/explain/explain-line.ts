import { getMineral, type MineralId } from "@interphase/minerals";
import type { FigureMaking, Working } from "../../explanations/explanation-book.js";
import { about, greatest, multiply, ref, stateTerm, term } from "../../explanations/formula-nodes.js";
import { computeLineLoss, computeSupplyLoss, listLineWays, type LineWay } from "../line-loss.js";
import type { PreparedLoss } from "../loss-plan.js";
import { wayLossWorking } from "./explain-way.js";
import {
  atEveryEnd,
  combineParts,
  scaled,
  scenarioTitle,
  type LossPart,
  type ScenarioMaking,
} from "./scenario-making.js";
import { fractionOfLoss, scenarioConstant } from "./scenario-terms.js";

const elementOf = (mineralId: MineralId): string => getMineral(mineralId).symbol;
const idOf = ({ book }: ScenarioMaking, line: number): string => book.lineIds[line] ?? "";

/** f·x: what the loss of a supplier, or of the country where it produces, takes of a line. */
function namedSupply(making: ScenarioMaking, prepared: PreparedLoss, line: number): FigureMaking {
  const { loss, index } = prepared;
  const id = idOf(making, line);
  const x =
    loss.kind === "country"
      ? stateTerm(
          "site-in-country",
          { line: id, countryIso3: loss.countryIso3 },
          { symbol: "x", value: 1, subjects: [about("country", loss.countryIso3)] },
        )
      : stateTerm("supplier-is-lost", { line: id, lossIndex: index }, { symbol: "x", value: 1 });
  const part = multiply(term("f"), term("x"));
  return {
    formulas: { low: part, value: part, high: part },
    terms: { f: fractionOfLoss(index, loss.fraction), x },
  };
}

/** s of a measure on materials: the greatest of what its minerals say. */
function measuredSupply(
  making: ScenarioMaking,
  prepared: PreparedLoss,
  ways: readonly LineWay[],
): FigureMaking {
  const struck = ways.filter(({ pathIndex }) => prepared.takesWay(pathIndex).site.high > 0);
  return atEveryEnd((end, terms) => {
    const refs = struck.map(({ mineralId, pathIndex }, index) => {
      const working = wayLossWorking(making.of(mineralId), prepared, pathIndex, "site");
      terms[`s${index}^${end}`] = making.explanations.to(working, {
        symbol: `s_${elementOf(mineralId)}`,
        reading: end,
      });
      return ref(`s${index}^${end}`);
    });
    return greatest(...refs);
  });
}

function supplyWorking(
  making: ScenarioMaking,
  prepared: PreparedLoss,
  line: number,
  ways: readonly LineWay[],
): Working {
  return {
    path: `/workings/losses/${prepared.index}/lines/${line}/supply`,
    title: scenarioTitle("supplyLoss", "fraction", { line: idOf(making, line), lossIndex: prepared.index }),
    make: () =>
      prepared.strike === null ? namedSupply(making, prepared, line) : measuredSupply(making, prepared, ways),
  };
}

/** What does one loss take of a line's goods: m and r of each of its minerals, and s? */
function oneLossWorking(
  making: ScenarioMaking,
  prepared: PreparedLoss,
  line: number,
  ways: readonly LineWay[],
): Working {
  const path = `/workings/losses/${prepared.index}/lines/${line}/loss`;
  const title = scenarioTitle("lineLossOfOne", "fraction", {
    line: idOf(making, line),
    lossIndex: prepared.index,
  });
  const make = (): FigureMaking => {
    const isSupplied = computeSupplyLoss(prepared, line, ways).high > 0;
    const supply: LossPart[] = isSupplied
      ? [{ working: supplyWorking(making, prepared, line, ways), symbol: "s" }]
      : [];
    const stages = ways.flatMap(({ mineralId, pathIndex }) =>
      prepared.takesWay(pathIndex).stages.flatMap(({ at, loss }): LossPart[] => {
        if (!(loss.high > 0)) return [];
        const symbol = `${{ mine: "m", refine: "r", routes: "w" }[at]}_${elementOf(mineralId)}`;
        return [{ working: wayLossWorking(making.of(mineralId), prepared, pathIndex, at), symbol }];
      }),
    );
    return combineParts(making, path, title, [...supply, ...stages]);
  };
  return { path, title, make };
}

/** What one loss takes of a line in a phase: after the first months a part of what it took at first. */
function phaseWorking(
  making: ScenarioMaking,
  prepared: PreparedLoss,
  line: number,
  ways: readonly LineWay[],
  isLater: boolean,
): Working {
  const first = oneLossWorking(making, prepared, line, ways);
  if (!isLater || prepared.laterFraction === 1) return first;
  return {
    path: `/workings/losses/${prepared.index}/lines/${line}/laterLoss`,
    title: first.title,
    make: () => scaled(making, first, scenarioConstant("licence-later", "k")),
  };
}

/** λ_l: what do all losses take of a line in a phase? */
export function lineLossWorking(making: ScenarioMaking, line: number, isLater: boolean): Working {
  const path = `/workings/scenario/lines/${line}/${isLater ? "laterLoss" : "loss"}`;
  const title = scenarioTitle("lineLoss", "fraction", { line: idOf(making, line), phase: isLater ? 2 : 1 });
  const make = (): FigureMaking => {
    const ways = listLineWays(making.book, line);
    const struck = making.run.losses.losses.filter(
      (prepared) => computeLineLoss(prepared, line, ways).high > 0,
    );
    const parts = struck.map((prepared): LossPart => ({
      working: phaseWorking(making, prepared, line, ways, isLater),
      symbol: `λ_${prepared.index + 1}`,
    }));
    return combineParts(making, path, title, parts);
  };
  return { path, title, make };
}
