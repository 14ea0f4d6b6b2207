import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../database/database.service.js";

const heldRow = z.object({ isHeld: z.boolean() });
const queuedRow = z.object({ queueId: z.string(), payload: z.unknown() });
const orphanRow = z.object({ queueId: z.string(), lockedBy: z.string(), isExhausted: z.boolean() });
/** A queued job whose worker is gone. `isExhausted`: it has been tried as often as it may. */
export type OrphanedJob = z.output<typeof orphanRow>;

/** How long after a worker took a job must it hold the job's lock? Before that it may just not have begun. */
const graceSeconds = 5;

/**
 * Which jobs in graphile-worker's queue have lost their worker?
 * Whoever runs a job holds an advisory lock inside its transaction; the server lets go of it when the connection dies.
 * The queue itself would wait four hours.
 */
@Injectable()
export class QueueRepository {
  constructor(private readonly database: Database) {}

  /** Takes the job's lock until the current transaction ends; false if somebody else holds it. */
  async holdJob(jobId: string): Promise<boolean> {
    const [row] = await this.database.query(
      heldRow,
      `SELECT pg_try_advisory_xact_lock(hashtextextended($1, 2)) AS "isHeld"`,
      [jobId],
    );
    return row?.isHeld ?? false;
  }

  /** Jobs that a worker took and whose lock nobody holds. */
  async listOrphans(): Promise<OrphanedJob[]> {
    return this.database.query(
      orphanRow,
      `SELECT id::text AS "queueId", locked_by AS "lockedBy", attempts >= max_attempts AS "isExhausted"
         FROM graphile_worker.jobs
        WHERE locked_at < now() - make_interval(secs => $1) AND key IS NOT NULL
          AND pg_try_advisory_xact_lock(hashtextextended(key, 2))`,
      [graceSeconds],
    );
  }

  /** Gives jobs back to the queue. */
  async unlockWorkers(workerIds: readonly string[]): Promise<void> {
    await this.database.execute("SELECT graphile_worker.force_unlock_workers($1::text[])", [[...workerIds]]);
  }

  /** Keeps jobs that no worker has from being tried again, and tells what the queue holds of each. */
  async giveUp(queueIds: readonly string[]): Promise<{ queueId: string; payload: unknown }[]> {
    return this.database.query(
      queuedRow,
      `SELECT id::text AS "queueId", payload FROM graphile_worker.permanently_fail_jobs($1::bigint[], 'no worker left')`,
      [[...queueIds]],
    );
  }

  /** Takes jobs out of the queue for good. */
  async removeJobs(queueIds: readonly string[]): Promise<void> {
    await this.database.execute("SELECT graphile_worker.complete_jobs($1::bigint[])", [[...queueIds]]);
  }
}
