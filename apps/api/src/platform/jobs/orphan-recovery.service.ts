import { Injectable } from "@nestjs/common";
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
  async recover(): Promise<number> {
    const orphans = await this.database.runAs(anonymousScope, async () => {
      const found = await this.queue.listOrphans();
      if (found.length > 0)
        await this.queue.unlockWorkers([...new Set(found.map(({ lockedBy }) => lockedBy))]);
      return found;
    });
    for (const { payload, queueId, isExhausted } of orphans) {
      if (isExhausted) await this.end(queueId, payload);
    }
    return orphans.length;
  }

  private async end(queueId: string, payload: unknown): Promise<void> {
    const { jobId, organisationId, personId } = queuedJobSchema.parse(payload);
    await this.database.runAs({ organisationId, personId }, async () => {
      await this.jobs.fail(jobId, problemOf({ code: "internal" }, jobId), this.clock.now().toISOString());
      await this.queue.removeJobs([queueId]);
    });
  }
}
