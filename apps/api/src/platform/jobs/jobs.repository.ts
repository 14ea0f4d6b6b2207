import { Injectable } from "@nestjs/common";
import type { Problem } from "@interphase/contract";
import type { JobKind } from "@interphase/platform";
import { Database } from "../database/database.service.js";
import { isId } from "../database/identifier.js";
import { z } from "zod";
import { columnsOf } from "../database/row.js";
import { jobUploadsTable } from "./job-upload.entity.js";
import { jobsTable } from "./job.entity.js";
import type { JobDefinition, RunnableJob } from "./job-definition.js";

const told = columnsOf(
  jobsTable,
  "id",
  "ownerOrgId",
  "kind",
  "state",
  "step",
  "progressFraction",
  "createdAt",
  "finishedAt",
  "result",
  "problem",
);
const runnable = columnsOf(jobsTable, "id", "kind", "ownerOrgId", "createdBy", "request");
const upload = columnsOf(jobUploadsTable, "bytes");
/** A job as the database gives it. */
export type JobRow = z.output<typeof told.row>;

/** Selects jobs in the shape of `JobRow`; the caller adds WHERE. */
const jobSelect = `SELECT ${told.list()} FROM jobs`;

const goRow = z.object({ go: z.boolean() });

/** A job about to be queued. */
export interface NewJob<Request> {
  readonly id: string;
  readonly ownerOrgId: string;
  readonly createdBy: string;
  readonly request: Request;
  readonly createdAt: string;
}

/** Where are jobs kept? In the actor's transaction; the queue beside it holds ids alone. */
@Injectable()
export class JobsRepository {
  constructor(private readonly database: Database) {}

  /** Stores a job and puts it in the queue, both with the current transaction or not at all. */
  async insert<Request extends z.ZodType>(
    { kind }: JobDefinition<JobKind, Request>,
    job: NewJob<z.input<Request>>,
  ): Promise<void> {
    await this.database.execute(
      `INSERT INTO jobs (id, owner_org_id, created_by, kind, state, progress_fraction, request, created_at)
       VALUES ($1, $2, $3, $4, 'queued', 0, $5, $6)`,
      [job.id, job.ownerOrgId, job.createdBy, kind.name, JSON.stringify(job.request), job.createdAt],
    );
    await this.database.execute(
      "SELECT graphile_worker.add_job($1, $2::json, job_key => $3, max_attempts => 3)",
      [
        kind.name,
        JSON.stringify({ jobId: job.id, organisationId: job.ownerOrgId, personId: job.createdBy }),
        job.id,
      ],
    );
  }

  async find(id: string): Promise<JobRow | undefined> {
    if (!isId(id)) return undefined;
    const [row] = await this.database.query(told.row, `${jobSelect} WHERE id = $1`, [id]);
    return row;
  }

  /** The newest first, one more than asked for where there is more. */
  async list(limit: number, after: readonly [createdAt: string, id: string] | undefined): Promise<JobRow[]> {
    return this.database.query(
      told.row,
      `${jobSelect} WHERE ($1::timestamptz IS NULL OR (created_at, id) < ($1::timestamptz, $2::uuid))
        ORDER BY created_at DESC, id DESC LIMIT $3`,
      [after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
  }

  /** Takes a job that has not finished and was not cancelled; undefined if there is none. */
  async start(id: string, at: string): Promise<RunnableJob | undefined> {
    const [row] = await this.database.query(
      runnable.row,
      `UPDATE jobs SET state = 'running', started_at = coalesce(started_at, $2)
        WHERE id = $1 AND state IN ('queued', 'running') AND cancel_requested_at IS NULL
       RETURNING ${runnable.list()}`,
      [id, at],
    );
    return row;
  }

  /** Notes how far it is; false if somebody asked to stop. */
  async reportProgress(id: string, step: string, progressFraction: number | null): Promise<boolean> {
    const [row] = await this.database.query(
      goRow,
      `UPDATE jobs SET step = $2, progress_fraction = $3 WHERE id = $1 AND state = 'running'
       RETURNING cancel_requested_at IS NULL AS go`,
      [id, step, progressFraction],
    );
    return row?.go ?? false;
  }

  async succeed(id: string, result: unknown, at: string): Promise<boolean> {
    const changed = await this.database.execute(
      `UPDATE jobs SET state = 'succeeded', step = NULL, progress_fraction = 1, result = $2, finished_at = $3
        WHERE id = $1 AND state = 'running' AND cancel_requested_at IS NULL`,
      [id, JSON.stringify(result), at],
    );
    await this.forgetUpload(id);
    return changed === 1;
  }

  async fail(id: string, problem: Problem, at: string): Promise<void> {
    await this.database.execute(
      "UPDATE jobs SET state = 'failed', problem = $2, finished_at = $3 WHERE id = $1 AND state IN ('queued', 'running')",
      [id, JSON.stringify(problem), at],
    );
    await this.forgetUpload(id);
  }

  /** A queued job is cancelled at once, a running one as soon as its runner asks; a finished one stays as it is. */
  async requestCancellation(id: string, at: string): Promise<void> {
    await this.database.execute(
      `UPDATE jobs SET cancel_requested_at = coalesce(cancel_requested_at, $2),
              state = CASE WHEN state = 'queued' THEN 'cancelled' ELSE state END,
              finished_at = CASE WHEN state = 'queued' THEN $2 ELSE finished_at END
        WHERE id = $1 AND state IN ('queued', 'running')`,
      [id, at],
    );
    await this.database.execute(
      "DELETE FROM job_uploads u USING jobs j WHERE u.job_id = j.id AND j.id = $1 AND j.state = 'cancelled'",
      [id],
    );
  }

  async settleCancellation(id: string, at: string): Promise<void> {
    await this.database.execute(
      `UPDATE jobs SET state = 'cancelled', finished_at = $2
        WHERE id = $1 AND state = 'running' AND cancel_requested_at IS NOT NULL`,
      [id, at],
    );
    await this.forgetUpload(id);
  }

  async insertUpload(ownerOrgId: string, jobId: string, bytes: Uint8Array): Promise<void> {
    const chunkBytes = 4 * 1024 * 1024;
    for (let start = 0, position = 0; start < bytes.length; start += chunkBytes, position += 1) {
      const chunk = Buffer.from(
        bytes.buffer,
        bytes.byteOffset + start,
        Math.min(chunkBytes, bytes.length - start),
      );
      await this.database.execute(
        "INSERT INTO job_uploads (owner_org_id, job_id, position, bytes) VALUES ($1, $2, $3, $4)",
        [ownerOrgId, jobId, position, chunk],
      );
    }
  }

  async readUpload(jobId: string): Promise<Buffer> {
    const rows = await this.database.query(
      upload.row,
      `SELECT ${upload.list()} FROM job_uploads WHERE job_id = $1 ORDER BY position`,
      [jobId],
    );
    return Buffer.concat(rows.map(({ bytes }) => bytes));
  }

  private async forgetUpload(id: string): Promise<void> {
    await this.database.execute("DELETE FROM job_uploads WHERE job_id = $1", [id]);
  }
}
