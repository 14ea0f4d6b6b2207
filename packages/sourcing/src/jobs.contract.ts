import { binary, defineRoute } from "@interphase/contract";
import { localeSchema } from "@interphase/names/contract";
import { jobContractOf, jobKind } from "@interphase/platform/contract";
import { z } from "zod";

const instant = z.iso.datetime();

/** What may a report be written as? */
export const reportFormatSchema = z.enum(["pdf", "xlsx"]);
export type ReportFormat = z.infer<typeof reportFormatSchema>;

/** Which file has a report job written? **Units and range** it can be downloaded until `expiresAt`. */
export const reportFileSchema = z.object({
  assessmentId: z.uuid(),
  format: reportFormatSchema,
  locale: localeSchema,
  fileName: z.string(),
  byteCount: z.int().positive(),
  expiresAt: instant,
});
export type ReportFile = z.infer<typeof reportFileSchema>;

/** A plan imported as a job: what it stored. */
export const planImportKind = jobKind({
  name: "plan-import",
  field: "result",
  outcome: z.object({ planId: z.uuid(), version: z.int(), lineCount: z.int() }),
});

/** A report written as a job: which file. */
export const reportKind = jobKind({ name: "report", field: "report", outcome: reportFileSchema });

const contract = jobContractOf([planImportKind, reportKind]);

/** Sourcing's own jobs, for its pages: `result` is what an import stored, `report` what a report job wrote. */
export type Job = z.infer<typeof contract.jobSchema>;

/** How far is one of sourcing's jobs? */
export const jobRoute = contract.jobRoute;

/** How is one of them stopped? */
export const cancelJobRoute = contract.cancelJobRoute;

export const jobFileRoute = defineRoute({
  id: "jobs.file",
  method: "GET",
  path: "/v1/jobs/{jobId}/file",
  summary: "Download what a report job has written",
  description:
    "The PDF or workbook, under its own content type. A job that wrote no file, has not succeeded, or whose file has expired has none: 404.",
  permission: { action: "sourcing.assessment.export" },
  params: z.object({ jobId: z.string() }),
  status: 200,
  response: binary("application/octet-stream"),
  errors: ["not-found"],
});
