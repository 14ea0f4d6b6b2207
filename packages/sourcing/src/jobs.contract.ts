import { defineRoute, pageOf, pageQuery, problemSchema } from "@interphase/contract";
import { z } from "zod";

const instant = z.iso.datetime();
const jobParams = z.object({ jobId: z.string() });

/** How far is long work? **Units and range** `progressFraction` 0-1, null while nothing can be said. */
export const jobSchema = z.object({
  id: z.uuid(),
  kind: z.enum(["plan-import", "report"]),
  state: z.enum(["queued", "running", "succeeded", "failed", "cancelled"]),
  step: z.string().nullable(),
  progressFraction: z.number().min(0).max(1).nullable(),
  createdAt: instant,
  finishedAt: instant.nullable(),
  result: z.object({ planId: z.uuid(), version: z.int(), lineCount: z.int() }).nullable(),
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
