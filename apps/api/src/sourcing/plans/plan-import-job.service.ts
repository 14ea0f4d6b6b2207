import { Injectable } from "@nestjs/common";
import type { z } from "zod";
import {
  WorksOn,
  type JobOutcome,
  type JobProgress,
  type RunnableJob,
} from "../../platform/jobs/job-definition.js";
import { JobsRepository } from "../../platform/jobs/jobs.repository.js";
import { RequestScope } from "../../platform/http/request-scope.js";
import { planImportJob } from "./plan-import-job.js";
import { PlanImportService } from "./plan-import.service.js";

/** Imports a large workbook as a job: the same import, with progress, all or nothing. */
@Injectable()
@WorksOn(planImportJob)
export class PlanImportJobService {
  constructor(
    private readonly jobs: JobsRepository,
    private readonly imports: PlanImportService,
  ) {}

  async run(
    job: RunnableJob<z.output<typeof planImportJob.request>>,
    progress: JobProgress,
  ): Promise<JobOutcome<z.input<typeof planImportJob.kind.outcome>>> {
    const scope = new RequestScope();
    try {
      return await this.runWithin(scope, job, progress);
    } finally {
      await scope.end();
    }
  }

  /** The job's transaction is open meanwhile: it holds the lock that tells other workers that this one lives. */
  private async runWithin(
    scope: RequestScope,
    job: RunnableJob<z.output<typeof planImportJob.request>>,
    progress: JobProgress,
  ): Promise<JobOutcome<z.input<typeof planImportJob.kind.outcome>>> {
    const { fileName, sha256, estimatedLineCount, name, year, choices } = job.request;
    const { ownerOrgId, createdBy } = job;
    await progress.report("reading", 0);
    const bytes = await this.jobs.readUpload(job.id);
    const file = { fileName, sha256, bytes };
    const room = await this.imports.findRoom({ ownerOrgId, file });
    if (!room.ok) return room;
    const onProgress = (lineCount: number) =>
      progress.report("reading", Math.min(0.9, (0.9 * lineCount) / estimatedLineCount));
    const reading = { ownerOrgId, file, choices, scope, mostLines: null, isJob: true, onProgress };
    const read = await this.imports.read(reading);
    if (!read.ok) return read;
    if (read.value.isTooLong) throw new Error("nothing is too long for a job");
    const outcome = await this.imports.store({ ownerOrgId, createdBy, file, name, year }, read.value);
    if (!outcome.ok) return outcome;
    await progress.report("storing", 0.95);
    const { id: planId, version, lineCount } = outcome.value;
    return { ok: true, result: { planId, version, lineCount } };
  }
}
