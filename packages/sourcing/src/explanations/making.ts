import type { FigureGap, Formula, Member, Selection, Subject, Term } from "@interphase/figures";
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
  /** Makes a term once: the same leaf stands in many sums. */
  readonly once: (key: string, make: () => Term) => Term;
  /** How many members a sum shows at most. */
  readonly limit: number;
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

/** Which rows make each country's share at a stage, each supplier's unknown lump, and what is recycled? */
export interface StageOrigins {
  readonly countries: ReadonlyMap<string, KeptRows>;
  /** By code of the supplier parent. */
  readonly lumps: ReadonlyMap<number, KeptRows>;
  readonly unknown: KeptRows | undefined;
  /** All rows that name an origin, and all of a supplier whose origin is unknown. */
  readonly rowsFrom: ReadonlyMap<string, readonly number[]>;
  readonly rowsUnknown: ReadonlyMap<number, readonly number[]>;
}

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
  const terms = new Map<string, Term>();
  return {
    once: (key, make) => {
      let found = terms.get(key);
      if (found === undefined) terms.set(key, (found = make()));
      return found;
    },
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
    const found = known.get(stage) ?? collectOrigins(making, rows, stage);
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
export function pathOf({ book, exposures }: Making, row: number): SupplyPath {
  const found = book.paths[exposures.path[row] ?? -1];
  if (found === undefined) throw new RangeError(`row ${row} takes no path`);
  return found;
}

/** Which part of a mix is one origin's? RECYCLED is one, null is the unknown. */
export function shareOf(mix: OriginMix, origin: string | null): number {
  if (origin === null) return mix.unknown;
  if (origin === recycledOrigin) return mix.recycled;
  return mix.shares.find(({ countryIso3 }) => countryIso3 === origin)?.shareFraction ?? 0;
}

function collectOrigins(making: Making, rows: Int32Array, stage: Stage): StageOrigins {
  const countries = new Map<string, OpenSum>();
  const lumps = new Map<number, OpenSum>();
  const { exposures, book, limit } = making;
  const unknown = new LargestRows(limit);
  let isUnknown = false;
  const offer = <Key>(to: Map<Key, OpenSum>, key: Key, row: number, tonnes: number) => {
    let found = to.get(key);
    if (found === undefined) to.set(key, (found = { largest: new LargestRows(limit), rows: [] }));
    found.largest.offer(row, tonnes);
    found.rows.push(row);
  };
  for (const row of rows) {
    const tonnes = exposures.contained[row] ?? 0;
    const mix = pathOf(making, row)[stage];
    for (const { countryIso3, shareFraction } of mix.shares)
      offer(countries, countryIso3, row, tonnes * shareFraction);
    if (mix.recycled > 0) offer(countries, recycledOrigin, row, tonnes * mix.recycled);
    if (mix.unknown > 0) {
      offer(lumps, book.supplies[exposures.supply[row] ?? -1]?.parent ?? -1, row, tonnes * mix.unknown);
      unknown.offer(row, tonnes * mix.unknown);
      isUnknown = true;
    }
  }
  return {
    countries: keepAll(countries),
    lumps: keepAll(lumps),
    unknown: isUnknown ? unknown.keep() : undefined,
    rowsFrom: rowsOfAll(countries),
    rowsUnknown: rowsOfAll(lumps),
  };
}

interface OpenSum {
  readonly largest: LargestRows;
  readonly rows: number[];
}
const keepAll = <Key>(from: Map<Key, OpenSum>) =>
  new Map([...from].map(([key, { largest }]) => [key, largest.keep()]));
const rowsOfAll = <Key>(from: Map<Key, OpenSum>) => new Map([...from].map(([key, { rows }]) => [key, rows]));

/** Which of these rows or lines are kept in a sum? Those whose number is NaN are not in it. */
export function keepLargest(
  making: Making,
  rows: Iterable<number>,
  valueOf: (row: number) => number,
  folding: "sum" | "max" = "sum",
): KeptRows {
  const largest = new LargestRows(making.limit);
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
