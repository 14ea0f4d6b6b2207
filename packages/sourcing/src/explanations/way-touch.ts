import { getMineral, type ValueInterval } from "@interphase/minerals";
import type { Formula, Term } from "@interphase/figures";
import type { MineralPath } from "../exposure/company-mix.js";
import type { Reach } from "../exposure/measure-reach.js";
import { evenly, type FigureMaking, type Working } from "./explanation-book.js";
import { titleOf } from "./explain-volumes.js";
import { worldShareTerm } from "./explain-world.js";
import {
  about,
  add,
  greatest,
  least,
  lineTerm,
  multiply,
  num,
  ref,
  stateTerm,
  subtract,
  term,
} from "./formula-nodes.js";
import { originLeaf, originTerm } from "./line-terms.js";
import type { MineralMaking } from "./making.js";
import { measureTerms, ownPart, takeParts, type End, type PlaceFormulas, type Terms } from "./mine-parts.js";

/** One way of buying a mineral, with the line that speaks for all that take it. `revived`: as if the pause of its measures had ended. */
export interface Way {
  readonly revived?: boolean;
  readonly entry: MineralPath;
  readonly row: number;
  readonly line: string;
  readonly at: string;
}

/** Which way does a row take? */
export function wayOf(making: MineralMaking, pathIndex: number): Way {
  const entry = making.detail.pathByIndex[pathIndex];
  const row = making.rowOfPath.get(pathIndex);
  if (entry === undefined || row === undefined) throw new RangeError(`no way ${pathIndex}`);
  const line = making.book.lineIds[making.exposures.line[row] ?? -1] ?? "";
  return { entry, row, line, at: `${making.workings}/ways/${pathIndex}` };
}

const ends = ["low", "value", "high"] as const;

/** Is a figure the same at all its ends? */
export const isEven = ({ low, value, high }: ValueInterval): boolean => low === value && value === high;

/** Three formulas that share their terms; one, said of all three, where they are known to come to the same. */
export function atEachEnd(of: (end: End, terms: Terms) => Formula, isOne = false): FigureMaking {
  const terms: Terms = {};
  if (isOne) return evenly(of("value", terms), terms);
  const [low, value, high] = ends.map((end) => of(end, terms));
  return { formulas: { low: low ?? num(0), value: value ?? num(0), high: high ?? num(0) }, terms };
}

/** u: the unknown part of a way at a stage. */
const unknownRef = (making: MineralMaking, way: Way, stage: "mine" | "refine", terms: Terms): Formula => {
  terms[`u_${stage}`] = { ...originTerm(making, way.row, stage, null), symbol: `u_${stage}` };
  return term(`u_${stage}`);
};

/** P_c: the world's share of a country at a stage, where unknown goods may come from. */
function worldRef(
  making: MineralMaking,
  stage: "mine" | "refine",
  countryIso3: string,
  terms: Terms,
): Formula {
  const question = { mineralId: making.mineralId, stage, world: making.world[stage] };
  const symbol = stage === "mine" ? "P_c" : "P_c^ref";
  terms[`P_${stage}_${countryIso3}`] = making.explanations.renamed(
    worldShareTerm(making, question, countryIso3),
    { symbol, subjects: [about("country", countryIso3)] },
  );
  return ref(`P_${stage}_${countryIso3}`);
}

const stateAt = (stage: "mine" | "refine") => (stage === "mine" ? "a" : "b");

/** a_c, b_c: the part of a way from a country at a stage. */
function statedRef(way: Way, stage: "mine" | "refine", countryIso3: string, terms: Terms): Formula {
  const { path } = way.entry;
  const value = path[stage].shares.find((share) => share.countryIso3 === countryIso3)?.shareFraction ?? 0;
  if (value === 0) return num(0);
  const name = `${stateAt(stage)}_${countryIso3}`;
  terms[name] = originLeaf(path, way.line, stage, countryIso3, value, `${stateAt(stage)}_c`);
  return term(name);
}

/** Where is refined what was mined in a country, or has no known mine (null)? With routes exactly. */
function placesOf(making: MineralMaking, way: Way, minedIn: string | null, terms: Terms): PlaceFormulas {
  const { path } = way.entry;
  const world = (country: string) => worldRef(making, "refine", country, terms);
  if (!path.hasRoutes) {
    const share = (country: string) => statedRef(way, "refine", country, terms);
    const unknown = path.refine.unknown > 0 ? unknownRef(making, way, "refine", terms) : null;
    return { total: num(1), share, unknown, world };
  }
  if (minedIn === null) return { total: num(1), share: () => num(0), unknown: num(1), world };
  const share = (country: string) => routeRef(making, way, minedIn, country, terms);
  return { total: statedRef(way, "mine", minedIn, terms), share, unknown: null, world };
}

/** The stated share of one route. */
function routeRef(making: MineralMaking, way: Way, from: string, to: string, terms: Terms): Formula {
  const value = way.entry.path.cells
    .filter(({ mine, refine }) => mine === from && refine === to)
    .reduce((sum, { share }) => sum + share, 0);
  if (value === 0) return num(0);
  const element = getMineral(making.mineralId).symbol;
  const name = `w_${from}_${to}`;
  terms[name] = lineTerm(way.line, "routes", { symbol: "w_cd", value }, `${element}:${from}>${to}`);
  return term(name);
}

const reachesOf = (reaches: readonly Reach[], exporter: string): Reach[] =>
  reaches.filter(({ measure }) => measure.exporterIso3 === exporter);

/** d: do goods that cross to the plant leave the country of a measure for where it forbids them to go? */
function leavesTerm(reach: Reach, way: Way, terms: Terms, at: string): Formula {
  const { measureId, destinationIso3, exporterIso3 } = reach.measure;
  const place = way.entry.touch.placeIso3;
  const leaves = place !== exporterIso3 && (destinationIso3 === null || destinationIso3 === place);
  terms[`d${at}`] = stateTerm(
    "goods-leave-for",
    { measureId, line: way.line },
    { symbol: "d_m", value: leaves ? 1 : 0, subjects: [about("measure", measureId)] },
  );
  return term(`d${at}`);
}

/** What do the measures on goods that cross whole to the plant touch, and add? The strongest takes all. */
function wholeParts(reaches: readonly Reach[], way: Way, end: End, terms: Terms, prefix = "") {
  const parts = reaches.map((reach, index) => {
    const at = `${prefix}${index}`;
    const { x, t } = measureTerms(reach, way, end, terms, at);
    const touches = multiply(x, leavesTerm(reach, way, terms, at));
    return { touches, excess: multiply(touches, subtract(t, num(1))) };
  });
  return {
    touched: greatest(num(0), ...parts.map(({ touches }) => touches)),
    excess: greatest(num(0), ...parts.map(({ excess }) => excess)),
    own: parts.map(({ touches }) => touches),
  };
}

type What = "touched" | "excess";

/**
 * What do one country's measures do to a way at a stage? **Shape** `known`: as parts of the way, of what is stated from there; `if`:
 * as parts of the unknown goods, if they came whole from there.
 */
export function countryTouchWorking(
  making: MineralMaking,
  way: Way,
  stage: "mine" | "refine",
  countryIso3: string,
  what: What,
  basis: "known" | "if",
): Working {
  const { entry, line } = way;
  const reaches = reachesOf(entry.touch[stage].reaches, countryIso3);
  const code = `way.${what}${basis === "if" ? "IfFrom" : ""}`;
  const found = entry.touch[stage][basis === "if" ? "unknown" : "known"].get(countryIso3);
  const isSame = found !== undefined && isEven(found[what]);
  return {
    path: `${way.at}/${stage}/${countryIso3}/${what}${basis === "if" ? "IfFrom" : ""}`,
    title: titleOf(making, code, "5", "fraction", { stage, countryIso3, line }),
    make: () =>
      atEachEnd((end, terms) => {
        const isScaled = basis === "known" && (stage === "refine" || !entry.path.hasRoutes);
        const parts =
          stage === "refine"
            ? wholeParts(reaches, way, end, terms)
            : takeParts(
                reaches,
                placesOf(making, way, basis === "known" ? countryIso3 : null, terms),
                end,
                way,
                terms,
              );
        return isScaled ? multiply(statedRef(way, stage, countryIso3, terms), parts[what]) : parts[what];
      }, isSame),
  };
}

/** What do measures touch of a way at a stage: of what is stated, and of what is not? */
function stageTouchTerm(making: MineralMaking, way: Way, stage: "mine" | "refine", end: End): Term | null {
  const touch = way.entry.touch[stage];
  if (touch.reaches.length === 0) return null;
  const { explanations } = making;
  const working: Working = {
    path: `${way.at}/${stage}/touched`,
    title: titleOf(making, "way.stageTouched", "9", "fraction", { stage, line: way.line }),
    make: () =>
      atEachEnd((reading, terms) => {
        const known = [...touch.known.keys()].map((country) => {
          const name = `y_${country}^${reading}`;
          terms[name] = explanations.to(
            countryTouchWorking(making, way, stage, country, "touched", "known"),
            {
              symbol: "y_c",
              reading,
              subjects: [about("country", country)],
            },
          );
          return ref(name);
        });
        if (touch.unknownShare > 0 && reading !== "low" && touch.unknown.size > 0) {
          const hidden = hiddenTouch(making, way, stage, reading, terms);
          known.push(multiply(unknownRef(making, way, stage, terms), hidden));
        }
        return known.length === 0 ? num(0) : least(num(1), add(...known));
      }, isEven(touch.touched)),
  };
  return explanations.to(working, { symbol: `τ_${stage}`, reading: end });
}

/** How much of an unknown origin is touched: by the world's shares in value, at worst in high? */
function hiddenTouch(
  making: MineralMaking,
  way: Way,
  stage: "mine" | "refine",
  end: End,
  terms: Terms,
): Formula {
  const parts = [...way.entry.touch[stage].unknown.keys()].map((country) => {
    const name = `z_${stage}_${country}^${end}`;
    terms[name] = making.explanations.to(countryTouchWorking(making, way, stage, country, "touched", "if"), {
      symbol: "z_c",
      reading: end,
      subjects: [about("country", country)],
    });
    return end === "high" ? ref(name) : multiply(worldRef(making, stage, country, terms), ref(name));
  });
  return end === "high" ? greatest(num(0), ...parts) : add(num(0), ...parts);
}

const either = (a: Formula | null, b: Formula | null): Formula => {
  if (a === null) return b ?? num(0);
  if (b === null) return a;
  return subtract(num(1), multiply(subtract(num(1), a), subtract(num(1), b)));
};

/** Mine and refine together: independent of each other, but with routes exactly, route by route. */
function beforePlant(making: MineralMaking, way: Way, end: End, terms: Terms): Formula | null {
  const { path, touch } = way.entry;
  const { mine, refine } = touch;
  if (mine.reaches.length === 0 && refine.reaches.length === 0) return null;
  if (!path.hasRoutes) {
    const stage = (at: "mine" | "refine") => {
      const found = stageTouchTerm(making, way, at, end);
      if (found === null) return null;
      terms[`${at}^${end}`] = found;
      return ref(`${at}^${end}`);
    };
    return either(stage("mine"), stage("refine"));
  }
  return beforePlantByRoutes(making, way, end, terms);
}

function beforePlantByRoutes(making: MineralMaking, way: Way, end: End, terms: Terms): Formula {
  const routes = way.entry.path.cells.map(({ mine: from, refine: to }, index) => {
    const working: Working = {
      path: `${way.at}/routes/${from ?? "unknown"}-${to ?? "unknown"}/touched`,
      title: titleOf(making, "way.routeTouched", "9", "fraction", { from, to, line: way.line }),
      make: () => atEachEnd((reading, own) => routeTouched(making, way, from, to, reading, own)),
    };
    const name = `route${index}^${end}`;
    terms[name] = making.explanations.to(working, { symbol: "τ_cd", reading: end });
    const weight =
      from === null || to === null
        ? unknownRef(making, way, "mine", terms)
        : routeRef(making, way, from, to, terms);
    return multiply(weight, ref(name));
  });
  return least(num(1), add(num(0), ...routes));
}

function routeTouched(
  making: MineralMaking,
  way: Way,
  from: string | null,
  to: string | null,
  end: End,
  terms: Terms,
): Formula {
  const { mine, refine } = way.entry.touch;
  if (from === null || to === null) {
    if (end === "low") return num(0);
    const hidden = (stage: "mine" | "refine") =>
      way.entry.touch[stage].unknown.size === 0 ? null : hiddenTouch(making, way, stage, end, terms);
    return either(hidden("mine"), hidden("refine"));
  }
  const places: PlaceFormulas = {
    total: num(1),
    share: (country) => num(country === to ? 1 : 0),
    unknown: null,
    world: (country) => worldRef(making, "refine", country, terms),
  };
  const atMine = takeParts(reachesOf(mine.reaches, from), places, end, way, terms).touched;
  const atRefine = wholeParts(reachesOf(refine.reaches, to), way, end, terms, "r").touched;
  return either(atMine, atRefine);
}

/** τ: what part of a way do measures touch, at mine, at refining and as a material (methods 9)? null where none counts. */
export function wayTouchedWorking(making: MineralMaking, way: Way): Working | null {
  const { touch } = way.entry;
  const isTouchable =
    touch.mine.reaches.length > 0 || touch.refine.reaches.length > 0 || touch.materialReaches.length > 0;
  if (!isTouchable) return null;
  return {
    path: `${way.at}/touched`,
    title: titleOf(making, "way.touched", "9", "fraction", { line: way.line }),
    make: () =>
      atEachEnd((end, terms) => {
        const before = beforePlant(making, way, end, terms);
        const material =
          touch.materialReaches.length === 0
            ? null
            : wholeParts(touch.materialReaches, way, end, terms, "m").touched;
        return either(before, material);
      }, isEven(touch.touched)),
  };
}

/** What does one measure touch alone of a way? null where it is not one of its measures. */
export function wayMeasureWorking(making: MineralMaking, way: Way, measureId: string): Working | null {
  const { mine, refine, materialReaches } = way.entry.touch;
  const isIt = ({ measure }: Reach) => measure.measureId === measureId;
  const at = {
    mine: mine.reaches.find(isIt),
    refine: refine.reaches.find(isIt),
    material: materialReaches.find(isIt),
  };
  const found = at.mine ?? at.refine ?? at.material;
  const own = way.entry.touch.measures.find(isIt)?.own;
  if (found === undefined || own === undefined) return null;
  return {
    path: `${way.at}/measures/${measureId}`,
    title: titleOf(making, "way.measureTouched", "9", "fraction", { measureId, line: way.line }),
    make: () =>
      atEachEnd((end, terms) => {
        if (at.material !== undefined) return wholeParts([found], way, end, terms).touched;
        return stageOwn(making, way, at.mine === undefined ? "refine" : "mine", found, end, terms);
      }, isEven(own)),
  };
}

/** What is stated from the measure's country, and what is unknown and may be from there. */
function stageOwn(
  making: MineralMaking,
  way: Way,
  stage: "mine" | "refine",
  reach: Reach,
  end: End,
  terms: Terms,
): Formula {
  const { path } = way.entry;
  const country = reach.measure.exporterIso3;
  const alone = (minedIn: string | null): Formula => {
    if (stage === "refine") return wholeParts([reach], way, end, terms).touched;
    const part = ownPart(reach, placesOf(making, way, minedIn, terms), end);
    if (part === null) return num(0);
    return multiply(measureTerms(reach, way, end, terms, "0").x, part);
  };
  const parts: Formula[] = [];
  const isStated = path[stage].shares.some(({ countryIso3 }) => countryIso3 === country);
  if (isStated) {
    const own = alone(country);
    const isWhole = stage === "mine" && path.hasRoutes;
    parts.push(isWhole ? own : multiply(statedRef(way, stage, country, terms), own));
  }
  if (path[stage].unknown > 0 && end !== "low") {
    const unknown = unknownRef(making, way, stage, terms);
    const weight = end === "high" ? [] : [worldRef(making, stage, country, terms)];
    parts.push(multiply(unknown, ...weight, alone(null)));
  }
  return parts.length === 0 ? num(0) : least(num(1), add(...parts));
}
