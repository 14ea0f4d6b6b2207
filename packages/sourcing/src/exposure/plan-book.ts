import { atomicWeights, type MineralId, type ReferenceEdition } from "@interphase/minerals";
import { containedMinerals, fractionInGoods, type ContainedMineral } from "../formula/contained-fraction.js";
import { readAtoms } from "../formula/formula-atoms.js";
import type { AtomicWeights } from "../formula/mass-fraction.js";
import type { ElementCounts } from "../formula/parse-formula.js";
import type { PlanLine } from "../plan-line.js";
import { attributeSpend, type Attribution } from "./attribution.js";
import { createExposureCollector, type ExposureColumns, type MineralSupply } from "./exposure-columns.js";
import { createGoodsCollector, type GoodsGroup, type GroupSource } from "./goods-collector.js";
import type { PlanBookFailure } from "./plan-book.failure.js";
import {
  createLineCollector,
  foldName,
  largestTonnes,
  type LineColumns,
  type LineTerms,
} from "./plan-columns.js";
import { createSupplyPath, identifyPath, type SupplyPath } from "./supply-path.js";

/** What did reading the lines assume or leave out? **Shape** ids of lines, in the order of the plan. */
export interface BookNotices {
  /** No known mineral: in no group, finding or total. */
  readonly withoutMineral: readonly string[];
  /** Stated as contained with neither a fraction nor a formula: 1 is assumed. */
  readonly containedWithoutFraction: readonly string[];
  /** Stated as contained without a mineral: read as gross. */
  readonly containedWithoutMineral: readonly string[];
  /** A contained fraction beside a formula that names the minerals: ignored. */
  readonly fractionIgnored: readonly string[];
  /** More than `largestTonnes`: counted as that. */
  readonly capped: readonly string[];
}

/** A plan ready to be assessed, scenario by scenario, without reading a text again. */
export interface PlanBook {
  /** **Fails** sourcing.line-without-mineral, sourcing.formula-without-mineral; the line is then left out. */
  add(line: PlanLine): { ok: true } | { ok: false; failure: PlanBookFailure };
  /** How many lines hold a known mineral? */
  lineCount(): number;
  lines(): LineColumns;
  exposures(): ExposureColumns;
  /** Which rows of the exposures are one mineral's? **Shape** ascending. */
  rowsOf(mineralId: MineralId): Int32Array;
  readonly lineIds: readonly string[];
  /** The row of each line in its file, the header being row 1. */
  readonly sourceRows: readonly number[];
  readonly paths: readonly SupplyPath[];
  readonly groups: readonly GoodsGroup[];
  readonly supplies: readonly MineralSupply[];
  readonly sources: readonly GroupSource[];
  readonly parentNames: readonly string[];
  readonly countries: readonly string[];
  readonly terms: readonly LineTerms[];
  readonly notices: BookNotices;
  /** Under which codes does a supplier name stand, as supplier and as parent? */
  findSupplier(name: string): { supplier: number | undefined; parent: number | undefined };
}

/** What a line's formula and columns say of the goods. */
interface GoodsReading {
  readonly contained: readonly ContainedMineral[];
  readonly attributions: readonly Attribution[];
  readonly counts: ElementCounts | null;
  readonly atoms: ReadonlyMap<string, number> | null;
}

/** Reads each formula once, however many lines repeat it. */
function createGoodsReader(
  edition: ReferenceEdition,
  weights: AtomicWeights,
): (line: PlanLine) => GoodsReading {
  const countsByFormula = new Map<string, ElementCounts | null>();
  const atomsByFormula = new Map<string, ReadonlyMap<string, number>>();
  const readings = new Map<string, GoodsReading>();
  const atomsOf = (formula: string | null) => {
    if (formula === null) return { counts: null, atoms: null };
    let counts = countsByFormula.get(formula);
    if (counts === undefined) {
      counts = readAtoms(formula);
      countsByFormula.set(formula, counts);
      if (counts !== null) atomsByFormula.set(formula, new Map(Object.entries(counts)));
    }
    return { counts, atoms: atomsByFormula.get(formula) ?? null };
  };
  return (line) => {
    const isOwn = line.mineralId !== null;
    const key = `${line.mineralId}|${line.formula}|${isOwn ? line.volumeBasis : ""}|${isOwn ? line.containedFraction : ""}`;
    let reading = readings.get(key);
    if (reading === undefined) {
      const contained = containedMinerals(line, weights);
      reading = { contained, attributions: attributeSpend(contained, edition), ...atomsOf(line.formula) };
      readings.set(key, reading);
    }
    return reading;
  };
}

function findFailure(line: PlanLine, contained: readonly ContainedMineral[]): PlanBookFailure | undefined {
  if (line.formula === null && line.mineralId === null)
    return { code: "sourcing.line-without-mineral", line: line.line };
  if (line.mineralId === null || contained.every((entry) => entry.containedFraction > 0)) return undefined;
  return {
    code: "sourcing.formula-without-mineral",
    line: line.line,
    formula: line.formula ?? "",
    mineralId: line.mineralId,
  };
}

function createNotices() {
  const notices = {
    withoutMineral: [] as string[],
    containedWithoutFraction: [] as string[],
    containedWithoutMineral: [] as string[],
    fractionIgnored: [] as string[],
    capped: [] as string[],
  };
  const note = (line: PlanLine, contained: readonly ContainedMineral[]) => {
    if (contained.length === 0) notices.withoutMineral.push(line.line);
    if (line.annualQuantityTonnes > largestTonnes) notices.capped.push(line.line);
    const isContained = line.volumeBasis === "contained";
    if (line.mineralId === null) {
      if (isContained) notices.containedWithoutMineral.push(line.line);
      if (line.containedFraction !== null) notices.fractionIgnored.push(line.line);
    } else if (isContained && line.containedFraction === null && line.formula === null) {
      notices.containedWithoutFraction.push(line.line);
    }
  };
  return { notices, note };
}

/** How many goods tonnes is one stated tonne? Only a line that names its mineral can state contained tonnes (methods 2). */
function goodsFactorOf(line: PlanLine, weights: AtomicWeights): number {
  if (line.volumeBasis !== "contained" || line.mineralId === null) return 1;
  return Math.min(1 / fractionInGoods(line, line.mineralId, weights), largestTonnes);
}

/**
 * How is a plan read into columns once, so that assessing it is arithmetic over typed arrays?
 * **Shape** the edition gives the atomic weights by which formulas are read, and the prices by which spend is split.
 */
export function createPlanBook(edition: ReferenceEdition): PlanBook {
  const weights = Object.fromEntries(atomicWeights(edition));
  const read = createGoodsReader(edition, weights);
  const [lines, goods, exposures] = [
    createLineCollector(),
    createGoodsCollector(),
    createExposureCollector(),
  ];
  const { notices, note } = createNotices();
  let views: { lines: LineColumns; exposures: ExposureColumns } | undefined;
  const viewAll = () => ({ lines: lines.columns(), exposures: exposures.columns() });
  return {
    add(line) {
      const reading = read(line);
      const failure = findFailure(line, reading.contained);
      if (failure !== undefined) return { ok: false, failure };
      views = undefined;
      note(line, reading.contained);
      if (reading.contained.length === 0) return { ok: true };
      const parent = lines.parentOf(line);
      const factor = goodsFactorOf(line, weights);
      lines.add(line, parent, { factor, ...goods.add(line, parent, reading.counts, reading.contained) });
      const path = identifyPath(line);
      exposures.add(
        { index: lines.ids.length - 1, parent, tonnes: line.annualQuantityTonnes, factor, path },
        reading.contained,
        (index) => createSupplyPath(line, getAttribution(reading, index), reading.atoms),
      );
      return { ok: true };
    },
    lineCount: () => lines.ids.length,
    lines: () => (views ??= viewAll()).lines,
    exposures: () => (views ??= viewAll()).exposures,
    rowsOf: exposures.rowsOf,
    lineIds: lines.ids,
    sourceRows: lines.rows,
    paths: exposures.paths,
    groups: goods.groups,
    supplies: exposures.supplies,
    sources: goods.sources,
    parentNames: lines.parentNames,
    countries: lines.countries.texts,
    terms: lines.terms,
    notices,
    findSupplier: (name) => ({
      supplier: lines.suppliers.find(foldName(name)),
      parent: lines.parents.find(foldName(name)),
    }),
  };
}

function getAttribution(reading: GoodsReading, index: number): Attribution {
  const found = reading.attributions[index];
  if (found === undefined) throw new RangeError("A line's minerals and their parts of its spend differ.");
  return found;
}
