import { foldMembers, type Formula, type Member, type Term } from "@interphase/figures";
import { evenly, type FigureMaking, type Working } from "./explanation-book.js";
import {
  about,
  add,
  divide,
  greatest,
  multiply,
  num,
  ref,
  square,
  subtract,
  sumOver,
  term,
} from "./formula-nodes.js";
import {
  companyShareTerm,
  lumpTerm,
  selectBoth,
  selectLumps,
  selectNamed,
  unknownSquaresTerm,
  unknownTerm,
  type StageMaking,
} from "./explain-origins.js";
import { titleOf, totalTerm } from "./explain-volumes.js";
import { greatestRiskTerm, riskTerm, worldShareTerm } from "./explain-world.js";
import { containedTerms, originTerm } from "./line-terms.js";
import { byPath, keepLargest, pathOf, sumOverLines, type MineralMaking } from "./making.js";
import { constantTerm, scaleTerm } from "./method-constants.js";
import type { End } from "./mine-parts.js";
import { atEachEnd, countryTouchWorking, isEven, wayOf } from "./way-touch.js";

const stageOf = ({ own, stage }: StageMaking) => own.stages[stage];
const stageTitle = (making: StageMaking, code: string, unit: string | null, facts = {}) =>
  titleOf(making, code, "5", unit, { stage: making.stage, ...facts });
const one = (symbol: string): Term => constantTerm("no-measure", symbol);

/** 1 + Σ q·f·x / (S·T): the mean factor of goods, x being what measures add of each line's, S their share of the mineral. */
function meanFactor(
  making: StageMaking,
  end: End,
  goods: {
    readonly rows: readonly number[];
    readonly origin: string | null;
    readonly code: string;
    readonly facts: Readonly<Record<string, string>>;
    readonly limit: number;
  },
  excessOf: (row: number) => number,
  working: (row: number) => Working,
): Formula {
  const ofRow = (row: number) => {
    const excess = excessOf(row);
    return Number.isNaN(excess) ? NaN : (making.exposures.contained[row] ?? 0) * excess;
  };
  const touched = keepLargest(making, goods.rows, ofRow, "sum", goods.limit);
  const isUnknown = goods.origin === null;
  const excessTerm = byPath(making, (row) =>
    making.explanations.to(working(row), { symbol: "x_l", reading: end }),
  );
  const factors = isUnknown ? [ref("s"), ref("x")] : [ref("x")];
  const above = sumOverLines(making, touched, {
    column: "containedTonnes",
    code: goods.code,
    facts: { mineralId: making.mineralId, ...goods.facts },
    termsOf: (row) => ({
      ...containedTerms(making, row),
      ...(isUnknown ? { s: originTerm(making, row, making.stage, null) } : {}),
      x: excessTerm(row),
    }),
    body: multiply(term("q"), ref("f"), ...factors),
  });
  return add(num(1), divide(above, multiply(ref("S"), ref("T"))));
}

/** t̄_c: the mean trade factor of what comes from a country. */
function tradeFactorTerm(making: StageMaking, countryIso3: string, end: End): Term {
  const { stage, stageWorkings, detail, exposures, origins } = making;
  const touchOf = (row: number) =>
    detail.pathByIndex[exposures.path[row] ?? -1]?.touch[stage].known.get(countryIso3);
  const from = origins(stage).countries.get(countryIso3);
  const factor = making.own.stages[stage].mix.countries.find(
    (part) => part.countryIso3 === countryIso3,
  )?.tradeFactor;
  if (from === undefined || factor === undefined || !(factor.high > 1)) return one("t̄_c");
  const working: Working = {
    path: `${stageWorkings}/${countryIso3}/tradeFactor`,
    title: stageTitle(making, "stage.tradeFactor", "factor", { countryIso3 }),
    make: () =>
      atEachEnd((reading, terms) => {
        terms["S"] = making.explanations.renamed(companyShareTerm(making, countryIso3), {
          symbol: "S_c",
          subjects: [about("country", countryIso3)],
        });
        terms["T"] = totalTerm(making);
        const goods = {
          rows: from.rows,
          origin: countryIso3,
          code: "lines-from-country",
          facts: { countryIso3, stage },
          limit: making.limit,
        };
        return meanFactor(
          making,
          reading,
          goods,
          (row) => touchOf(row)?.excess[reading] ?? NaN,
          (row) => excessWorking(making, row, countryIso3, "known"),
        );
      }, isEven(factor)),
  };
  return making.explanations.to(working, { symbol: "t̄_c", reading: end });
}

const excessWorking = (making: StageMaking, row: number, countryIso3: string, basis: "known" | "if") =>
  countryTouchWorking(
    making,
    wayOf(making, making.exposures.path[row] ?? -1),
    making.stage,
    countryIso3,
    "excess",
    basis,
  );

/** t_ic: the factor that the unknown goods of a supplier would have if they came whole from a country. */
function lumpFactorTerm(making: StageMaking, parent: number, countryIso3: string, end: End): Term {
  const lump = stageOf(making).mix.lumps.find((entry) => entry.parent === parent);
  const factor = lump?.tradeFactors.get(countryIso3);
  if (factor === undefined) return one("t_ic");
  const { stage, stageWorkings, detail, exposures, origins, book } = making;
  const supplier = book.parentNames[parent] ?? "";
  const excessOf = (row: number, reading: End): number => {
    const path = detail.pathByIndex[exposures.path[row] ?? -1];
    const excess = path?.touch[stage].unknown.get(countryIso3)?.excess[reading];
    return excess === undefined ? NaN : excess * pathOf(making, row)[stage].unknown;
  };
  const working: Working = {
    path: `${stageWorkings}/lumps/${parent}/${countryIso3}/tradeFactor`,
    title: stageTitle(making, "lump.tradeFactor", "factor", { supplier, countryIso3 }),
    make: () =>
      atEachEnd((reading, terms) => {
        terms["S"] = making.explanations.renamed(lumpTerm(making, parent), {
          symbol: "u_i",
          subjects: [about("supplier", supplier)],
        });
        terms["T"] = totalTerm(making);
        const goods = {
          rows: origins(stage).lumps.get(parent)?.rows ?? [],
          origin: null,
          code: "lines-of-lump",
          facts: { supplier, stage },
          limit: making.deepLimit,
        };
        return meanFactor(
          making,
          reading,
          goods,
          (row) => excessOf(row, reading),
          (row) => excessWorking(making, row, countryIso3, "if"),
        );
      }, isEven(factor)),
  };
  return making.explanations.to(working, { symbol: "t_ic", reading: end });
}

/** T_c = Σ u·t_ic and Σ u²·t_ic: what a country's measures would do to the unknown goods. */
function unknownTradeTerm(making: StageMaking, countryIso3: string, end: End, power: 1 | 2): Term {
  const { lumps } = stageOf(making).mix;
  if (!lumps.some(({ tradeFactors }) => tradeFactors.has(countryIso3))) {
    return power === 1 ? unknownTerm(making) : unknownSquaresTerm(making);
  }
  const code = power === 1 ? "unknownTrade" : "unknownTradeSquares";
  const factors = new Map(lumps.map((lump) => [lump.parent, lump.tradeFactors.get(countryIso3)]));
  const working: Working = {
    path: `${making.stageWorkings}/${countryIso3}/${code}`,
    title: stageTitle(making, `stage.${code}`, "fraction", { countryIso3 }),
    make: () =>
      atEachEnd(
        (reading) => {
          const over = selectLumps(
            making,
            ({ parent, share }) => share ** power * (factors.get(parent)?.[reading] ?? 1),
            (parent) => ({ t: lumpFactorTerm(making, parent, countryIso3, reading) }),
          );
          return sumOver(over, multiply(power === 1 ? ref("u") : square(ref("u")), ref("t")));
        },
        [...factors.values()].every((factor) => factor === undefined || isEven(factor)),
      ),
  };
  const symbol = power === 1 ? "T_c" : "T_c^(2)";
  return making.explanations.to(working, { symbol, reading: end });
}

/** What do unknown goods come to in numbers, for choosing what to show of a long sum? */
function tradeAt(making: StageMaking, countryIso3: string, end: End): { sum: number; squares: number } {
  let [sum, squares] = [0, 0];
  for (const { shareFraction: u, tradeFactors } of stageOf(making).mix.lumps) {
    const t = tradeFactors.get(countryIso3)?.[end] ?? 1;
    sum += u * t;
    squares += u * u * t;
  }
  return { sum, squares };
}

function factorAt(making: StageMaking, countryIso3: string, end: End): number {
  const part = stageOf(making).mix.countries.find((entry) => entry.countryIso3 === countryIso3);
  return part?.tradeFactor[end] ?? 1;
}

const riskAt = ({ facts }: MineralMaking, countryIso3: string): number => facts.governance(countryIso3).risk;

/** Σ r·S·F over the countries that the plan names. */
function knownSum(making: StageMaking, end: End): Formula {
  const over = selectNamed(
    making,
    (country, S) => riskAt(making, country) * S * S * factorAt(making, country, end),
    (country) => ({ r: riskTerm(making, country), t: tradeFactorTerm(making, country, end) }),
  );
  return sumOver(over, multiply(ref("r"), square(ref("S")), ref("t")));
}

/** How is a company's weighted concentration at a stage made (methods 6)? */
export function companyConcentrationMaking(making: StageMaking): FigureMaking {
  const scaled = (inner: Formula) => multiply(term("scale"), inner);
  const scale = scaleTerm();
  const isKnownEven = stageOf(making).mix.countries.every(({ tradeFactor }) => isEven(tradeFactor));
  if (making.unknown === 0 && isKnownEven) return evenly(scaled(knownSum(making, "value")), { scale });
  if (making.unknown === 0) {
    const formulas = {
      low: scaled(knownSum(making, "low")),
      value: scaled(knownSum(making, "value")),
      high: scaled(knownSum(making, "high")),
    };
    return { formulas, terms: { scale } };
  }
  const unnamed = multiply(
    term("risk"),
    add(multiply(ref("PX"), ref("Q")), multiply(square(ref("PX")), subtract(square(ref("U")), ref("Q")))),
  );
  return {
    formulas: {
      low: scaled(knownSum(making, "low")),
      value: scaled(add(expectedSum(making), unnamed)),
      high: isKnownEven
        ? add(ref("low"), scaled(worstOrigin(making)))
        : scaled(add(knownSum(making, "high"), worstOrigin(making))),
    },
    terms: {
      scale,
      ...(isKnownEven ? { low: lowOf(making) } : {}),
      U: unknownTerm(making),
      Q: unknownSquaresTerm(making),
      PX: worldShareTerm(making, making.question, null),
      risk: constantTerm("unknown-risk", "r_X"),
      greatest: greatestRiskTerm(making, "governance"),
    },
  };
}

const lowOf = ({ explanations, stageAt }: StageMaking): Term =>
  explanations.at(`${stageAt}/companyConcentration`, { symbol: "C^low", reading: "low" }, "points");

/** Σ r·{S·F + P(U·F + S·T) + P·Σu²t + P²(U·T − Σu²t)} over the countries of the mix and of the world. */
function expectedSum(making: StageMaking): Formula {
  const U = making.unknown;
  const over = selectBoth(
    making,
    (country, S, P) => {
      const F = S * factorAt(making, country, "value");
      const { sum: T, squares } = tradeAt(making, country, "value");
      return (
        riskAt(making, country) * (S * F + P * (U * F + S * T) + P * squares + P * P * (U * T - squares))
      );
    },
    (country) => ({
      r: riskTerm(making, country),
      t: tradeFactorTerm(making, country, "value"),
      T: unknownTradeTerm(making, country, "value", 1),
      V: unknownTradeTerm(making, country, "value", 2),
    }),
  );
  const [S, P, T, V] = [ref("S"), ref("P"), ref("T"), ref("V")];
  const F = multiply(S, ref("t"));
  const body = add(
    multiply(S, F),
    multiply(P, add(multiply(ref("U"), F), multiply(S, T))),
    multiply(P, V),
    multiply(square(P), subtract(multiply(ref("U"), T), V)),
  );
  return sumOver(over, multiply(ref("r"), body));
}

/** The most that one country adds if all unknown goods came from it: named, a known producer, or the unnamed one. */
function worstOrigin(making: StageMaking): Formula {
  const { world, stage } = { world: making.question.world, stage: making.stage };
  const U = making.unknown;
  const candidates = [...new Set([...making.named.keys(), ...world.producers.countries])];
  const added = (country: string) => {
    const S = making.named.get(country) ?? 0;
    const F = S * factorAt(making, country, "high");
    return riskAt(making, country) * ((S + U) * (F + tradeAt(making, country, "high").sum) - S * F);
  };
  const folded = foldMembers(
    candidates,
    added,
    (country): Member => ({
      subjects: [about("country", country)],
      terms: {
        r: riskTerm(making, country),
        S: companyShareTerm(making, country),
        t: tradeFactorTerm(making, country, "high"),
        T: unknownTradeTerm(making, country, "high", 1),
      },
    }),
    { folding: "max", limit: Math.min(making.limit, mostCandidates(making)) },
  );
  const [S, F] = [ref("S"), multiply(ref("S"), ref("t"))];
  const body = multiply(ref("r"), subtract(multiply(add(S, ref("U")), add(F, ref("T"))), multiply(S, F)));
  const facts = { mineralId: making.mineralId, stage };
  const named: Formula[] =
    candidates.length === 0
      ? []
      : [
          {
            kind: "max-over",
            body,
            over: { column: "added", selection: { code: "possible-origins", facts }, ...folded },
          },
        ];
  const unnamed = world.mix.unnamed > 0 ? [multiply(ref("greatest"), square(ref("U")))] : [];
  return greatest(num(0), ...named, ...unnamed);
}

/** Beyond the worst twenty, possible origins say nothing more: they are folded unless all are asked for. */
const mostCandidates = ({ limit }: MineralMaking) => (limit > 50 ? limit : 21);
