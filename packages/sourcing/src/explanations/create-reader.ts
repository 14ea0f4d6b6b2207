import {
  measureReadings,
  measureScope,
  unknownGoods,
  type Measure,
  type ReferenceEdition,
} from "@interphase/minerals";
import type { Origin, ReadLeaf, Reading } from "@interphase/figures";
import type { AssessmentOptions } from "../assessments.contract.js";
import { identifyGoods } from "../exposure/goods-identity.js";
import { dayOf, findSite, foldName, isQualified } from "../exposure/plan-columns.js";
import { readAtoms } from "../formula/formula-atoms.js";
import type { PlanLine } from "../plan-line.js";
import { unstatedOrigin } from "./unstated-origin.js";
import { methodConstants, type MethodConstant } from "./method-constants.js";

/** What does a reader open beside the lines? */
export interface ReaderOptions extends Pick<AssessmentOptions, "date" | "homeArea" | "findingRules"> {
  readonly organisationCountryIso3: string;
}

type Leaf = Exclude<Origin, { kind: "figure" }>;
type Facts = Extract<Leaf, { kind: "state" }>["facts"];

/**
 * What does a leaf of an explanation hold, read anew from the edition's facts, the plan's own rows, the options and the methods?
 * **Shape** null where the place is empty. **Fails** by throwing for a place that is not there.
 */
export function createReader(
  edition: ReferenceEdition,
  lines: Iterable<PlanLine>,
  options: ReaderOptions,
): ReadLeaf {
  const byId = new Map([...lines].map((line) => [line.line, line]));
  const measures = new Map(edition.measures.map((measure) => [measure.measureId, measure]));
  const context = { edition, byId, measures, options, qualified: findQualified(byId.values()) };
  return (origin) => {
    switch (origin.kind) {
      case "fact":
        return readFact(context, origin);
      case "line":
        return readLine(getLine(context, origin.line), origin.column, origin.part);
      case "option":
        if (origin.option === "date") return dayOf(options.date);
        if (origin.option === "homeArea") return options.homeArea.includes(origin.part ?? "") ? 1 : 0;
        if (origin.option === "findingRules") return readLimit(options, origin.part);
        throw new Error(`no option is called ${origin.option}`);
      case "constant":
        if (!Object.hasOwn(methodConstants, origin.code))
          throw new Error(`no constant is called ${origin.code}`);
        return methodConstants[origin.code as MethodConstant];
      case "state":
        return readState(context, origin.code, origin.facts) ? 1 : 0;
    }
  };
}

interface Context {
  readonly edition: ReferenceEdition;
  readonly byId: ReadonlyMap<string, PlanLine>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly options: ReaderOptions;
  readonly qualified: ReadonlySet<string>;
}

function getLine({ byId }: Context, id: string): PlanLine {
  const line = byId.get(id);
  if (line === undefined) throw new Error(`the plan has no line ${id}`);
  return line;
}

function readLimit({ findingRules }: ReaderOptions, ruleId: string | undefined): number {
  const rules: Readonly<Partial<Record<string, { readonly limit: number }>>> = findingRules ?? {};
  const rule = rules[ruleId ?? ""];
  if (rule === undefined) throw new Error(`the options have no rule ${String(ruleId)}`);
  return rule.limit;
}

function readFact(context: Context, { factId, column }: Extract<Leaf, { kind: "fact" }>): number | null {
  if (column === "tradeFactor") return getMeasure(context, factId).tradeFactor;
  const fact = context.edition.factById.get(factId);
  if (fact === undefined) throw new Error(`the edition has no fact ${factId}`);
  return fact.value;
}

function getMeasure({ measures }: Context, id: string | number | null | undefined): Measure {
  const measure = measures.get(String(id));
  if (measure === undefined) throw new Error(`the edition has no measure ${String(id)}`);
  return measure;
}

/** `part` says what inside a cell: atoms of a formula, an element's share from an origin, a route. */
function readLine(line: PlanLine, column: string, part: string | undefined): number | null {
  if (column === "formula") return readAtoms(line.formula)?.[(part ?? "").replace("atoms:", "")] ?? null;
  if (column === "minedIn" || column === "refinedIn") return readOrigin(line[column], part ?? "");
  if (column === "routes") return readRoutes(line, part ?? "");
  const value = line[column as keyof PlanLine];
  if (typeof value === "number" || value === null) return value;
  if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)) return dayOf(value);
  throw new Error(`line ${line.line} has no number in ${column}`);
}

function readOrigin(origins: PlanLine["minedIn"], part: string): number {
  const [element = "", origin = ""] = part.split("=");
  const stated = origins.byElement === null ? origins.all : (origins.byElement[element] ?? []);
  if (origin === unstatedOrigin) return leftOpen(stated);
  return sum(stated.filter((entry) => entry.origin === origin));
}

/** `Ni:mine=IDN` the part mined there, `Ni:IDN>CHN` one route. */
function readRoutes({ routes }: PlanLine, part: string): number {
  const [element = "", way = ""] = part.split(":");
  const stated = routes?.byElement === null ? routes.all : (routes?.byElement[element] ?? []);
  const [from, to] = way.split(">");
  if (to !== undefined)
    return sum(stated.filter((route) => route.minedIn === from && route.refinedIn === to));
  const [stage, origin] = way.split("=");
  if (origin === unstatedOrigin) return leftOpen(stated);
  return sum(stated.filter((route) => (stage === "mine" ? route.minedIn : route.refinedIn) === origin));
}

/** What shares leave open to 1; what is left by rounding is nothing. */
function leftOpen(shares: readonly { readonly shareFraction: number }[]): number {
  const rest = 1 - sum(shares);
  return rest > methodConstants["rounding-slack"] ? rest : 0;
}

const sum = (shares: readonly { readonly shareFraction: number }[]): number =>
  shares.reduce((total, { shareFraction }) => total + shareFraction, 0);

function readState(context: Context, code: string, facts: Facts): boolean {
  switch (code) {
    case "measure-counts-for-world":
      return countsForWorld(context, getMeasure(context, facts["measureId"]), facts["reading"] as Reading);
    case "measure-counts":
      return counts(context, facts);
    case "goods-leave-for":
      return leavesFor(context, facts);
    case "source-qualified":
      return context.qualified.has(sourceKey(getLine(context, String(facts["line"]))));
    default:
      throw new Error(`no state is called ${code}`);
  }
}

function countsForWorld({ options }: Context, measure: Measure, reading: Reading): boolean {
  const to = measure.destinationIso3;
  if (to !== null && !options.homeArea.includes(to)) return false;
  return measureReadings(measure, options.date, measureScope(measure, unknownGoods))[reading];
}

/** Is a measure in effect on the date for the goods of a line, at an end? `as` resumed: as if its pause had ended. */
function counts(context: Context, facts: Facts): boolean {
  const stated = getMeasure(context, facts["measureId"]);
  const measure =
    facts["as"] === "resumed" ? { ...stated, pausedFrom: null, pausedTo: null, afterPause: null } : stated;
  const line = getLine(context, String(facts["line"]));
  const atoms = readAtoms(line.formula);
  const goods = { form: line.form, atoms: atoms === null ? null : new Map(Object.entries(atoms)) };
  return measureReadings(measure, context.options.date, measureScope(measure, goods))[
    facts["reading"] as Reading
  ];
}

const materialForms: ReadonlySet<string> = new Set(["precursor", "cathode", "anode", "other"]);

/** Do a line's goods cross from the measure's country to its plant, and is that where the measure forbids them to go? */
function leavesFor(context: Context, facts: Facts): boolean {
  const { exporterIso3, destinationIso3, stage } = getMeasure(context, facts["measureId"]);
  const line = getLine(context, String(facts["line"]));
  const place = line.plantCountryIso3 ?? context.options.organisationCountryIso3;
  if (place === exporterIso3 || (destinationIso3 !== null && destinationIso3 !== place)) return false;
  if (stage !== "material") return true;
  return findSite(line) === exporterIso3 && (line.form === null || materialForms.has(line.form));
}

function sourceKey(line: PlanLine): string {
  const { key } = identifyGoods(line, line.mineralId, readAtoms(line.formula));
  return `${key}|${foldName(line.supplierParent?.trim() || line.supplier)}`;
}

function findQualified(lines: Iterable<PlanLine>): Set<string> {
  const found = new Set<string>();
  for (const line of lines) if (isQualified(line.qualification)) found.add(sourceKey(line));
  return found;
}
