import { Injectable } from "@nestjs/common";
import { Recurs } from "../recurring/recurs.js";
import { Clock } from "../clock/clock.js";
import { Database } from "../database/database.service.js";
import { anonymousScope } from "../database/scope.js";
import { problemOf } from "../problems/problem-writer.js";
import { queuedJobSchema } from "./job-runner.service.js";
import { JobsRepository } from "./jobs.repository.js";
import { QueueRepository } from "./queue.repository.js";

/** Finds jobs whose worker was killed: gives them back to the queue, or ends them as failed when they were tried enough. */
@Injectable()
export class OrphanRecovery {
  constructor(
    private readonly database: Database,
    private readonly queue: QueueRepository,
    private readonly jobs: JobsRepository,
    private readonly clock: Clock,
  ) {}

  /** How many jobs were recovered? */
  @Recurs({ name: "recover-jobs", rhythm: { everyMs: 5_000 }, atStart: true })
  async recover(): Promise<number> {
    const { count, exhausted } = await this.database.runAs(anonymousScope, async () => {
      const orphans = await this.queue.listOrphans();
      if (orphans.length === 0) return { count: 0, exhausted: [] };
      await this.queue.unlockWorkers([...new Set(orphans.map(({ lockedBy }) => lockedBy))]);
      const ended = orphans.filter(({ isExhausted }) => isExhausted).map(({ queueId }) => queueId);
      return { count: orphans.length, exhausted: await this.queue.giveUp(ended) };
    });
    for (const { queueId, payload } of exhausted) await this.end(queueId, payload);
    return count;
  }

  private async end(queueId: string, payload: unknown): Promise<void> {
    const { jobId, organisationId, personId } = queuedJobSchema.parse(payload);
    await this.database.runAs({ organisationId, personId }, async () => {
      await this.jobs.fail(jobId, problemOf({ code: "internal" }, jobId), this.clock.now().toISOString());
      await this.queue.removeJobs([queueId]);
    });
  }
}
