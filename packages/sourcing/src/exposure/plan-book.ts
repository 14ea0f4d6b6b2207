import { atomicWeights, mineralIds, type MineralId, type ReferenceEdition } from "@interphase/minerals";
import { containedMinerals, type ContainedMineral } from "../formula/contained-fraction.js";
import type { AtomicWeights } from "../formula/mass-fraction.js";
import type { PlanLine } from "../plan-line.js";
import { createFlowProfile, type FlowProfile } from "./flow-profile.js";
import { createCodeColumn, createDictionary, createNumberColumn } from "./growable-column.js";
import type { PlanBookFailure } from "./plan-book.failure.js";
import { createLineCollector, foldName, type LineColumns, type LineTerms } from "./plan-columns.js";

/**
 * Which mineral does which line hold, one row a line and mineral?
 * **Shape** codes point into the book's `profiles`, `groups` and `supplies`; `fraction` is contained tonnes per gross tonne.
 */
export interface ExposureColumns {
  readonly line: Int32Array;
  readonly fraction: Float64Array;
  readonly profile: Int32Array;
  readonly group: Int32Array;
  readonly supply: Int32Array;
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

/** A plan ready to be assessed, scenario by scenario, without reading a text again. */
export interface PlanBook {
  /** **Fails** sourcing.line-without-mineral, sourcing.formula-without-mineral; the line is then left out. */
  add(line: PlanLine): { ok: true } | { ok: false; failure: PlanBookFailure };
  lineCount(): number;
  lines(): LineColumns;
  exposures(): ExposureColumns;
  readonly lineIds: readonly string[];
  readonly profiles: readonly FlowProfile[];
  readonly groups: readonly InterchangeGroup[];
  readonly supplies: readonly MineralSupply[];
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

function createGroups() {
  const keys = createDictionary();
  const groups: InterchangeGroup[] = [];
  return {
    groups,
    idOf(line: PlanLine, mineralId: MineralId): number {
      const material = line.formula?.trim() || line.material?.trim() || null;
      const identity = line.formula?.trim() ? `f${material}` : `m${foldName(material ?? "")}`;
      const id = keys.idOf(`${mineralId}|${line.form}|${identity}`);
      if (id === groups.length) groups.push({ mineralId, form: line.form, material });
      return id;
    },
  };
}

function createProfiles() {
  const keys = createDictionary();
  const profiles: FlowProfile[] = [];
  const keyOf = (line: PlanLine): string =>
    JSON.stringify([
      line.mineralId,
      line.form,
      line.plantCountryIso3,
      line.minedIn,
      line.refinedIn,
      line.routes,
    ]);
  return {
    profiles,
    keyOf,
    idOf(line: PlanLine, lineKey: string, mineralId: MineralId): number {
      const id = keys.idOf(`${mineralId}|${lineKey}`);
      if (id === profiles.length) profiles.push(createFlowProfile(line, mineralId));
      return id;
    },
  };
}

const createExposureColumns = () => ({
  line: createCodeColumn(),
  fraction: createNumberColumn(),
  profile: createCodeColumn(),
  group: createCodeColumn(),
  supply: createCodeColumn(),
});

const viewExposures = (columns: ReturnType<typeof createExposureColumns>): ExposureColumns => ({
  line: columns.line.view(),
  fraction: columns.fraction.view(),
  profile: columns.profile.view(),
  group: columns.group.view(),
  supply: columns.supply.view(),
});

function createSupplies() {
  const keys = createDictionary();
  const supplies: MineralSupply[] = [];
  return {
    supplies,
    idOf(mineralId: MineralId, parent: number): number {
      const id = keys.idOf(`${mineralIds.indexOf(mineralId)}|${parent}`);
      if (id === supplies.length) supplies.push({ mineralId, parent });
      return id;
    },
  };
}

/**
 * How is a plan read into columns once, so that assessing it is arithmetic over typed arrays?
 * **Shape** the edition gives the atomic weights by which formulas are read.
 */
export function createPlanBook(edition: ReferenceEdition): PlanBook {
  const read = createContainedReader(Object.fromEntries(atomicWeights(edition)));
  const collector = createLineCollector();
  const [groups, profiles, supplies, columns] = [
    createGroups(),
    createProfiles(),
    createSupplies(),
    createExposureColumns(),
  ];
  const pushExposures = (line: PlanLine, parent: number, contained: readonly ContainedMineral[]) => {
    const index = collector.ids.length - 1;
    const lineKey = profiles.keyOf(line);
    for (const { mineralId, containedFraction } of contained) {
      columns.line.push(index);
      columns.fraction.push(containedFraction);
      columns.profile.push(profiles.idOf(line, lineKey, mineralId));
      columns.group.push(groups.idOf(line, mineralId));
      columns.supply.push(supplies.idOf(mineralId, parent));
    }
  };
  let views: { lines: LineColumns; exposures: ExposureColumns } | undefined;
  const viewAll = () => ({ lines: collector.columns(), exposures: viewExposures(columns) });
  return {
    add(line) {
      views = undefined;
      const contained = read(line);
      const failure = findFailure(line, contained);
      if (failure !== undefined) return { ok: false, failure };
      pushExposures(line, collector.add(line), contained);
      return { ok: true };
    },
    lineCount: () => collector.ids.length,
    lines: () => (views ??= viewAll()).lines,
    exposures: () => (views ??= viewAll()).exposures,
    lineIds: collector.ids,
    profiles: profiles.profiles,
    groups: groups.groups,
    supplies: supplies.supplies,
    parentNames: collector.parentNames,
    countries: collector.countries.texts,
    terms: collector.terms,
    findSupplier: (name) => ({
      supplier: collector.suppliers.find(foldName(name)),
      parent: collector.parents.find(foldName(name)),
    }),
  };
}
