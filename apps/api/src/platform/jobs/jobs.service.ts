import { decide, showing, type Asked } from "@interphase/access";
import { Clock } from "../clock/clock.js";
import { decodeTimeCursor, toPage } from "../database/cursor.js";
import { refuse, type Outcome } from "../problems/failure.js";
import { authorizeResource } from "../problems/authorize.js";
import type { Job, JobMapper } from "./job.mapper.js";
import { JobsRepository } from "./jobs.repository.js";

/** What can be asked of jobs? In the caller's transaction. */
export class JobsService {
  constructor(
    private readonly jobs: JobsRepository,
    private readonly mapper: JobMapper,
    private readonly clock: Clock,
  ) {}

  /** One job on which the actor may do what is asked. **Fails** not-found, access.forbidden. */
  async get(asked: Asked, jobId: string): Promise<Outcome<Job>> {
    const row = await this.jobs.find(jobId);
    return authorizeResource(asked, "job", row === undefined ? undefined : this.mapper.toJob(row));
  }

  async list(
    { actor, action }: Asked,
    query: { limit: number; cursor?: string | undefined },
  ): Promise<Outcome<{ items: Job[]; nextCursor: string | null }>> {
    const after = decodeTimeCursor(query.cursor);
    if (!after.ok) return after;
    const rows = await this.jobs.list(query.limit, after.value);
    const found = rows.map((row) => this.mapper.toJob(row));
    const allowed = found.filter(({ facts }) => decide(actor, action, facts).allow);
    const page = toPage(allowed, query.limit, ({ value }) => [value.createdAt, value.id]);
    return { ok: true, value: { ...page, items: page.items.map(({ value }) => value) } };
  }

  /** Asks a job to stop: at once while queued, at its next step while running. **Fails** also job.already-finished. */
  async cancel(asked: Asked, jobId: string): Promise<Outcome<Job>> {
    const job = await this.get(asked, jobId);
    if (!job.ok) return job;
    if (job.value.finishedAt !== null) return refuse("job.already-finished");
    await this.jobs.requestCancellation(jobId, this.clock.now().toISOString());
    return this.get({ actor: asked.actor, action: showing("job") }, jobId);
  }
}
