import { binary, defineRoute, pageOf, pageQuery, problemSchema } from "@interphase/contract";
import { z } from "zod";

const instant = z.iso.datetime();
const jobParams = z.object({ jobId: z.string() });

/** What may a report be written as? */
export const reportFormatSchema = z.enum(["pdf", "xlsx"]);
export type ReportFormat = z.infer<typeof reportFormatSchema>;

/** Which file has a report job written? **Units and range** it can be downloaded until `expiresAt`. */
export const reportFileSchema = z.object({
  assessmentId: z.uuid(),
  format: reportFormatSchema,
  locale: z.enum(["en", "zh"]),
  fileName: z.string(),
  byteCount: z.int().positive(),
  expiresAt: instant,
});
export type ReportFile = z.infer<typeof reportFileSchema>;

/**
 * How far is long work?
 * **Shape** `result` is what an import stored, `report` what a report job wrote; each is null for the other kind.
 * **Units and range** `progressFraction` 0-1, null while nothing can be said.
 */
export const jobSchema = z.object({
  id: z.uuid(),
  kind: z.enum(["plan-import", "report"]),
  state: z.enum(["queued", "running", "succeeded", "failed", "cancelled"]),
  step: z.string().nullable(),
  progressFraction: z.number().min(0).max(1).nullable(),
  createdAt: instant,
  finishedAt: instant.nullable(),
  result: z.object({ planId: z.uuid(), version: z.int(), lineCount: z.int() }).nullable(),
  report: reportFileSchema.nullable(),
  problem: problemSchema.nullable(),
});
export type Job = z.infer<typeof jobSchema>;

export const jobRoute = defineRoute({
  id: "jobs.get",
  method: "GET",
  path: "/v1/jobs/{jobId}",
  summary: "How far is a job",
  permission: { action: "jobs.read" },
  params: jobParams,
  status: 200,
  response: jobSchema,
  errors: ["not-found"],
});

export const jobsRoute = defineRoute({
  id: "jobs.list",
  method: "GET",
  path: "/v1/jobs",
  summary: "My organisation's jobs, the newest first",
  permission: { action: "jobs.read" },
  query: pageQuery,
  status: 200,
  response: pageOf(jobSchema),
  errors: [],
});

export const cancelJobRoute = defineRoute({
  id: "jobs.cancel",
  method: "POST",
  path: "/v1/jobs/{jobId}/cancellation",
  summary: "Cancel a job that has not finished",
  permission: { action: "jobs.cancel" },
  params: jobParams,
  status: 200,
  response: jobSchema,
  errors: ["not-found"],
});

export const jobFileRoute = defineRoute({
  id: "jobs.file",
  method: "GET",
  path: "/v1/jobs/{jobId}/file",
  summary: "Download what a report job has written",
  description:
    "The PDF or workbook, under its own content type. A job that wrote no file, has not succeeded, or whose file has expired has none: 404.",
  permission: { action: "sourcing.assessment.export" },
  params: jobParams,
  status: 200,
  response: binary("application/octet-stream"),
  errors: ["not-found"],
});
