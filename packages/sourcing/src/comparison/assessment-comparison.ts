import { atomicWeights, mineralIds, type MineralId, type ReferenceEdition } from "@interphase/minerals";
import { roundFor } from "@interphase/names";
import { containedMinerals } from "../formula/contained-fraction.js";
import type { PlanLine } from "../plan-line.js";
import { compareFindings } from "./compare-findings.js";
import { isOtherMethod, type AnyResult, type ComparedAssessment } from "./compared-assessment.js";
import type { AssessmentComparison, ComparedExposure, ComparedFigure } from "./comparison.contract.js";
import { findFigureFields } from "./figure-fields.js";
import { listFigures, mineralsOf, type ListedFigure } from "./figure-list.js";
import { writeHeadline } from "./headline.js";
import { findMethodClause } from "./method-clause.js";
import { matchPlans, type MatchedPlans } from "./plan-comparison.js";

/** A line that differs between the plans, with the minerals it holds in either. */
interface Suspect {
  readonly line: string;
  readonly minerals: ReadonlySet<MineralId>;
  /** Null when the line came or went: then every figure may have moved by it. */
  readonly fields: ReadonlySet<keyof PlanLine> | null;
}

const mostLines = 50;

function listSuspects(matched: MatchedPlans, edition: ReferenceEdition): Suspect[] {
  const weights = Object.fromEntries(atomicWeights(edition));
  const mineralsOfLines = (...lines: PlanLine[]) =>
    new Set(lines.flatMap((line) => containedMinerals(line, weights).map((entry) => entry.mineralId)));
  const whole = (line: PlanLine): Suspect => ({
    line: line.line,
    minerals: mineralsOfLines(line),
    fields: null,
  });
  return [
    ...matched.added.map(whole),
    ...matched.removed.map(whole),
    ...matched.changed.map(({ before, after, fields }) => ({
      line: after.line,
      minerals: mineralsOfLines(before, after),
      fields: new Set(fields),
    })),
  ];
}

/** Which minerals is a figure about? Null: the plan's. */
function mineralsOfFigure({ mineralId, facts }: ListedFigure): readonly string[] | null {
  if (mineralId !== null) return [mineralId];
  const { minerals } = facts;
  return typeof minerals === "string" ? minerals.split(";") : null;
}

function findLines(suspects: readonly Suspect[], figure: ListedFigure): string[] {
  const fields = findFigureFields(figure);
  const minerals = mineralsOfFigure(figure);
  const found: string[] = [];
  for (const suspect of suspects) {
    if (found.length === mostLines) break;
    if (minerals !== null && !minerals.some((id) => suspect.minerals.has(id as MineralId))) continue;
    if (suspect.fields === null || [...suspect.fields].some((field) => fields.has(field)))
      found.push(suspect.line);
  }
  return found;
}

/** A country that one side does not buy from has a share of nothing, where the other side knows the stage. */
function valueOf(
  figure: ListedFigure | undefined,
  other: ListedFigure,
  minerals: ReadonlySet<MineralId>,
): number | null {
  if (figure !== undefined) return figure.value;
  return other.code === "company-share" && other.mineralId !== null && minerals.has(other.mineralId)
    ? 0
    : null;
}

function isMoved({ kind }: ListedFigure, before: number | null, after: number | null): boolean {
  if (before === null || after === null) return before !== after;
  return roundFor(kind, before) !== roundFor(kind, after);
}

function writeChange(
  { kind }: ListedFigure,
  before: number | null,
  after: number | null,
): ComparedFigure["change"] {
  if (before === null || after === null) return null;
  return { value: after - before, kind: kind === "share" ? "percentage-points" : kind };
}

function compareFigures(before: AnyResult, after: AnyResult, suspects: readonly Suspect[]): ComparedFigure[] {
  const isMixed = isOtherMethod(before, after);
  const [was, is] = [listFigures(before, isMixed), listFigures(after, isMixed)].map(
    (figures) => new Map(figures.map((figure) => [figure.key, figure])),
  ) as [Map<string, ListedFigure>, Map<string, ListedFigure>];
  const [mineralsBefore, mineralsAfter] = [new Set(mineralsOf(before)), new Set(mineralsOf(after))];
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key): ComparedFigure[] => {
    const [from, to] = [was.get(key), is.get(key)];
    const figure = to ?? from;
    // Between methods only figures that both have are set against each other.
    if (
      figure === undefined ||
      (isMixed && figure.code !== "company-share" && (from === undefined || to === undefined))
    )
      return [];
    const [x, y] = [valueOf(from, figure, mineralsBefore), valueOf(to, figure, mineralsAfter)];
    if (!isMoved(figure, x, y)) return [];
    const { mineralId, stage, code, reading, facts, kind } = figure;
    const compared = { mineralId, stage, code, reading, facts, kind, before: x, after: y };
    const clause = isMixed ? findMethodClause(compared) : null;
    return [{ ...compared, change: writeChange(figure, x, y), lines: findLines(suspects, figure), clause }];
  });
}

function exposureOf(result: AnyResult, mineralId: MineralId): ComparedExposure["before"] {
  const mineral = result.minerals.find((entry) => entry.mineralId === mineralId);
  if (mineral === undefined) return null;
  const concentration = mineral.sourcingConcentration?.value ?? null;
  if ("attributedSpendUsd" in mineral && result.methodsVersion === "2") {
    const { attributedSpendUsd, riskWeightedSpendUsd } = mineral;
    const position = result.exposureOrder.indexOf(mineralId) + 1;
    return { position, spendUsd: attributedSpendUsd, riskWeightedSpendUsd, concentration };
  }
  const spendUsd = "spendUsd" in mineral ? mineral.spendUsd : null;
  return { position: null, spendUsd, riskWeightedSpendUsd: null, concentration };
}

function compareExposures(before: AnyResult, after: AnyResult): ComparedExposure[] {
  const orderOf = (result: AnyResult) =>
    result.methodsVersion === "2" ? result.exposureOrder : mineralsOf(result);
  const order = [...new Set([...orderOf(after), ...orderOf(before)])];
  return order
    .filter((mineralId) => mineralIds.includes(mineralId))
    .map((mineralId) => ({
      mineralId,
      before: exposureOf(before, mineralId),
      after: exposureOf(after, mineralId),
    }));
}

/** What differs between two assessments that could move a figure? */
function listCauses(before: ComparedAssessment, after: ComparedAssessment, matched: MatchedPlans): string[] {
  const [was, is] = [before.options, after.options];
  const isOther = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
  // What rows of version 1 did not keep is not known to differ.
  const isKnownOther = (a: unknown, b: unknown) => a !== undefined && b !== undefined && isOther(a, b);
  const differs: Record<string, boolean> = {
    lines: matched.added.length + matched.removed.length + matched.changed.length > 0,
    edition: was.edition !== is.edition || was.editionHash !== is.editionHash,
    date: was.date !== is.date,
    "home-area": isOther(was.homeArea, is.homeArea),
    series: isOther(was.series, is.series),
    "governance-year": was.governanceYear !== is.governanceYear,
    "organisation-country": isKnownOther(was.organisationCountryIso3, is.organisationCountryIso3),
    "finding-rules":
      !isOtherMethod(before.result, after.result) && isKnownOther(was.findingRules, is.findingRules),
    engine: before.result.engineVersion !== after.result.engineVersion,
    methods: isOtherMethod(before.result, after.result),
  };
  return Object.keys(differs).filter((cause) => differs[cause]);
}

/** Between methods the difference is the method's, where plan, edition and options are the same. */
function findCause(causes: readonly string[]): AssessmentComparison["cause"] {
  const data = causes.filter((cause) => cause !== "methods" && cause !== "engine");
  if (!causes.includes("methods")) return causes.length === 0 ? "none" : "data";
  return data.length === 0 ? "method" : "method-and-data";
}

/**
 * Is an assessment better or worse than another, by what, and because of which lines?
 * **Shape** `AssessmentComparison`; either side may be of methods version 1, whose figures are paired with those of version 2 that
 * both have, each with the clause of methods 13 that changed it. `edition` reads the formulas of lines.
 */
export function compareAssessments(
  before: ComparedAssessment,
  after: ComparedAssessment,
  edition: ReferenceEdition,
): AssessmentComparison {
  const matched = matchPlans(before.lines, after.lines);
  const suspects = listSuspects(matched, edition);
  const causes = listCauses(before, after, matched);
  const cause = findCause(causes);
  const exposures = compareExposures(before.result, after.result);
  const findings = compareFindings(before.result, after.result);
  const headline = writeHeadline({ before: before.result, after: after.result, cause, exposures, findings });
  const changes = compareFigures(before.result, after.result, suspects);
  return { headline, cause, causes, exposures, findings, changes };
}
