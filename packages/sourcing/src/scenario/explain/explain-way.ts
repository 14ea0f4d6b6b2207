import { getMineral } from "@interphase/minerals";
import type { Formula, Term } from "@interphase/figures";
import type { FigureMaking, Working } from "../../explanations/explanation-book.js";
import { worldShareTerm } from "../../explanations/explain-world.js";
import {
  about,
  add,
  divide,
  factTerm,
  greatest,
  least,
  lineTerm,
  multiply,
  num,
  ref,
  subtract,
  term,
} from "../../explanations/formula-nodes.js";
import { originLeaf, originTerm } from "../../explanations/line-terms.js";
import type { MineralMaking } from "../../explanations/making.js";
import { wayMeasureWorking, wayOf, type Way } from "../../explanations/way-touch.js";
import { recycledOrigin } from "../../exposure/origin-mix.js";
import type { Loss } from "../../scenarios.contract.js";
import type { MeasureStrike, PreparedLoss } from "../loss-plan.js";
import { struckStages, type StageLoss } from "../way-loss.js";
import { atEveryEnd, scenarioTitle } from "./scenario-making.js";
import { fractionOfLoss, scenarioConstant } from "./scenario-terms.js";

type Terms = Record<string, Term>;
type CountryLoss = Extract<Loss, { kind: "country" }>;
type StageName = "mine" | "refine";

const unknownRef = (making: MineralMaking, way: Way, stage: StageName, terms: Terms): Formula => {
  terms["u"] = originTerm(making, way.row, stage, null);
  return term("u");
};

function worldRef(making: MineralMaking, stage: StageName, countryIso3: string, terms: Terms): Formula {
  const question = { mineralId: making.mineralId, stage, world: making.world[stage] };
  const share = worldShareTerm(making, question, countryIso3);
  const words = { symbol: `P_c^${stage}`, subjects: [about("country", countryIso3)] };
  // A reference is asked for again, not copied: what it came to is written into those that were asked for.
  terms[`P_${stage}`] =
    share.origin.kind === "figure"
      ? making.explanations.at(share.origin.path, words, share.unit)
      : { ...share, ...words };
  return ref(`P_${stage}`);
}

/** a + u·w: what comes from the country, and what of the unknown may. */
function countryAtStage(making: MineralMaking, way: Way, loss: CountryLoss, stage: StageName): FigureMaking {
  const { path } = way.entry;
  const { countryIso3 } = loss;
  return atEveryEnd((end, terms) => {
    const parts: Formula[] = [];
    const stated = path[stage].shares.find((share) => share.countryIso3 === countryIso3)?.shareFraction ?? 0;
    if (stated > 0) {
      terms["a"] = originLeaf(path, way.line, stage, countryIso3, stated, "a_c");
      parts.push(term("a"));
    }
    if (end !== "low" && path[stage].unknown > 0) {
      const unknown = unknownRef(making, way, stage, terms);
      parts.push(end === "high" ? unknown : multiply(unknown, worldRef(making, stage, countryIso3, terms)));
    }
    return parts.length === 0 ? num(0) : least(num(1), add(...parts));
  });
}

/** Σ over the routes that pass the country, and the open rest by the world's shares of both stages. */
function countryByRoutes(making: MineralMaking, way: Way, loss: CountryLoss): FigureMaking {
  const { path } = way.entry;
  const { countryIso3 } = loss;
  const struck = struckStages(loss, making.own.stages);
  const element = getMineral(making.mineralId).symbol;
  const pairs = new Map<string, number>();
  for (const { mine, refine, share } of path.cells) {
    const isStruck = struck.some((stage) => ({ mine, refine })[stage] === countryIso3);
    if (isStruck && mine !== null && refine !== null) {
      pairs.set(`${mine}>${refine}`, (pairs.get(`${mine}>${refine}`) ?? 0) + share);
    }
  }
  const isOpen = path.cells.some(({ mine, refine }) => mine === null || refine === null);
  return atEveryEnd((end, terms) => {
    const parts = [...pairs].map(([pair, value]): Formula => {
      terms[`w_${pair}`] = lineTerm(way.line, "routes", { symbol: "w_cd", value }, `${element}:${pair}`);
      return term(`w_${pair}`);
    });
    if (end !== "low" && isOpen && struck.length > 0) {
      const unknown = unknownRef(making, way, "mine", terms);
      const world = struck.map((stage) => subtract(num(1), worldRef(making, stage, countryIso3, terms)));
      parts.push(end === "high" ? unknown : multiply(unknown, subtract(num(1), multiply(...world))));
    }
    return parts.length === 0 ? num(0) : least(num(1), add(...parts));
  });
}

function wholeStage(way: Way, stage: StageName): FigureMaking {
  const { recycled } = way.entry.path[stage];
  const terms: Terms = {};
  if (recycled > 0) {
    terms["recycled"] = originLeaf(way.entry.path, way.line, stage, recycledOrigin, recycled, "s_l");
  }
  const part = recycled > 0 ? greatest(num(0), subtract(num(1), term("recycled"))) : num(1);
  return { formulas: { low: part, value: part, high: part }, terms };
}

/** Measures are asked as if they were in force: another yes or no than the assessment's. */
function supposing(working: Working): Working {
  const make = (): FigureMaking => {
    const { formulas, terms } = working.make();
    const entries = Object.entries(terms).map(([name, own]): [string, Term] => {
      const { origin } = own;
      if (origin.kind !== "state" || origin.code !== "measure-counts") return [name, own];
      return [name, { ...own, origin: { ...origin, code: "measure-would-count" } }];
    });
    return { formulas, terms: Object.fromEntries(entries) };
  };
  return { ...working, make };
}

/** e: what part of the flow it touches does a measure take in its first months? */
export function ownLossWorking({ measure, own }: MeasureStrike): Working {
  const { measureId, kind } = measure;
  const subjects = [about("measure", measureId)];
  const constant = (code: Parameters<typeof scenarioConstant>[0]): FigureMaking => {
    const e = scenarioConstant(code, "e");
    return { formulas: { low: term("e"), value: term("e"), high: term("e") }, terms: { e } };
  };
  const make = (): FigureMaking => {
    if (kind === "export-ban") return constant("loss-of-ban");
    if (kind === "export-licence") return constant("loss-of-licence");
    if (kind === "export-tax") return constant("loss-of-tax");
    if (own.unrestricted === null) {
      return atEveryEnd((end, terms) => {
        terms[`e^${end}`] = scenarioConstant(`unknown-quota-${end}`, "e");
        return term(`e^${end}`);
      });
    }
    const { factId, value, unit } = own.unrestricted;
    const left = subtract(num(1), divide(term("quota"), term("production")));
    const loss = greatest(num(0), left);
    const quota = { symbol: "Q", value: measure.quotaTonnesPerYear, unit: "t", subjects };
    return {
      formulas: { low: loss, value: loss, high: loss },
      terms: {
        quota: factTerm(measureId, quota, "quotaTonnesPerYear"),
        production: factTerm(factId, { symbol: "P", value, unit }),
      },
    };
  };
  const title = scenarioTitle("measureLoss", "fraction", { measureId, kind });
  return { path: `/workings/measures/${measureId}/loss`, title, make };
}

function touchedPart(making: MineralMaking, way: Way, strike: MeasureStrike): Working {
  const touch = strike.touchOf(way.entry.path);
  if (touch === null) throw new RangeError(`${strike.measure.measureId} touches no ${making.mineralId}.`);
  const found = wayMeasureWorking(
    making,
    { ...way, entry: { ...way.entry, touch } },
    strike.measure.measureId,
  );
  if (found === null)
    throw new RangeError(`${strike.measure.measureId} is not among the measures of its own way.`);
  return supposing(found);
}

const partOf = (
  making: MineralMaking,
  way: Way,
  prepared: PreparedLoss,
  at: StageLoss["at"] | "site",
): FigureMaking => {
  const { loss } = prepared;
  if (loss.kind === "country") {
    return at === "routes"
      ? countryByRoutes(making, way, loss)
      : countryAtStage(making, way, loss, at as StageName);
  }
  return wholeStage(way, at as StageName);
};

/** m, r, or both by routes, or a site: what one loss takes of a way there. **Shape** the fraction asked for is in it. */
export function wayLossWorking(
  making: MineralMaking,
  prepared: PreparedLoss,
  pathIndex: number,
  at: StageLoss["at"] | "site",
): Working {
  const way = { ...wayOf(making, pathIndex) };
  const base = `/workings/losses/${prepared.index}/${making.mineralId}/ways/${pathIndex}`;
  const facts = { mineralId: making.mineralId, stage: at, line: way.line, lossIndex: prepared.index };
  const { loss, strike } = prepared;
  const fraction = fractionOfLoss(prepared.index, loss.fraction);
  const make = (): FigureMaking =>
    strike === null
      ? times(fraction, partOf(making, way, prepared, at))
      : atEveryEnd((end, terms) => {
          terms["f"] = fraction;
          terms[`e^${end}`] = making.explanations.to(ownLossWorking(strike), { symbol: "e", reading: end });
          const touched = touchedPart(making, { ...way, at: base }, strike);
          terms[`y^${end}`] = making.explanations.to(touched, { symbol: "τ_l", reading: end });
          return multiply(term("f"), ref(`e^${end}`), ref(`y^${end}`));
        });
  return { path: `${base}/${at}`, title: scenarioTitle("wayLoss", "fraction", facts), make };
}

/** f·(...) in every reading. */
function times(fraction: Term, { formulas, terms }: FigureMaking): FigureMaking {
  const by = (formula: Formula | undefined) => multiply(term("f"), formula ?? num(0));
  return {
    formulas: { low: by(formulas.low), value: by(formulas.value), high: by(formulas.high) },
    terms: { ...terms, f: fraction },
  };
}
