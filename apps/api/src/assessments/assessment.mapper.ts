import {
  assessmentOptionsSchema,
  assessmentResultSchema,
  findingRulesSchema,
  type Assessment,
  type AssessmentOptions,
  type AssessmentResult,
  type AssessmentSummary,
  type FindingRules,
} from "@interphase/sourcing";

/** An assessment about to be stored; `options` and `result` are the exact texts that are hashed and sent. */
export interface NewAssessment {
  readonly id: string;
  readonly ownerOrgId: string;
  readonly planId: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly edition: string;
  readonly options: string;
  readonly rules: FindingRules;
  readonly result: string;
  readonly resultSha256: string;
  readonly inputsSha256: string;
  readonly findingCount: number;
  readonly mineralCount: number;
}

/** An assessment as the database gives it, without its result. */
export interface AssessmentSummaryRow {
  readonly id: string;
  readonly ownerOrgId: string;
  readonly planId: string;
  readonly planName: string;
  readonly planVersion: number;
  readonly planLineCount: number;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly options: string;
  readonly rules: unknown;
  readonly resultSha256: string;
  readonly findingCount: number;
  readonly mineralCount: number;
  readonly sharedWithPersonIds: string[];
}

/** An assessment as the database gives it, with the exact text of its result. */
export interface AssessmentRow extends AssessmentSummaryRow {
  readonly result: string;
}

/** A colleague with whom an assessment is shared. */
export interface ShareRow {
  readonly userId: string;
  readonly displayName: string;
  readonly email: string;
}

/** With which options did a stored assessment run? Rows from before rules were an option have them in a column of their own. */
export function toOptions(row: AssessmentSummaryRow): AssessmentOptions {
  const options = assessmentOptionsSchema.parse(JSON.parse(row.options));
  return { ...options, findingRules: options.findingRules ?? toRules(row) };
}

/** What did a stored assessment find? */
export function toResult(row: AssessmentRow): AssessmentResult {
  return assessmentResultSchema.parse(JSON.parse(row.result));
}

/** What does a list say of an assessment? `isOwn` tells one's own from one shared by a colleague. */
export function toSummary(row: AssessmentSummaryRow, readerId: string): AssessmentSummary {
  const { id, planId, planName, planVersion, resultSha256, findingCount, mineralCount } = row;
  return {
    id,
    planId,
    planName,
    planVersion,
    createdAt: row.createdAt.toISOString(),
    isOwn: row.createdBy === readerId,
    options: toOptions(row),
    resultSha256,
    findingCount,
    mineralCount,
  };
}

/** Against which limits were a stored assessment's findings found? */
export function toRules(row: AssessmentSummaryRow): FindingRules {
  return findingRulesSchema.parse(row.rules);
}

/** What is answered for an assessment? `result` keeps the order of its keys, so its text stays what was hashed. */
export function toAssessment(row: AssessmentRow, readerId: string): Assessment {
  const { findingCount: _findings, mineralCount: _minerals, ...rest } = toSummary(row, readerId);
  return { ...rest, result: toResult(row) };
}
