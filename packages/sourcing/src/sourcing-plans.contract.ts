import { binary, defineRoute, multipart, pageFields, pageOf, rowProblemSchema } from "@interphase/contract";
import { mineralIdSchema } from "@interphase/minerals/contract";
import { localeSchema } from "@interphase/names/contract";
import { z } from "zod";
import { nameSchema } from "./name.js";
import { planLineSchema } from "./plan-line.js";
import { sourceColumnsSchema, sourcePlaceSchema } from "./source-place.js";

const instant = z.iso.datetime();
const planParams = z.object({ planId: z.string() });
const localeQuery = z.strictObject({ locale: localeSchema.default("en") });

/** What did the reader notice, guess or ignore? `facts` let another language say the same. */
export const noticeSchema = z.object({
  code: z.string(),
  sheet: z.string().nullable(),
  row: z.int().positive().nullable(),
  column: z.string().nullable(),
  message: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export type Notice = z.infer<typeof noticeSchema>;

/** How much of one mineral does a plan contain? */
export const planMineralSchema = z.object({
  mineralId: mineralIdSchema,
  lineCount: z.int(),
  containedTonnes: z.number(),
});

/** What was guessed about a file, and what did the reader settle on? null where a format leaves no question. */
export const guessesSchema = z.object({
  format: z.enum(["csv", "xlsx"]),
  sheet: z.string().nullable(),
  delimiter: z.string().nullable(),
  encoding: z.string().nullable(),
  isEncodingGuessed: z.boolean(),
  decimal: z.enum(["point", "comma"]).nullable(),
  isDecimalGuessed: z.boolean(),
});
export type Guesses = z.infer<typeof guessesSchema>;

/** What would be stored if this file were confirmed? **Shape** `rows` are the problems (none: it can be stored), `lines` the first 50 understood. */
export const planPreviewSchema = z.object({
  lineCount: z.int(),
  minerals: z.array(planMineralSchema),
  guesses: guessesSchema,
  notices: z.array(noticeSchema),
  rows: z.array(rowProblemSchema),
  furtherProblemCount: z.int(),
  lines: z.array(planLineSchema),
});
export type PlanPreview = z.infer<typeof planPreviewSchema>;

/** What is a stored plan, without its lines? **Shape** `hasFile`: the file it was read from is kept; older imports have none. */
export const planSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  year: z.int(),
  version: z.int(),
  lineCount: z.int(),
  minerals: z.array(planMineralSchema),
  fileName: z.string(),
  fileSha256: z.string(),
  hasFile: z.boolean(),
  createdAt: instant,
  createdByEmail: z.string().nullable(),
  isArchived: z.boolean(),
  latestAssessmentId: z.uuid().nullable(),
});
export type Plan = z.infer<typeof planSchema>;

/** What is one stored plan, with where its columns stand in its file? null where that was not kept yet. */
export const placedPlanSchema = planSchema.extend({ sourceColumns: sourceColumnsSchema.nullable() });
export type PlacedPlan = z.infer<typeof placedPlanSchema>;

/** What does one line say, and where in its file? **Shape** `place` is null where the file was not kept: its row is all there is. */
export const placedLineSchema = z.object({ line: planLineSchema, place: sourcePlaceSchema.nullable() });
export type PlacedLine = z.infer<typeof placedLineSchema>;

/** What did one field of a line say before and after? */
export const fieldChangeSchema = z.object({
  field: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

/** Which lines came, went or changed between two plans? **Shape** by line id. */
export const planComparisonSchema = z.object({
  added: z.array(z.string()),
  removed: z.array(z.string()),
  changed: z.array(z.object({ line: z.string(), fields: z.array(fieldChangeSchema) })),
  unchangedCount: z.int(),
});

export const templateXlsxRoute = defineRoute({
  id: "sourcing-plans.template-xlsx",
  method: "GET",
  path: "/v1/sourcing-plans/template.xlsx",
  summary: "The empty sourcing workbook with drop-downs and an explanation sheet",
  permission: { signedIn: true },
  query: localeQuery,
  status: 200,
  response: binary("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  errors: [],
});

export const templateCsvRoute = defineRoute({
  id: "sourcing-plans.template-csv",
  method: "GET",
  path: "/v1/sourcing-plans/template.csv",
  summary: "The header row of the sourcing workbook",
  permission: { signedIn: true },
  query: localeQuery,
  status: 200,
  response: binary("text/csv; charset=utf-8"),
  errors: [],
});

export const uploadPlanRoute = defineRoute({
  id: "sourcing-plans.upload",
  method: "POST",
  path: "/v1/sourcing-plans",
  summary: "Preview a sourcing workbook (dryRun=true) or store it whole",
  description:
    "A name already used in the organisation becomes the next version of that plan. Files above 200,000 lines are stored by a job.",
  permission: { action: "sourcing.plan.create" },
  query: z.strictObject({
    dryRun: z.boolean().default(false),
    decimal: z.enum(["point", "comma"]).optional(),
    encoding: z.enum(["utf-8", "windows-1252", "gb18030"]).optional(),
  }),
  headers: { idempotencyKey: true },
  body: multipart(z.strictObject({ name: nameSchema, year: z.int().min(1990).max(2100) })),
  responses: {
    200: planPreviewSchema,
    201: z.object({ id: z.uuid(), version: z.int(), lineCount: z.int() }),
    202: z.object({ jobId: z.uuid() }),
  },
  errors: [
    "workbook.refused",
    "workbook.rows",
    "sourcing.files-full",
    "upload.too-slow",
    "upload.too-much-memory",
    "upload.too-many-waiting",
  ],
});

export const plansRoute = defineRoute({
  id: "sourcing-plans.list",
  method: "GET",
  path: "/v1/sourcing-plans",
  summary: "The organisation's sourcing plans, the newest first",
  permission: { action: "sourcing.plan.read" },
  query: z.strictObject({
    ...pageFields,
    isArchived: z.boolean().optional(),
    name: z.string().max(200).optional(),
    search: z.string().max(200).optional(),
  }),
  status: 200,
  response: pageOf(planSchema),
  errors: [],
});

export const planRoute = defineRoute({
  id: "sourcing-plans.get",
  method: "GET",
  path: "/v1/sourcing-plans/{planId}",
  summary: "One sourcing plan, and where its columns stand in its file",
  permission: { action: "sourcing.plan.read" },
  params: planParams,
  status: 200,
  response: placedPlanSchema,
  errors: ["not-found"],
});

export const planLinesRoute = defineRoute({
  id: "sourcing-plans.lines",
  method: "GET",
  path: "/v1/sourcing-plans/{planId}/lines",
  summary: "A page of a plan's lines",
  permission: { action: "sourcing.plan.read" },
  params: planParams,
  query: z.strictObject({
    ...pageFields,
    mineralId: mineralIdSchema.optional(),
    supplier: z.string().max(500).optional(),
    search: z.string().max(200).optional(),
    sort: z.enum(["row", "line", "supplier", "-annualQuantityTonnes"]).default("row"),
  }),
  status: 200,
  response: pageOf(planLineSchema),
  errors: ["not-found"],
});

export const planLineRoute = defineRoute({
  id: "sourcing-plans.line",
  method: "GET",
  path: "/v1/sourcing-plans/{planId}/line",
  summary: "One line of a plan by its id, and its cells in the file",
  description:
    "The id stands in the query because it is the file's own text. `place` is null for plans imported before files were kept: `sourceRow` is all there is then.",
  permission: { action: "sourcing.plan.read" },
  params: planParams,
  query: z.strictObject({ id: z.string().min(1).max(200) }),
  status: 200,
  response: placedLineSchema,
  errors: ["not-found"],
});

export const planFileRoute = defineRoute({
  id: "sourcing-plans.file",
  method: "GET",
  path: "/v1/sourcing-plans/{planId}/file",
  summary: "The file that a plan was imported from, byte for byte",
  permission: { action: "sourcing.plan.export" },
  params: planParams,
  status: 200,
  response: binary("application/octet-stream"),
  errors: ["not-found", "sourcing.file-not-kept"],
});

export const updatePlanRoute = defineRoute({
  id: "sourcing-plans.update",
  method: "PATCH",
  path: "/v1/sourcing-plans/{planId}",
  summary: "Archive a plan, or take it back",
  permission: { action: "sourcing.plan.archive" },
  params: planParams,
  body: z.strictObject({ isArchived: z.boolean() }),
  status: 200,
  response: planSchema,
  errors: ["not-found"],
});

export const deletePlanRoute = defineRoute({
  id: "sourcing-plans.delete",
  method: "DELETE",
  path: "/v1/sourcing-plans/{planId}",
  summary: "Delete a plan with its lines, assessments and scenarios",
  permission: { action: "sourcing.plan.delete" },
  params: planParams,
  status: 204,
  errors: ["not-found"],
});

export const exportPlanCsvRoute = defineRoute({
  id: "sourcing-plans.export-csv",
  method: "GET",
  path: "/v1/sourcing-plans/{planId}/export.csv",
  summary: "All lines of a plan as CSV that can be uploaded again",
  permission: { action: "sourcing.plan.export" },
  params: planParams,
  query: localeQuery,
  status: 200,
  response: binary("text/csv; charset=utf-8"),
  errors: ["not-found"],
});

export const exportPlanXlsxRoute = defineRoute({
  id: "sourcing-plans.export-xlsx",
  method: "GET",
  path: "/v1/sourcing-plans/{planId}/export.xlsx",
  summary: "All lines of a plan as a workbook that can be uploaded again",
  permission: { action: "sourcing.plan.export" },
  params: planParams,
  query: localeQuery,
  status: 200,
  response: binary("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  errors: ["not-found"],
});

export const comparePlansRoute = defineRoute({
  id: "sourcing-plans.compare",
  method: "GET",
  path: "/v1/sourcing-plans/{planId}/comparison",
  summary: "Which lines changed between another plan or version and this one",
  description: "Asked of A with `with=B`, it tells what changed from B (`before`) to A (`after`).",
  permission: { action: "sourcing.plan.read" },
  params: planParams,
  query: z.strictObject({ with: z.string() }),
  status: 200,
  response: planComparisonSchema,
  errors: ["not-found"],
});
