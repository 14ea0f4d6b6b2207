import { binary, defineRoute, pageFields, pageOf, requestId } from "@interphase/contract";
import { countryIso3Schema, mineralIdSchema, stageSchema } from "@interphase/minerals/contract";
import { localeSchema } from "@interphase/names/contract";
import { z } from "zod";
import { assessmentResultSchema } from "./assessment-result.js";
import { assessmentComparisonSchema } from "./comparison/comparison.contract.js";
import { olderResultSchema } from "./older-result.js";
import { overviewSchema } from "./overview/overview.contract.js";
import { findingRuleIds } from "./finding.js";
import { reportFormatSchema } from "./jobs.contract.js";

const instant = z.iso.datetime();
const iso3 = z.string().regex(/^[A-Z]{3}$/);
const assessmentParams = z.object({ assessmentId: z.string() });

/** Which world series replaces the default for one mineral and stage? */
export const seriesOverrideSchema = z.strictObject({
  mineralId: mineralIdSchema,
  stage: stageSchema,
  sourceId: z.string().min(1).max(100),
  year: z.int().min(1900).max(2100),
});

const earliestDate = "1990-01-01";
const latestDate = "2100-12-31";
const assessmentDateSchema = z.iso
  .date({ abort: true })
  .refine((date) => date >= earliestDate && date <= latestDate, {
    error: `Choose a day from ${earliestDate} to ${latestDate}`,
  });

/** Series by mineral and stage; the same choice twice is one, two different ones for one place contradict each other. */
const seriesChoiceSchema = z
  .array(seriesOverrideSchema)
  .max(100)
  .superRefine((series, context) => {
    for (const [index, entry] of series.entries()) {
      const earlier = series
        .slice(0, index)
        .find(({ mineralId, stage }) => mineralId === entry.mineralId && stage === entry.stage);
      if (earlier === undefined || (earlier.sourceId === entry.sourceId && earlier.year === entry.year))
        continue;
      const message = `Choose one series for ${entry.mineralId} at ${entry.stage}`;
      context.addIssue({ code: "custom", path: [index], message });
    }
  });

/** What may be chosen about an assessment? **Shape** everything left out takes its default; the answer says which. */
export const assessmentRequestSchema = z.strictObject({
  edition: z.string().min(1).max(100).optional(),
  date: assessmentDateSchema.optional(),
  homeArea: z.array(countryIso3Schema).min(1).max(250).optional(),
  series: seriesChoiceSchema.optional(),
  governanceYear: z.int().min(1990).max(2100).optional(),
});
export type AssessmentRequest = z.infer<typeof assessmentRequestSchema>;

const ruleSchema = z.strictObject({ isEnabled: z.boolean(), limit: z.number().min(0).max(1e6) });

/** Which rules look for findings, with which limits? **Shape** every rule, by id. Fractions 0-1, months, days or points as its docs say. */
export const findingRulesSchema = z.strictObject(
  Object.fromEntries(findingRuleIds.map((id) => [id, ruleSchema])) as Record<
    (typeof findingRuleIds)[number],
    typeof ruleSchema
  >,
);
export type FindingRules = z.infer<typeof findingRulesSchema>;

/**
 * Which options did an assessment run with, every default resolved?
 * **Shape** `findingRules` are the organisation's at that moment; rows from before they were kept may lack them.
 */
export const assessmentOptionsSchema = z.object({
  edition: z.string(),
  editionHash: z.string(),
  date: z.iso.date(),
  homeArea: z.array(iso3),
  series: z.array(seriesOverrideSchema),
  governanceYear: z.int(),
  /** The country goods come home to; absent in rows of methods version 1. */
  organisationCountryIso3: iso3.optional(),
  findingRules: findingRulesSchema.optional(),
});
export type AssessmentOptions = z.infer<typeof assessmentOptionsSchema>;

/** The options of an assessment of any methods: those of version 1 had other rules for findings. */
export const anyOptionsSchema = assessmentOptionsSchema.extend({
  findingRules: z.record(z.string(), ruleSchema).optional(),
});
export type AnyAssessmentOptions = z.infer<typeof anyOptionsSchema>;

/**
 * What is an assessment of today's methods?
 * **Shape** `resultSha256` is the SHA-256 (hex) of the UTF-8 bytes of `result` exactly as sent; `explanationsSha256` that of all
 * explanations by path, one JSON text a line (`.../explanations.ndjson`).
 */
export const assessmentSchema = z.object({
  id: z.uuid(),
  planId: z.uuid(),
  planName: z.string(),
  planVersion: z.int(),
  createdAt: instant,
  isOwn: z.boolean(),
  options: assessmentOptionsSchema,
  methodsVersion: z.literal("2"),
  result: assessmentResultSchema,
  resultSha256: z.string(),
  explanationsSha256: z.string(),
});
export type Assessment = z.infer<typeof assessmentSchema>;

/**
 * What is an assessment made with methods version 1? It is answered as stored; its hash is over the text stored then
 * (`.../result.json`), and reports, scenarios, views and finding states of it are refused with `assessment.older-method`.
 */
export const olderAssessmentSchema = assessmentSchema
  .omit({ explanationsSha256: true })
  .extend({ methodsVersion: z.literal("1"), options: anyOptionsSchema, result: olderResultSchema });
export type OlderAssessment = z.infer<typeof olderAssessmentSchema>;

/** What does an assessment say, whichever methods it was made with? */
export const anyAssessmentSchema = z.discriminatedUnion("methodsVersion", [
  assessmentSchema,
  olderAssessmentSchema,
]);
export type AnyAssessment = z.infer<typeof anyAssessmentSchema>;

/** What does a list say of an assessment? Everything but its result. */
export const assessmentSummarySchema = assessmentSchema
  .omit({ result: true, explanationsSha256: true })
  .extend({
    methodsVersion: z.enum(["1", "2"]),
    options: anyOptionsSchema,
    actCount: z.int(),
    findingCount: z.int(),
    mineralCount: z.int(),
  });
export type AssessmentSummary = z.infer<typeof assessmentSummarySchema>;

/** With which colleague is an assessment shared? */
export const shareSchema = z.object({ userId: z.uuid(), displayName: z.string(), email: z.string() });

export const createAssessmentRoute = defineRoute({
  id: "assessments.create",
  method: "POST",
  path: "/v1/sourcing-plans/{planId}/assessments",
  summary: "Assess a plan against the reference facts",
  permission: { action: "sourcing.assessment.create" },
  params: z.object({ planId: z.string() }),
  headers: { idempotencyKey: true },
  body: assessmentRequestSchema,
  status: 201,
  response: assessmentSchema,
  errors: ["not-found", "assessment.unknown-edition", "assessment.unknown-series", "assessment.formula"],
});

export const assessmentsRoute = defineRoute({
  id: "assessments.list",
  method: "GET",
  path: "/v1/assessments",
  summary: "Assessments I may read, the newest first",
  permission: { action: "sourcing.assessment.read" },
  query: z.strictObject({ ...pageFields, planId: z.string().optional() }),
  status: 200,
  response: pageOf(assessmentSummarySchema),
  errors: [],
});

export const assessmentRoute = defineRoute({
  id: "assessments.get",
  method: "GET",
  path: "/v1/assessments/{assessmentId}",
  summary: "One assessment with its whole result, as stored",
  description:
    "Of methods version 1 or 2, told apart by `methodsVersion`. How its figures were made is asked by path: `.../explanations`.",
  permission: { action: "sourcing.assessment.read" },
  params: assessmentParams,
  status: 200,
  response: anyAssessmentSchema,
  errors: ["not-found"],
});

export const overviewRoute = defineRoute({
  id: "assessments.overview",
  method: "GET",
  path: "/v1/assessments/{assessmentId}/overview",
  summary: "What an assessment comes to: totals, exposures in order, what to do, world shares",
  permission: { action: "sourcing.assessment.read" },
  params: assessmentParams,
  status: 200,
  response: overviewSchema,
  errors: ["not-found", "assessment.older-method"],
});

export const deleteAssessmentRoute = defineRoute({
  id: "assessments.delete",
  method: "DELETE",
  path: "/v1/assessments/{assessmentId}",
  summary: "Delete an assessment with its scenarios",
  permission: { action: "sourcing.assessment.create" },
  params: assessmentParams,
  status: 204,
  errors: ["not-found"],
});

export const compareAssessmentsRoute = defineRoute({
  id: "assessments.compare",
  method: "GET",
  path: "/v1/assessments/{assessmentId}/comparison",
  summary: "What moved from another assessment to this one, and because of which lines",
  description:
    "Asked of A with `with=B`, it tells what moved from B (`before`) to A (`after`). `causes` name what differs between the two.",
  permission: { action: "sourcing.assessment.read" },
  params: assessmentParams,
  query: z.strictObject({ with: z.string() }),
  status: 200,
  response: assessmentComparisonSchema,
  errors: ["not-found"],
});

export const editionPreviewRoute = defineRoute({
  id: "assessments.edition-preview",
  method: "GET",
  path: "/v1/assessments/{assessmentId}/edition-preview",
  summary: "What another edition of the reference facts would change, nothing stored",
  permission: { action: "sourcing.assessment.read" },
  params: assessmentParams,
  query: z.strictObject({ edition: z.string().max(100).optional() }),
  status: 200,
  response: assessmentComparisonSchema.extend({ edition: z.string(), isNewer: z.boolean() }),
  errors: ["not-found", "assessment.older-method", "assessment.unknown-edition"],
});

const reportLocale = localeSchema.default("en");
const reportQuery = z.strictObject({ locale: reportLocale });

export const reportPdfRoute = defineRoute({
  id: "assessments.report-pdf",
  method: "GET",
  path: "/v1/assessments/{assessmentId}/report.pdf",
  summary: "The report for the board",
  permission: { action: "sourcing.assessment.export" },
  params: assessmentParams,
  query: reportQuery,
  status: 200,
  response: binary("application/pdf"),
  errors: ["not-found", "assessment.older-method", "report.too-large-to-wait"],
});

export const reportXlsxRoute = defineRoute({
  id: "assessments.report-xlsx",
  method: "GET",
  path: "/v1/assessments/{assessmentId}/report.xlsx",
  summary: "All tables of the assessment, one sheet of sources",
  permission: { action: "sourcing.assessment.export" },
  params: assessmentParams,
  query: reportQuery,
  status: 200,
  response: binary("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  errors: ["not-found", "assessment.older-method", "report.too-large-to-wait"],
});

export const startReportJobRoute = defineRoute({
  id: "assessments.start-report-job",
  method: "POST",
  path: "/v1/assessments/{assessmentId}/report-jobs",
  summary: "Have the report written by a job, whatever the size of the plan",
  permission: { action: "sourcing.assessment.export" },
  params: assessmentParams,
  headers: { idempotencyKey: true },
  body: z.strictObject({ format: reportFormatSchema, locale: reportLocale }),
  status: 202,
  response: z.object({ jobId: z.uuid() }),
  errors: ["not-found", "assessment.older-method"],
});

export const sharesRoute = defineRoute({
  id: "assessments.shares",
  method: "GET",
  path: "/v1/assessments/{assessmentId}/shares",
  summary: "With which colleagues is it shared",
  permission: { action: "sourcing.assessment.share" },
  params: assessmentParams,
  status: 200,
  response: z.object({ items: z.array(shareSchema) }),
  errors: ["not-found"],
});

export const replaceSharesRoute = defineRoute({
  id: "assessments.replace-shares",
  method: "PUT",
  path: "/v1/assessments/{assessmentId}/shares",
  summary: "Share with exactly these colleagues of one's own organisation",
  description:
    "Each must be a colleague whose roles may read a shared assessment, as `GET /v1/colleagues` lists them; oneself is refused.",
  permission: { action: "sourcing.assessment.share" },
  params: assessmentParams,
  body: z.strictObject({ userIds: z.array(requestId).max(200) }),
  status: 200,
  response: z.object({ items: z.array(shareSchema) }),
  errors: ["not-found", "assessment.unknown-colleague"],
});

export const findingRulesRoute = defineRoute({
  id: "finding-rules.get",
  method: "GET",
  path: "/v1/finding-rules",
  summary: "The organisation's rules for findings",
  permission: { action: "sourcing.finding-rules.read" },
  headers: { etag: true },
  status: 200,
  response: z.object({ rules: findingRulesSchema }),
  errors: [],
});

export const replaceFindingRulesRoute = defineRoute({
  id: "finding-rules.replace",
  method: "PUT",
  path: "/v1/finding-rules",
  summary: "Replace the organisation's rules for findings",
  permission: { action: "sourcing.finding-rules.write" },
  headers: { ifMatch: "required", etag: true },
  body: z.strictObject({ rules: findingRulesSchema }),
  status: 200,
  response: z.object({ rules: findingRulesSchema }),
  errors: [],
});
