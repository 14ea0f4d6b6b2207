import { Injectable } from "@nestjs/common";
import { decide, type Action, type Actor } from "@interphase/access";
import type { Job } from "@interphase/sourcing";
import { Clock } from "../clock/clock.js";
import { decodeTimeCursor, toPage } from "../database/cursor.js";
import { refuse, type Outcome } from "../problems/failure.js";
import { settleResource } from "../problems/settle.js";
import type { BinaryReply } from "../http/route-types.js";
import { JobFilesRepository } from "../../sourcing/reports/job-files.repository.js";
import { JobsRepository } from "./jobs.repository.js";

/** What can be asked of jobs? In the caller's transaction. */
@Injectable()
export class JobsService {
  constructor(
    private readonly jobs: JobsRepository,
    private readonly files: JobFilesRepository,
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

  /** What a job has written. **Fails** not-found where it wrote nothing, not yet, or the file has expired; access.forbidden. */
  async getFile(actor: Actor, jobId: string): Promise<Outcome<BinaryReply>> {
    const job = await this.get(actor, "sourcing.assessment.export", jobId);
    if (!job.ok) return job;
    if (job.value.report === null || job.value.state !== "succeeded") return refuse("not-found");
    const file = await this.files.find(jobId, this.clock.now().toISOString());
    return file === undefined ? refuse("not-found") : { ok: true, value: file };
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
