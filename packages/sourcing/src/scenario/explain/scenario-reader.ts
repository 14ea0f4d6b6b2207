import { measureReadings, measureScope, type Measure, type ReferenceEdition } from "@interphase/minerals";
import type { Origin, ReadLeaf, Reading } from "@interphase/figures";
import { createReader, type ReaderOptions } from "../../explanations/create-reader.js";
import { findSite, foldName } from "../../exposure/plan-columns.js";
import { readAtoms } from "../../formula/formula-atoms.js";
import type { PlanLine } from "../../plan-line.js";
import type { Scenario } from "../../scenarios.contract.js";
import { supposeInForce } from "../measure-loss.js";
import { scenarioConstants, type ScenarioConstant } from "./scenario-terms.js";

interface Context {
  readonly edition: ReferenceEdition;
  readonly lines: readonly PlanLine[];
  readonly options: ReaderOptions;
  readonly scenario: Scenario;
}

type OriginOf<Kind extends Origin["kind"]> = Extract<Origin, { kind: Kind }>;

/**
 * What does a leaf of a scenario's explanation hold, read anew from the request, and else as for an assessment?
 * **Fails** by throwing for a place that is not there.
 */
export function createScenarioReader(
  edition: ReferenceEdition,
  lines: readonly PlanLine[],
  options: ReaderOptions,
  scenario: Scenario,
): ReadLeaf {
  const readAssessed = createReader(edition, lines, options);
  const context = { edition, lines, options, scenario };
  return (origin, term) => {
    const own = readOwn(context, origin);
    return own === undefined ? readAssessed(origin, term) : own;
  };
}

/** **Shape** undefined where it is not of a scenario's own. */
function readOwn(context: Context, origin: Exclude<Origin, { kind: "figure" }>): number | null | undefined {
  switch (origin.kind) {
    case "constant":
      return Object.hasOwn(scenarioConstants, origin.code)
        ? scenarioConstants[origin.code as ScenarioConstant]
        : undefined;
    case "option":
      return origin.option.startsWith("scenario.") ? readRequest(context.scenario, origin) : undefined;
    case "fact":
      return origin.column === "quotaTonnesPerYear"
        ? getMeasure(context, origin.factId).quotaTonnesPerYear
        : undefined;
    case "state":
      return readState(context, origin);
    case "line":
      return undefined;
  }
}

function readRequest(scenario: Scenario, { option, part = "" }: OriginOf<"option">): number {
  switch (option) {
    case "scenario.months":
      return scenario.months;
    case "scenario.transitMonths":
      return scenario.transitMonths ?? 0;
    case "scenario.rampMonths":
      return scenario.rampMonths ?? 0;
    case "scenario.fraction":
      return getLoss(scenario, Number(part)).fraction;
    case "scenario.factor":
      return scenario.prices.find(({ mineralId }) => mineralId === part)?.factor ?? 1;
    default:
      throw new Error(`a scenario has no ${option}`);
  }
}

function getLoss({ losses }: Scenario, index: number): Scenario["losses"][number] {
  const loss = losses[index];
  if (loss === undefined) throw new Error(`the scenario has no loss ${index}`);
  return loss;
}

function getMeasure({ edition }: Context, id: unknown): Measure {
  const found = edition.measures.find(({ measureId }) => measureId === id);
  if (found === undefined) throw new Error(`the edition has no measure ${String(id)}`);
  return found;
}

function getLine({ lines }: Context, id: unknown): PlanLine {
  const found = lines.find(({ line }) => line === id);
  if (found === undefined) throw new Error(`the plan has no line ${String(id)}`);
  return found;
}

function readState(context: Context, { code, facts }: OriginOf<"state">): number | undefined {
  switch (code) {
    case "measure-would-count":
      return wouldCount(context, facts) ? 1 : 0;
    case "site-in-country":
      return findSite(getLine(context, facts["line"])) === facts["countryIso3"] ? 1 : 0;
    case "supplier-is-lost":
      return isSupplierLost(context, facts) ? 1 : 0;
    default:
      return undefined;
  }
}

/** Would a measure count for the goods of a line at an end, were it in force on the date? */
function wouldCount(context: Context, facts: OriginOf<"state">["facts"]): boolean {
  const { date } = context.options;
  const measure = supposeInForce(getMeasure(context, facts["measureId"]), date);
  const line = getLine(context, facts["line"]);
  const atoms = readAtoms(line.formula);
  const goods = { form: line.form, atoms: atoms === null ? null : new Map(Object.entries(atoms)) };
  return measureReadings(measure, date, measureScope(measure, goods))[facts["reading"] as Reading];
}

function isSupplierLost(context: Context, facts: OriginOf<"state">["facts"]): boolean {
  const loss = getLoss(context.scenario, Number(facts["lossIndex"]));
  if (loss.kind !== "supplier") return false;
  const { supplier, supplierParent } = getLine(context, facts["line"]);
  const wanted = foldName(loss.supplier);
  return foldName(supplier) === wanted || foldName(supplierParent?.trim() || supplier) === wanted;
}
