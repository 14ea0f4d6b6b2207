import {
  anyOptionsSchema,
  assessmentOptionsSchema,
  assessmentResultSchema,
  findingRulesSchema,
  olderResultSchema,
  type AnyAssessment,
  type AnyAssessmentOptions,
  type Assessment,
  type AssessmentOptions,
  type AssessmentResult,
  type AssessmentSummary,
  type FindingRules,
} from "@interphase/sourcing";
import { z } from "zod";
import { columnsOf } from "../../platform/database/row.js";
import { sourcingPlansTable } from "../plans/sourcing-plan.entity.js";
import { assessmentsTable } from "./assessment.entity.js";

/** An assessment about to be stored; `options` and `result` are the exact texts that are hashed and sent. */
export interface NewAssessment {
  readonly id: string;
  readonly ownerOrgId: string;
  readonly planId: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly edition: string;
  readonly options: string;
  readonly isDefaultOptions: boolean;
  readonly rules: FindingRules;
  readonly methodsVersion: string;
  readonly result: string;
  readonly resultSha256: string;
  readonly explanationsSha256: string;
  readonly inputsSha256: string;
  readonly findingCount: number;
  readonly actCount: number;
  readonly mineralCount: number;
}

/** Which columns of an assessment are read without its result? */
export const summaryColumns = columnsOf(
  assessmentsTable,
  "id",
  "ownerOrgId",
  "planId",
  "createdAt",
  "createdBy",
  "options",
  "rules",
  "methodsVersion",
  "resultSha256",
  "explanationsSha256",
  "findingCount",
  "actCount",
  "mineralCount",
);
const { columns: plan } = sourcingPlansTable;
/** Which row does an assessment make without its result? */
export const summaryRow = summaryColumns.row.extend({
  planName: plan.name.value,
  planVersion: plan.version.value,
  planLineCount: plan.lineCount.value,
  planCreatedAt: plan.createdAt.value,
  sharedWithPersonIds: z.array(z.string()),
});
/** An assessment as the database gives it, without its result. */
export type AssessmentSummaryRow = z.output<typeof summaryRow>;

/** Which row does an assessment make? */
export const assessmentRow = summaryRow.extend({ result: assessmentsTable.columns.result.value });
/** An assessment as the database gives it, with the exact text of its result. */
export type AssessmentRow = z.output<typeof assessmentRow>;

/** Which row does a colleague make with whom an assessment is shared? */
export const shareRow = z.object({ userId: z.string(), displayName: z.string(), email: z.string() });
/** A colleague with whom an assessment is shared. */
export type ShareRow = z.output<typeof shareRow>;

/** Was it made with methods that nothing computes with any more? */
export function isOfOlderMethods(row: Pick<AssessmentSummaryRow, "methodsVersion">): boolean {
  return row.methodsVersion === "1";
}

/** With which options did an assessment of today's methods run? */
export function toOptions(row: AssessmentSummaryRow): AssessmentOptions {
  return assessmentOptionsSchema.parse(JSON.parse(row.options));
}

/** With which options did any assessment run? Rows from before rules were an option have them in a column of their own. */
export function toAnyOptions(row: Pick<AssessmentSummaryRow, "options" | "rules">): AnyAssessmentOptions {
  const options = anyOptionsSchema.parse(JSON.parse(row.options));
  if (options.findingRules !== undefined) return options;
  return anyOptionsSchema.parse({ ...options, findingRules: row.rules });
}

/** What did an assessment of today's methods find? */
export function toResult(row: Pick<AssessmentRow, "result">): AssessmentResult {
  return assessmentResultSchema.parse(JSON.parse(row.result));
}

/** What did an assessment find, whichever its methods? */
export function toAnyResult(row: Pick<AssessmentRow, "result" | "methodsVersion">): AnyAssessment["result"] {
  return isOfOlderMethods(row) ? olderResultSchema.parse(JSON.parse(row.result)) : toResult(row);
}

/** What does a list say of an assessment? `isOwn` tells one's own from one shared by a colleague. */
export function toSummary(row: AssessmentSummaryRow, readerId: string): AssessmentSummary {
  const { id, planId, planName, planVersion, resultSha256, findingCount, actCount, mineralCount } = row;
  return {
    id,
    planId,
    planName,
    planVersion,
    createdAt: row.createdAt.toISOString(),
    isOwn: row.createdBy === readerId,
    options: toAnyOptions(row),
    methodsVersion: isOfOlderMethods(row) ? "1" : "2",
    resultSha256,
    actCount,
    findingCount,
    mineralCount,
  };
}

/** Against which limits were the findings of an assessment of today's methods found? */
export function toRules(row: AssessmentSummaryRow): FindingRules {
  return findingRulesSchema.parse(row.rules);
}

/** What is answered for an assessment of today's methods? `result` keeps the order of its keys, so its text stays what was hashed. */
export function toAssessment(row: AssessmentRow, readerId: string): Assessment {
  const {
    findingCount: _findings,
    actCount: _acts,
    mineralCount: _minerals,
    ...rest
  } = toSummary(row, readerId);
  const explanationsSha256 = row.explanationsSha256 ?? "";
  return { ...rest, options: toOptions(row), methodsVersion: "2", result: toResult(row), explanationsSha256 };
}

/** What is answered for an assessment, whichever its methods? One of version 1 as it was stored. */
export function toAnyAssessment(row: AssessmentRow, readerId: string): AnyAssessment {
  if (!isOfOlderMethods(row)) return toAssessment(row, readerId);
  const {
    findingCount: _findings,
    actCount: _acts,
    mineralCount: _minerals,
    ...rest
  } = toSummary(row, readerId);
  return { ...rest, methodsVersion: "1", result: olderResultSchema.parse(JSON.parse(row.result)) };
}
