import { Injectable } from "@nestjs/common";
import { z } from "zod";
import type { JobOutcome, JobProgress } from "../jobs/job-runner.service.js";
import { JobsRepository, type RunnableJob } from "../jobs/jobs.repository.js";
import { PlanImportService } from "./plan-import.service.js";

/** What an import job keeps beside the file's bytes. */
const requestSchema = z.object({
  name: z.string(),
  year: z.int(),
  fileName: z.string(),
  sha256: z.string(),
  estimatedLineCount: z.int().positive(),
  choices: z.object({
    decimal: z.enum(["point", "comma"]).optional(),
    encoding: z.enum(["utf-8", "windows-1252", "gb18030"]).optional(),
  }),
});

/** Imports a large workbook as a job: the same import, with progress, all or nothing. */
@Injectable()
export class PlanImportJobService {
  constructor(
    private readonly jobs: JobsRepository,
    private readonly imports: PlanImportService,
  ) {}

  async run(job: RunnableJob, progress: JobProgress): Promise<JobOutcome> {
    const { fileName, sha256, estimatedLineCount, ...rest } = requestSchema.parse(job.request);
    await progress.report("reading", 0);
    const bytes = await this.jobs.readUpload(job.id);
    const outcome = await this.imports.store({
      ...rest,
      ownerOrgId: job.ownerOrgId,
      createdBy: job.createdBy,
      file: { fileName, sha256, bytes },
      onProgress: (lineCount) =>
        progress.report("reading", Math.min(0.9, (0.9 * lineCount) / estimatedLineCount)),
    });
    if (!outcome.ok) return outcome;
    await progress.report("storing", 0.95);
    const { id: planId, version, lineCount } = outcome.value;
    return { ok: true, result: { planId, version, lineCount } };
  }
}
