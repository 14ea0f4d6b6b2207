import {
  mostMembers,
  type FigureGap,
  type Formula,
  type Member,
  type Selection,
  type Subject,
  type Term,
} from "@interphase/figures";
import type { MineralId, Stage } from "@interphase/minerals";
import type { AssessmentResult, MineralExposure } from "../assessment-result.js";
import type { AssessmentOptions } from "../assessments.contract.js";
import type { AssessmentFacts, WorldStage } from "../exposure/assessment-facts.js";
import type { ExposureColumns } from "../exposure/exposure-columns.js";
import type { MineralDetail } from "../exposure/mineral-detail.js";
import type { PlanBook } from "../exposure/plan-book.js";
import type { PlanDetail } from "../exposure/plan-detail.js";
import type { LineColumns } from "../exposure/plan-columns.js";
import { recycledOrigin, type OriginMix } from "../exposure/origin-mix.js";
import type { SupplyPath } from "../exposure/supply-path.js";
import { createExplanationBook, type ExplanationBook } from "./explanation-book.js";
import { about, sumOver } from "./formula-nodes.js";
import { LargestRows, type KeptRows } from "./largest-rows.js";

/** What is needed to explain the figures of one assessment? */
export interface Making {
  readonly detail: PlanDetail;
  readonly book: PlanBook;
  readonly lines: LineColumns;
  readonly exposures: ExposureColumns;
  readonly facts: AssessmentFacts;
  readonly options: AssessmentOptions;
  readonly result: AssessmentResult;
  readonly explanations: ExplanationBook;
  /** Under which number is a formula kept in paths? Texts are too long and too free for a path. */
  readonly codeOfFormula: (formula: string | null) => number;
  /** Makes a term of a line or row once: the same leaf stands in many sums. */
  readonly once: (kind: "quantity" | "price" | "fraction", index: number, make: () => Term) => Term;
  /** How many members a sum shows at most, and the sum of a working that is one of many: a supplier's own lines. */
  readonly limit: number;
  readonly deepLimit: number;
  /** At which place among the plan's goods does each group stand? */
  readonly placeOfGroup: ReadonlyMap<number, number>;
}

/** What is needed to explain one mineral's figures? **Shape** `at` is its pointer, `rows` its exposures in the order of lines. */
export interface MineralMaking extends Making {
  readonly mineralId: MineralId;
  readonly mineral: MineralExposure;
  readonly own: MineralDetail;
  /** The first row of each way of buying: its line speaks for all of them. */
  readonly rowOfPath: ReadonlyMap<number, number>;
  readonly at: string;
  readonly workings: string;
  readonly rows: Int32Array;
  readonly world: Readonly<Record<Stage, WorldStage>>;
  readonly origins: (stage: Stage) => StageOrigins;
}

/** Rows of the exposures, with the contained tonnes that are meant of them all. */
export interface OriginRows {
  readonly rows: readonly number[];
  readonly total: number;
}

/** Which rows make each country's share at a stage, each supplier's unknown lump, and what is recycled? */
export interface StageOrigins {
  readonly countries: ReadonlyMap<string, OriginRows>;
  /** By code of the supplier parent. */
  readonly lumps: ReadonlyMap<number, OriginRows>;
  readonly unknown: readonly number[];
}

/** A working that there is one of for each supplier shows fewer members: thousands of them are stored. */
const mostDeepMembers = 20;

/** How is the making of one assessment's explanations begun? */
export function createMaking(
  detail: PlanDetail,
  result: AssessmentResult,
  options: AssessmentOptions,
  limit: number,
): Making {
  const { book, facts } = detail;
  const gaps = new Map<string, FigureGap[]>();
  for (const { path, code, facts: told } of result.gaps) {
    gaps.set(path, [...(gaps.get(path) ?? []), { code, facts: told }]);
  }
  /** A figure that is null may be so because of what is missing above it. */
  const gapsOf = (path: string, isNull: boolean): FigureGap[] => {
    const own = gaps.get(path) ?? [];
    const above = path.slice(0, path.lastIndexOf("/"));
    return own.length > 0 || !isNull || above === "" ? own : gapsOf(above, true);
  };
  const formulas = new Map<string | null, number>();
  for (const { formula } of book.paths) if (!formulas.has(formula)) formulas.set(formula, formulas.size);
  const terms = {
    quantity: new Map<number, Term>(),
    price: new Map<number, Term>(),
    fraction: new Map<number, Term>(),
  };
  return {
    once: (kind, index, make) => {
      let found = terms[kind].get(index);
      if (found === undefined) terms[kind].set(index, (found = make()));
      return found;
    },
    placeOfGroup: new Map(detail.goods.map(({ groupIndex }, place) => [groupIndex, place])),
    detail,
    codeOfFormula: (formula) => formulas.get(formula) ?? -1,
    book,
    lines: book.lines(),
    exposures: book.exposures(),
    facts,
    options,
    result,
    explanations: createExplanationBook(gapsOf),
    limit,
    deepLimit: limit > mostMembers ? limit : Math.min(limit, mostDeepMembers),
  };
}

/** How is the making of one mineral's explanations begun? */
export function createMineralMaking(making: Making, mineral: MineralExposure, index: number): MineralMaking {
  const { mineralId } = mineral;
  const { book, exposures } = making;
  const rows = book.rowsOf(mineralId);
  const own = making.detail.minerals.find((entry) => entry.mineralId === mineralId);
  if (own === undefined) throw new Error(`the plan holds no ${mineralId}`);
  const rowOfPath = new Map<number, number>();
  for (const row of rows) {
    const path = exposures.path[row] ?? 0;
    if (!rowOfPath.has(path)) rowOfPath.set(path, row);
  }
  const known = new Map<Stage, StageOrigins>();
  const origins = (stage: Stage): StageOrigins => {
    const found = known.get(stage) ?? collectOrigins(making, (code) => pathAt(book, code), rows, stage);
    known.set(stage, found);
    return found;
  };
  return {
    ...making,
    mineralId,
    mineral,
    own,
    rowOfPath,
    at: `/minerals/${index}`,
    workings: `/workings/${mineralId}`,
    rows,
    world: { mine: own.stages.mine.world, refine: own.stages.refine.world },
    origins,
  };
}

/** Which path does a row take? **Fails** by throwing for a code the book does not have. */
export const pathOf = ({ book, exposures }: Making, row: number): SupplyPath =>
  pathAt(book, exposures.path[row] ?? -1);

function pathAt({ paths }: PlanBook, code: number): SupplyPath {
  const found = paths[code];
  if (found === undefined) throw new RangeError(`the plan has no path ${code}`);
  return found;
}

/** What is asked once for each path that rows take? */
export function byPath<Answer>({ exposures }: Making, ask: (row: number) => Answer): (row: number) => Answer {
  const known = new Map<number, Answer>();
  return (row) => {
    const code = exposures.path[row] ?? -1;
    let answer = known.get(code);
    if (answer === undefined) known.set(code, (answer = ask(row)));
    return answer;
  };
}

/** Which part of a mix is one origin's? RECYCLED is one, null is the unknown. */
export function shareOf(mix: OriginMix, origin: string | null): number {
  if (origin === null) return mix.unknown;
  if (origin === recycledOrigin) return mix.recycled;
  return mix.shares.find(({ countryIso3 }) => countryIso3 === origin)?.shareFraction ?? 0;
}

interface OpenRows {
  readonly rows: number[];
  total: number;
}

function collectOrigins(
  { exposures, book }: Making,
  ways: WayIndex,
  rows: Int32Array,
  stage: Stage,
): StageOrigins {
  const countries = new Map<string, OpenRows>();
  const lumps = new Map<number, OpenRows>();
  const unknown: number[] = [];
  // What a path names is looked up once, not once a row.
  const byPath = new Map<number, { readonly into: OpenRows; readonly share: number }[]>();
  const open = <Key>(into: Map<Key, OpenRows>, key: Key): OpenRows => {
    let found = into.get(key);
    if (found === undefined) into.set(key, (found = { rows: [], total: 0 }));
    return found;
  };
  for (const row of rows) {
    const tonnes = exposures.contained[row] ?? 0;
    const code = exposures.path[row] ?? -1;
    let named = byPath.get(code);
    const mix = ways(code)[stage];
    if (named === undefined) {
      named = mix.shares.map(({ countryIso3, shareFraction }) => ({
        into: open(countries, countryIso3),
        share: shareFraction,
      }));
      if (mix.recycled > 0) named.push({ into: open(countries, recycledOrigin), share: mix.recycled });
      byPath.set(code, named);
    }
    for (const { into, share } of named) {
      into.total += tonnes * share;
      into.rows.push(row);
    }
    if (!(mix.unknown > 0)) continue;
    const lump = open(lumps, book.supplies[exposures.supply[row] ?? -1]?.parent ?? -1);
    lump.total += tonnes * mix.unknown;
    lump.rows.push(row);
    unknown.push(row);
  }
  return { countries, lumps, unknown };
}

type WayIndex = (code: number) => SupplyPath;

/** Which rows of an origin at a stage are kept? `null` is the unknown part. */
export function keepOrigin(
  making: MineralMaking,
  rows: readonly number[],
  stage: Stage,
  origin: string | null,
  limit = making.limit,
): KeptRows {
  const share = byPath(making, (row) => shareOf(pathOf(making, row)[stage], origin));
  return keepLargest(
    making,
    rows,
    (row) => (making.exposures.contained[row] ?? 0) * share(row),
    "sum",
    limit,
  );
}

/** Which of these rows or lines are kept in a sum? Those whose number is NaN are not in it. */
export function keepLargest(
  making: Making,
  rows: Iterable<number>,
  valueOf: (row: number) => number,
  folding: "sum" | "max" = "sum",
  limit = making.limit,
): KeptRows {
  const largest = new LargestRows(limit);
  for (const row of rows) {
    const value = valueOf(row);
    if (!Number.isNaN(value)) largest.offer(row, value);
  }
  return largest.keep(folding);
}

/** What is a sum over plan lines, its members made for the kept alone? **Shape** `termsOf` makes what the body names. */
export function sumOverLines(
  making: Making,
  kept: KeptRows,
  over: {
    readonly column: string;
    readonly code: string;
    readonly facts?: Readonly<Record<string, string | number | null>>;
    /** Rows of the exposures unless they are lines already. */
    readonly lineOf?: (row: number) => number;
    readonly termsOf: (row: number, line: number) => Record<string, Term>;
    readonly body: Formula;
  },
): Formula {
  return sumOver(selectLines(making, kept, over), over.body);
}

/** Which lines does a selection hold? */
export function selectLines(
  { book, exposures }: Making,
  kept: KeptRows,
  over: {
    readonly column: string;
    readonly code: string;
    readonly facts?: Readonly<Record<string, string | number | null>>;
    readonly lineOf?: (row: number) => number;
    readonly termsOf: (row: number, line: number) => Record<string, Term>;
  },
): Selection {
  const lineOf = over.lineOf ?? ((row: number) => exposures.line[row] ?? 0);
  const members = kept.rows.map((row): Member => {
    const line = lineOf(row);
    return { subjects: [lineSubject(book, line)], terms: over.termsOf(row, line) };
  });
  return {
    column: over.column,
    selection: { code: over.code, facts: { ...over.facts } },
    members,
    others: kept.others,
  };
}

const lineSubject = (book: PlanBook, line: number): Subject => about("line", book.lineIds[line] ?? "");

/** A line index is a line already. */
export const sameLine = (line: number): number => line;

/** Which rows are one line's? **Shape** they lie side by side, in the order of the minerals. */
export function rowsOfLine({ exposures }: Making, line: number): number[] {
  let [low, high] = [0, exposures.line.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((exposures.line[middle] ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  const rows: number[] = [];
  for (let row = low; exposures.line[row] === line; row++) rows.push(row);
  return rows;
}
