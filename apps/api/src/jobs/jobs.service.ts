import { Injectable } from "@nestjs/common";
import { decide, type Action, type Actor } from "@interphase/access";
import type { Job } from "@interphase/sourcing";
import { Clock } from "../clock/clock.js";
import { decodeTimeCursor, toPage } from "../database/cursor.js";
import { refuse, type Outcome } from "../problems/failure.js";
import { settleResource } from "../problems/settle.js";
import { JobsRepository } from "./jobs.repository.js";

/** What can be asked of jobs? In the caller's transaction. */
@Injectable()
export class JobsService {
  constructor(
    private readonly jobs: JobsRepository,
    private readonly clock: Clock,
  ) {}

  /** One job on which the actor may do this. **Fails** not-found, access.forbidden. */
  async get(actor: Actor, action: Action, jobId: string): Promise<Outcome<Job>> {
    return settleResource(actor, action, "jobs.read", await this.jobs.find(jobId));
  }

  async list(
    actor: Actor,
    query: { limit: number; cursor?: string | undefined },
  ): Promise<Outcome<{ items: Job[]; nextCursor: string | null }>> {
    const after = decodeTimeCursor(query.cursor);
    if (!after.ok) return after;
    const found = await this.jobs.list(query.limit, after.value);
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
