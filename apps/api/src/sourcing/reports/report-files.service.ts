import type { Asked } from "@interphase/access";
import { reportKind } from "@interphase/sourcing";
import { Injectable } from "@nestjs/common";
import { Clock } from "../../platform/clock/clock.js";
import type { BinaryReply } from "../../platform/http/route-types.js";
import { JobsRepository } from "../../platform/jobs/jobs.repository.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { authorizeResource } from "../../platform/problems/authorize.js";
import { JobFilesRepository } from "./job-files.repository.js";

/** Which file has a report job written? In the caller's transaction. */
@Injectable()
export class ReportFilesService {
  constructor(
    private readonly jobs: JobsRepository,
    private readonly files: JobFilesRepository,
    private readonly clock: Clock,
  ) {}

  /** **Fails** not-found where the job wrote nothing, not yet, or the file has expired; access.forbidden. */
  async find(asked: Asked, jobId: string): Promise<Outcome<BinaryReply>> {
    const row = await this.jobs.find(jobId);
    const found =
      row === undefined ? undefined : { value: row, facts: { ownerOrganisationId: row.ownerOrgId } };
    const job = authorizeResource(asked, "job", found);
    if (!job.ok) return job;
    if (job.value.kind !== reportKind.name || job.value.state !== "succeeded") return refuse("not-found");
    const file = await this.files.find(jobId, this.clock.now().toISOString());
    return file === undefined ? refuse("not-found") : { ok: true, value: file };
  }
}
