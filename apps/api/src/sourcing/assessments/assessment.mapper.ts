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

/** An assessment as the database gives it, without its result. */
export interface AssessmentSummaryRow {
  readonly id: string;
  readonly ownerOrgId: string;
  readonly planId: string;
  readonly planName: string;
  readonly planVersion: number;
  readonly planLineCount: number;
  readonly planCreatedAt: Date;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly options: string;
  readonly rules: unknown;
  readonly methodsVersion: string;
  readonly resultSha256: string;
  readonly explanationsSha256: string | null;
  readonly findingCount: number;
  readonly actCount: number;
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
