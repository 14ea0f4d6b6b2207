import { atomicWeights, mineralIds, type MineralId, type ReferenceEdition } from "@interphase/minerals";
import type { z } from "zod";
import type { AssessmentResult } from "../assessment-result.js";
import type {
  assessmentChangeSchema,
  assessmentComparisonSchema,
  AssessmentOptions,
} from "../assessments.contract.js";
import { containedMinerals } from "../formula/contained-fraction.js";
import type { PlanLine } from "../plan-line.js";
import { findMetricFields } from "./metric-fields.js";
import { listMetricValues } from "./metric-values.js";
import { matchPlans, type MatchedPlans } from "./plan-comparison.js";

/** What moved between two assessments, and why? */
export type AssessmentComparison = z.infer<typeof assessmentComparisonSchema>;
type AssessmentChange = z.infer<typeof assessmentChangeSchema>;

/** One assessment as a comparison reads it. */
export interface ComparedAssessment {
  readonly result: AssessmentResult;
  readonly options: AssessmentOptions;
  readonly lines: Iterable<PlanLine>;
}

/** A line that differs between the plans, with the minerals it holds in either. */
interface Suspect {
  readonly line: string;
  readonly minerals: ReadonlySet<MineralId>;
  /** Null when the line came or went: then every figure may have moved by it. */
  readonly fields: ReadonlySet<keyof PlanLine> | null;
}

const mostLines = 50;
const relativeNoise = 1e-12;

function listSuspects(matched: MatchedPlans, edition: ReferenceEdition): Suspect[] {
  const weights = Object.fromEntries(atomicWeights(edition));
  const mineralsOf = (...lines: PlanLine[]) =>
    new Set(lines.flatMap((line) => containedMinerals(line, weights).map((entry) => entry.mineralId)));
  const whole = (line: PlanLine): Suspect => ({ line: line.line, minerals: mineralsOf(line), fields: null });
  return [
    ...matched.added.map(whole),
    ...matched.removed.map(whole),
    ...matched.changed.map(({ before, after, fields }) => ({
      line: after.line,
      minerals: mineralsOf(before, after),
      fields: new Set(fields),
    })),
  ];
}

function isMoved(before: number | null, after: number | null): boolean {
  if (before === null || after === null) return before !== after;
  return Math.abs(before - after) > relativeNoise * Math.max(Math.abs(before), Math.abs(after));
}

function findLines(suspects: readonly Suspect[], mineralId: MineralId, metric: string): string[] {
  const fields = findMetricFields(metric);
  return suspects
    .filter((suspect) => suspect.minerals.has(mineralId))
    .filter((suspect) => suspect.fields === null || [...suspect.fields].some((field) => fields.has(field)))
    .slice(0, mostLines)
    .map((suspect) => suspect.line);
}

/** What differs between two assessments that could move a figure? */
function listCauses(before: ComparedAssessment, after: ComparedAssessment, matched: MatchedPlans): string[] {
  const [was, is] = [before.options, after.options];
  const isOther = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
  const differs: Record<string, boolean> = {
    lines: matched.added.length + matched.removed.length + matched.changed.length > 0,
    edition: was.edition !== is.edition || was.editionHash !== is.editionHash,
    date: was.date !== is.date,
    "home-area": isOther(was.homeArea, is.homeArea),
    series: isOther(was.series, is.series),
    "governance-year": was.governanceYear !== is.governanceYear,
    "finding-rules":
      was.findingRules !== undefined &&
      is.findingRules !== undefined &&
      isOther(was.findingRules, is.findingRules),
    engine: before.result.engineVersion !== after.result.engineVersion,
    methods: before.result.methodsVersion !== after.result.methodsVersion,
  };
  return Object.keys(differs).filter((cause) => differs[cause]);
}

/**
 * What moved from one assessment to another, by how much, and because of which lines?
 * **Shape** minerals in their order, figures in the order of the result; `lines` are ids of at most 50 lines that came, went or
 * changed in a field the figure depends on, empty where only options or the edition moved it. `causes` name what
 * differs: lines, edition, date, home-area, series, governance-year, finding-rules, engine, methods.
 */
export function compareAssessments(
  before: ComparedAssessment,
  after: ComparedAssessment,
  edition: ReferenceEdition,
): AssessmentComparison {
  const matched = matchPlans(before.lines, after.lines);
  const suspects = listSuspects(matched, edition);
  const valuesOf = ({ result }: ComparedAssessment, mineralId: MineralId) => {
    const found = result.minerals.find((mineral) => mineral.mineralId === mineralId);
    return found === undefined ? new Map<string, number | null>() : listMetricValues(found);
  };
  const changes = mineralIds.flatMap((mineralId): AssessmentChange[] => {
    const [was, is] = [valuesOf(before, mineralId), valuesOf(after, mineralId)];
    return [...new Set([...is.keys(), ...was.keys()])].flatMap((metric) => {
      const [from, to] = [was.get(metric) ?? null, is.get(metric) ?? null];
      if (!isMoved(from, to)) return [];
      return [{ mineralId, metric, before: from, after: to, lines: findLines(suspects, mineralId, metric) }];
    });
  });
  return { changes, causes: listCauses(before, after, matched) };
}
