import { decide, type Action, type Actor } from "@interphase/access";
import { Clock } from "../clock/clock.js";
import { decodeTimeCursor, toPage } from "../database/cursor.js";
import { refuse, type Outcome } from "../problems/failure.js";
import { settleResource } from "../problems/settle.js";
import type { Job, JobMapper } from "./job.mapper.js";
import { JobsRepository } from "./jobs.repository.js";

/** What can be asked of jobs? In the caller's transaction. */
export class JobsService {
  constructor(
    private readonly jobs: JobsRepository,
    private readonly mapper: JobMapper,
    private readonly clock: Clock,
  ) {}

  /** One job on which the actor may do this. **Fails** not-found, access.forbidden. */
  async get(actor: Actor, action: Action, jobId: string): Promise<Outcome<Job>> {
    const row = await this.jobs.find(jobId);
    const found = row === undefined ? undefined : this.mapper.toJob(row);
    return settleResource(actor, action, "jobs.read", found);
  }

  async list(
    actor: Actor,
    query: { limit: number; cursor?: string | undefined },
  ): Promise<Outcome<{ items: Job[]; nextCursor: string | null }>> {
    const after = decodeTimeCursor(query.cursor);
    if (!after.ok) return after;
    const rows = await this.jobs.list(query.limit, after.value);
    const found = rows.map((row) => this.mapper.toJob(row));
    const allowed = found.filter(({ facts }) => decide(actor, "jobs.read", facts).allow);
    const page = toPage(allowed, query.limit, ({ value }) => [value.createdAt, value.id]);
    return { ok: true, value: { ...page, items: page.items.map(({ value }) => value) } };
  }

  /** Asks a job to stop: at once while queued, at its next step while running. **Fails** also job.already-finished. */
  async cancel(actor: Actor, jobId: string): Promise<Outcome<Job>> {
    const job = await this.get(actor, "jobs.cancel", jobId);
    if (!job.ok) return job;
    if (job.value.finishedAt !== null) return refuse("job.already-finished");
    await this.jobs.requestCancellation(jobId, this.clock.now().toISOString());
    return this.get(actor, "jobs.read", jobId);
  }
}
