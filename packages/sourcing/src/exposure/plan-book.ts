import { atomicWeights, type MineralId, type ReferenceEdition } from "@interphase/minerals";
import { containedMinerals, type ContainedMineral } from "../formula/contained-fraction.js";
import type { AtomicWeights } from "../formula/mass-fraction.js";
import type { PlanLine } from "../plan-line.js";
import { createFlowProfile, type FlowProfile } from "./flow-profile.js";
import { createCodeColumn, createNumberColumn, createRoll, type GrowableColumn } from "./growable-column.js";
import type { PlanBookFailure } from "./plan-book.failure.js";
import { createLineCollector, foldName, type LineColumns, type LineTerms } from "./plan-columns.js";

/**
 * Which mineral does which line hold, one row a line and mineral?
 * **Shape** codes point into the book's `profiles`, `groups`, `supplies`, `sources` and `fractions`; `fraction` is contained
 * tonnes per gross tonne.
 */
export interface ExposureColumns {
  readonly line: Int32Array;
  readonly fraction: Float64Array;
  readonly profile: Int32Array;
  readonly group: Int32Array;
  readonly supply: Int32Array;
  readonly source: Int32Array;
  readonly fractionCode: Int32Array;
}

/** Within what may stock stand in for need? One mineral, form and formula, else material (methods 9). */
export interface InterchangeGroup {
  readonly mineralId: MineralId;
  readonly form: string | null;
  /** The formula, else the material as first written. */
  readonly material: string | null;
}

/** From whom does one mineral come? */
export interface MineralSupply {
  readonly mineralId: MineralId;
  readonly parent: number;
}

/** From whom does one interchange group come? */
export interface GroupSource {
  readonly group: number;
  readonly parent: number;
}

/** At which contained fraction is one mineral bought? **Units and range** 0-1. */
export interface MineralFraction {
  readonly mineralId: MineralId;
  readonly fraction: number;
}

/** A plan ready to be assessed, scenario by scenario, without reading a text again. */
export interface PlanBook {
  /** **Fails** sourcing.line-without-mineral, sourcing.formula-without-mineral; the line is then left out. */
  add(line: PlanLine): { ok: true } | { ok: false; failure: PlanBookFailure };
  lineCount(): number;
  lines(): LineColumns;
  exposures(): ExposureColumns;
  /** Which rows of the exposures are one mineral's? **Shape** ascending. */
  rowsOf(mineralId: MineralId): Int32Array;
  readonly lineIds: readonly string[];
  readonly profiles: readonly FlowProfile[];
  readonly groups: readonly InterchangeGroup[];
  readonly supplies: readonly MineralSupply[];
  readonly sources: readonly GroupSource[];
  readonly fractions: readonly MineralFraction[];
  readonly parentNames: readonly string[];
  readonly countries: readonly string[];
  readonly terms: readonly LineTerms[];
  /** Under which codes does a supplier name stand, as supplier and as parent? */
  findSupplier(name: string): { supplier: number | undefined; parent: number | undefined };
}

type ContainedReader = (line: PlanLine) => readonly ContainedMineral[];

/** Reads each formula once, however many lines repeat it. */
function createContainedReader(weights: AtomicWeights): ContainedReader {
  const byFormula = new Map<string, readonly ContainedMineral[]>();
  return (line) => {
    const needsFormula =
      line.formula !== null &&
      (line.mineralId === null || (line.volumeBasis === "gross" && line.containedFraction === null));
    if (!needsFormula) return containedMinerals(line, weights);
    const key = `${line.mineralId}|${line.formula}`;
    let contained = byFormula.get(key);
    if (contained === undefined) {
      contained = containedMinerals(line, weights);
      byFormula.set(key, contained);
    }
    return contained;
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

function identifyGroup(line: PlanLine, mineralId: MineralId): { key: string; group: InterchangeGroup } {
  const formula = line.formula?.trim() || null;
  const material = formula ?? (line.material?.trim() || null);
  const identity = formula === null ? `m${foldName(material ?? "")}` : `f${formula}`;
  return { key: `${mineralId}|${line.form}|${identity}`, group: { mineralId, form: line.form, material } };
}

/** Lines of one key take a mineral the same way to the same plant. */
const identifyWay = (line: PlanLine): string =>
  JSON.stringify([
    line.mineralId,
    line.form,
    line.plantCountryIso3,
    line.minedIn,
    line.refinedIn,
    line.routes,
  ]);

const createExposureColumns = () => ({
  line: createCodeColumn(),
  fraction: createNumberColumn(),
  profile: createCodeColumn(),
  group: createCodeColumn(),
  supply: createCodeColumn(),
  source: createCodeColumn(),
  fractionCode: createCodeColumn(),
});

const viewExposures = (columns: ReturnType<typeof createExposureColumns>): ExposureColumns => ({
  line: columns.line.view(),
  fraction: columns.fraction.view(),
  profile: columns.profile.view(),
  group: columns.group.view(),
  supply: columns.supply.view(),
  source: columns.source.view(),
  fractionCode: columns.fractionCode.view(),
});

/** Collects the exposures of lines, and what they point into. */
function createExposureCollector() {
  const columns = createExposureColumns();
  const rows = new Map<MineralId, GrowableColumn<Int32Array>>();
  const profiles = createRoll<FlowProfile>();
  const groups = createRoll<InterchangeGroup>();
  const supplies = createRoll<MineralSupply>();
  const sources = createRoll<GroupSource>();
  const fractions = createRoll<MineralFraction>();
  let rowCount = 0;
  const pushRow = (mineralId: MineralId) => {
    const own = rows.get(mineralId) ?? createCodeColumn();
    rows.set(mineralId, own);
    own.push(rowCount++);
  };
  return {
    columns,
    rowsOf: (mineralId: MineralId) => rows.get(mineralId)?.view() ?? new Int32Array(0),
    rolls: { profiles, groups, supplies, sources, fractions },
    add(line: PlanLine, index: number, parent: number, contained: readonly ContainedMineral[]) {
      const way = identifyWay(line);
      for (const { mineralId, containedFraction: fraction } of contained) {
        const { key, group } = identifyGroup(line, mineralId);
        const groupId = groups.idOf(key, () => group);
        pushRow(mineralId);
        columns.line.push(index);
        columns.fraction.push(fraction);
        columns.group.push(groupId);
        columns.profile.push(profiles.idOf(`${mineralId}|${way}`, () => createFlowProfile(line, mineralId)));
        columns.supply.push(supplies.idOf(`${mineralId}|${parent}`, () => ({ mineralId, parent })));
        columns.source.push(sources.idOf(`${groupId}|${parent}`, () => ({ group: groupId, parent })));
        columns.fractionCode.push(
          fractions.idOf(`${mineralId}|${fraction}`, () => ({ mineralId, fraction })),
        );
      }
    },
  };
}

/**
 * How is a plan read into columns once, so that assessing it is arithmetic over typed arrays?
 * **Shape** the edition gives the atomic weights by which formulas are read.
 */
export function createPlanBook(edition: ReferenceEdition): PlanBook {
  const read = createContainedReader(Object.fromEntries(atomicWeights(edition)));
  const lines = createLineCollector();
  const exposures = createExposureCollector();
  const { profiles, groups, supplies, sources, fractions } = exposures.rolls;
  let views: { lines: LineColumns; exposures: ExposureColumns } | undefined;
  const viewAll = () => ({ lines: lines.columns(), exposures: viewExposures(exposures.columns) });
  return {
    add(line) {
      views = undefined;
      const contained = read(line);
      const failure = findFailure(line, contained);
      if (failure !== undefined) return { ok: false, failure };
      const parent = lines.add(line);
      exposures.add(line, lines.ids.length - 1, parent, contained);
      return { ok: true };
    },
    lineCount: () => lines.ids.length,
    lines: () => (views ??= viewAll()).lines,
    exposures: () => (views ??= viewAll()).exposures,
    rowsOf: exposures.rowsOf,
    lineIds: lines.ids,
    profiles: profiles.members,
    groups: groups.members,
    supplies: supplies.members,
    sources: sources.members,
    fractions: fractions.members,
    parentNames: lines.parentNames,
    countries: lines.countries.texts,
    terms: lines.terms,
    findSupplier: (name) => ({
      supplier: lines.suppliers.find(foldName(name)),
      parent: lines.parents.find(foldName(name)),
    }),
  };
}
