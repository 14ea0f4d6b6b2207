import type { Formula, Term } from "@interphase/figures";
import { mineralIds, type MineralId } from "@interphase/minerals";
import type { AssessmentResult, ResultGap } from "../../assessment-result.js";
import type { AssessmentOptions } from "../../assessments.contract.js";
import {
  plainly,
  type FigureMaking,
  type FigureTitle,
  type Working,
} from "../../explanations/explanation-book.js";
import {
  add,
  divide,
  greatest,
  least,
  multiply,
  num,
  ref,
  subtract,
  term,
} from "../../explanations/formula-nodes.js";
import {
  createMaking,
  createMineralMaking,
  type Making,
  type MineralMaking,
} from "../../explanations/making.js";
import { createAssessmentFigures } from "../../exposure/assessment-figures.js";
import { engineVersion, methodsVersion } from "../../exposure/engine-version.js";
import { ends, type End } from "../../exposure/measure-reach.js";
import type { GroupRun } from "../group-run.js";
import type { ScenarioRun } from "../scenario-run.js";

/** How many members a sum of a scenario shows at most. */
const mostShown = 8;

/** What is needed to explain a scenario? **Shape** `of` gives a mineral's own making, with the assessment's workings. */
export interface ScenarioMaking extends Making {
  readonly run: ScenarioRun;
  readonly of: (mineralId: MineralId) => MineralMaking;
  /** At which pointer does a group of the scenario stand? */
  readonly groupAt: (own: GroupRun) => string;
}

/** How is the explaining of a scenario begun? `gaps` are those of its figures, by path. */
export function createScenarioMaking(
  run: ScenarioRun,
  options: AssessmentOptions,
  gaps: ResultGap[],
): ScenarioMaking {
  const figures = createAssessmentFigures(run.detail);
  const result: AssessmentResult = { methodsVersion, engineVersion, ...figures, findings: [], gaps };
  const making = createMaking(run.detail, result, options, mostShown);
  const known = new Map<MineralId, MineralMaking>();
  const of = (mineralId: MineralId): MineralMaking => {
    let found = known.get(mineralId);
    if (found !== undefined) return found;
    const index = figures.minerals.findIndex((mineral) => mineral.mineralId === mineralId);
    const mineral = figures.minerals[index];
    if (mineral === undefined) throw new RangeError(`The plan holds no ${mineralId}.`);
    found = createMineralMaking(making, mineral, index);
    known.set(mineralId, found);
    return found;
  };
  const indexes = new Map(run.groups.map((own, index) => [own, index]));
  return { ...making, run, of, groupAt: (own) => `/groups/${indexes.get(own) ?? -1}` };
}

/** What titles a figure of a scenario? */
export const scenarioTitle = (
  code: string,
  unit: string | null,
  facts: FigureTitle["facts"] = {},
): FigureTitle => ({
  code: `scenario.${code}`,
  facts,
  method: "scenario#10",
  unit,
});

/** At which pointer does a mineral of the scenario stand? */
export const mineralAt = ({ run }: ScenarioMaking, mineralId: MineralId): string =>
  `/minerals/${run.result.minerals.findIndex((mineral) => mineral.mineralId === mineralId)}`;

/** Which minerals does a scenario's plan hold? */
export const heldMinerals = ({ run }: ScenarioMaking): MineralId[] =>
  mineralIds.filter((id) => run.needs.has(id));

/** Three formulas that share their terms, end by end. */
export function atEveryEnd(of: (end: End, terms: Record<string, Term>) => Formula): FigureMaking {
  const terms: Record<string, Term> = {};
  const [low, value, high] = ends.map((end) => of(end, terms));
  return { formulas: { low: low ?? num(0), value: value ?? num(0), high: high ?? num(0) }, terms };
}

/** 1 - Π(1 - x); alone it is x. */
const either = (parts: readonly Formula[]): Formula => {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  return subtract(num(1), multiply(...parts.map((part) => subtract(num(1), part))));
};

/** A part of what is lost, as its working. */
export interface LossPart {
  readonly working: Working;
  readonly symbol: string;
}

/** More parts than this are taken together in twos and threes of workings, so that no tree grows too large. */
const mostParts = 40;

/**
 * How do several losses add up: low the greatest, value 1 - Π(1 - loss), high their sum, at most 1 (methods 10)?
 * **Shape** long lists in workings of their own below `path`.
 */
export function combineParts(
  making: Making,
  path: string,
  title: FigureTitle,
  parts: readonly LossPart[],
): FigureMaking {
  if (parts.length > mostParts)
    return combineParts(making, path, title, chunkParts(making, path, title, parts));
  return atEveryEnd((end, terms) => {
    const refs = parts.map(({ working, symbol }, index) => {
      const name = `x${index}^${end}`;
      terms[name] = making.explanations.to(working, { symbol, reading: end });
      return ref(name);
    });
    if (refs.length === 0) return num(0);
    if (end === "value") return either(refs);
    return end === "low" ? greatest(...refs) : least(num(1), add(...refs));
  });
}

function chunkParts(
  making: Making,
  path: string,
  title: FigureTitle,
  parts: readonly LossPart[],
): LossPart[] {
  const chunks: LossPart[] = [];
  for (let from = 0; from < parts.length; from += mostParts) {
    const own = parts.slice(from, from + mostParts);
    const at = `${path}/parts/${from / mostParts}`;
    chunks.push({
      symbol: "x_i",
      working: { path: at, title, make: () => combineParts(making, at, title, own) },
    });
  }
  return chunks;
}

/** One working times another number. */
export const scaled = (making: Making, working: Working, by: Term): FigureMaking =>
  atEveryEnd((end, terms) => {
    terms["k"] = by;
    terms[`x^${end}`] = making.explanations.to(working, { symbol: "x", reading: end });
    return multiply(term("k"), ref(`x^${end}`));
  });

/** One figure over another. */
export const quotient = (over: Term, under: Term): FigureMaking =>
  plainly(divide(ref("a"), ref("b")), { a: over, b: under });
