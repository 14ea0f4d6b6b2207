import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { AuditRecorder } from "../audit/audit-recorder.service.js";
import type { AuditOutcome } from "../audit/audit.service.js";
import { Clock } from "../clock/clock.js";
import { Database } from "../database/database.service.js";
import type { Failure } from "../problems/failure.js";
import { problemOf } from "../problems/problem-writer.js";
import type { JobOutcome, JobProgress, RunnableJob } from "./job-definition.js";
import { JobsRepository } from "./jobs.repository.js";
import { QueueRepository } from "./queue.repository.js";

/** What the queue holds of a job: whose it is, and nothing of what it says. */
export const queuedJobSchema = z.object({
  jobId: z.uuid(),
  organisationId: z.uuid(),
  personId: z.uuid(),
});

/** Somebody asked the job to stop. */
export class JobStopped extends Error {}

/**
 * Runs one job: its work and its success in one transaction, so that a killed worker leaves nothing half done and the queue
 * runs it again; progress in transactions of its own, so that it can be watched.
 */
@Injectable()
export class JobRunner {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobsRepository,
    private readonly queue: QueueRepository,
    private readonly clock: Clock,
    private readonly audit: AuditRecorder,
  ) {}

  async run(
    queued: z.infer<typeof queuedJobSchema>,
    isLastAttempt: boolean,
    work: (job: RunnableJob, progress: JobProgress) => Promise<JobOutcome>,
  ): Promise<void> {
    const scope = { organisationId: queued.organisationId, personId: queued.personId };
    const inOwn = <T>(step: () => Promise<T>) => this.database.runAs(scope, step);
    const job = await inOwn(() => this.jobs.start(queued.jobId, this.now()));
    if (job === undefined) return inOwn(() => this.jobs.settleCancellation(queued.jobId, this.now()));
    const progress = this.watch(scope, job.id);
    const fail = (failure: Failure) =>
      inOwn(async () => {
        await this.jobs.fail(job.id, problemOf(failure, job.id), this.now());
        this.record(job, "failed");
      });
    try {
      await inOwn(async () => {
        if (!(await this.queue.holdJob(job.id))) throw new Error("another worker runs this job");
        const outcome = await work(job, progress);
        if (!outcome.ok) throw new JobRefused(outcome.failure);
        if (!(await this.jobs.succeed(job.id, outcome.result, this.now()))) throw new JobStopped();
        this.record(job, "success");
      });
    } catch (error) {
      if (error instanceof JobStopped) return inOwn(() => this.jobs.settleCancellation(job.id, this.now()));
      if (error instanceof JobRefused) return fail(error.failure);
      if (isLastAttempt) await fail({ code: "internal" });
      throw error;
    }
  }

  /** A worker acts in nobody's name but on behalf of whoever asked for the job. */
  private record({ id, kind, createdBy }: RunnableJob, outcome: AuditOutcome): void {
    const target = { kind: "jobs", id };
    this.audit.record({
      action: "jobs.finish",
      target,
      facts: { kind },
      outcome,
      personId: null,
      onBehalfOf: createdBy,
    });
  }

  /** Progress is told outside the work's transaction: it must be seen before that commits. */
  private watch(scope: { organisationId: string; personId: string }, jobId: string): JobProgress {
    return {
      report: async (step, progressFraction) => {
        const goesOn = await this.database.runBeside(scope, () =>
          this.jobs.reportProgress(jobId, step, progressFraction),
        );
        if (!goesOn) throw new JobStopped();
      },
    };
  }

  private now(): string {
    return this.clock.now().toISOString();
  }
}

/** Carries a refusal out of the work's transaction, so that it rolls back. */
class JobRefused extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}
