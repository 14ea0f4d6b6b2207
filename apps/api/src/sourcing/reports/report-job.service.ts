import { Injectable } from "@nestjs/common";
import type { ReportFile } from "@interphase/sourcing";
import type { z } from "zod";
import {
  WorksOn,
  type JobOutcome,
  type JobProgress,
  type RunnableJob,
} from "../../platform/jobs/job-definition.js";
import { Clock } from "../../platform/clock/clock.js";
import { JobFilesRepository } from "./job-files.repository.js";
import { refuse } from "../../platform/problems/failure.js";
import { refuseOlder } from "../assessments/assessment-access.service.js";
import { AssessmentsRepository } from "../assessments/assessments.repository.js";
import { reportJob } from "./report-job.js";
import { ReportWriter } from "./report-writer.service.js";

/** For how long is a written report kept? It can be written again at any time. */
const keptForMs = 24 * 60 * 60 * 1000;

/** Writes a report as a job: whoever queued it was allowed to, and whoever downloads it is asked again. */
@Injectable()
@WorksOn(reportJob)
export class ReportJobService {
  constructor(
    private readonly assessments: AssessmentsRepository,
    private readonly writer: ReportWriter,
    private readonly files: JobFilesRepository,
    private readonly clock: Clock,
  ) {}

  /** **Fails** not-found when the assessment has been deleted meanwhile, assessment.older-method. */
  async run(
    job: RunnableJob<z.output<typeof reportJob.request>>,
    progress: JobProgress,
  ): Promise<JobOutcome<ReportFile>> {
    const { assessmentId, format, locale, readsStates } = job.request;
    await progress.report("collecting", 0.05);
    const row = await this.assessments.find(assessmentId);
    if (row === undefined) return refuse("not-found");
    const todays = refuseOlder({ ok: true, value: row });
    if (!todays.ok) return todays;
    const input = await this.writer.collect(row, { personId: job.createdBy, readsStates }, locale);
    await progress.report("drawing", 0.3);
    const report = await this.writer.render(input, format);
    await progress.report("storing", 0.95);
    const expiresAt = new Date(this.clock.now().getTime() + keptForMs).toISOString();
    await this.files.insert({
      jobId: job.id,
      ownerOrgId: job.ownerOrgId,
      assessmentId,
      ...report,
      expiresAt,
    });
    const { fileName, bytes } = report;
    const result: ReportFile = { assessmentId, format, locale, fileName, byteCount: bytes.length, expiresAt };
    return { ok: true, result };
  }
}
