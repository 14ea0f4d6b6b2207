import { Injectable } from "@nestjs/common";
import type { Actor } from "@interphase/access";
import type { PlanPreview } from "@interphase/sourcing";
import { Clock } from "../../platform/clock/clock.js";
import { Database } from "../../platform/database/database.service.js";
import type { RequestScope } from "../../platform/http/request-scope.js";
import { JobsRepository } from "../../platform/jobs/jobs.repository.js";
import { refuse, type Failure } from "../../platform/problems/failure.js";
import { planImportJob } from "./plan-import-job.js";
import { PlanImportService, type ImportFile, type ReadingChoices } from "./plan-import.service.js";

/** An upload as it came over HTTP. */
export interface PlanUpload {
  readonly file: ImportFile;
  readonly fields: { readonly name: string; readonly year: number };
  readonly choices: ReadingChoices;
}

/** Up to how many lines does a request import itself? Above, a job does. */
export class ImportLimits {
  constructor(readonly mostLinesInRequest: number) {}
}

type Previewed = { readonly ok: true; readonly status: 200; readonly value: PlanPreview };
type Stored = {
  readonly ok: true;
  readonly status: 201;
  readonly value: { id: string; version: number; lineCount: number };
};
type Queued = { readonly ok: true; readonly status: 202; readonly value: { jobId: string } };

type Refused = { readonly ok: false; readonly failure: Failure };

/** Reads an upload without a transaction; what is left, for the caller's, stores it or hands it to a job: either happens whole. */
@Injectable()
export class PlanUploadService {
  constructor(
    private readonly imports: PlanImportService,
    private readonly jobs: JobsRepository,
    private readonly limits: ImportLimits,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** What would be stored? Nothing is written. */
  async preview(
    actor: Actor,
    { file, choices }: PlanUpload,
    scope: RequestScope,
  ): Promise<(() => Promise<Previewed>) | Refused> {
    const preview = await this.imports.preview(actor.organisationId, file, choices, scope);
    return preview.ok ? () => Promise.resolve({ ...preview, status: 200 }) : preview;
  }

  /** Stores the plan, or queues a job that will. **Fails** workbook.refused, workbook.rows, sourcing.files-full; as `UploadReader` does. */
  async upload(
    actor: Actor,
    upload: PlanUpload,
    scope: RequestScope,
  ): Promise<(() => Promise<Stored | Queued | Refused>) | Refused> {
    const { organisationId, personId } = actor;
    if (organisationId === null) return refuse("access.forbidden");
    const owner = { ownerOrgId: organisationId, createdBy: personId };
    const { file, fields, choices } = upload;
    const room = await this.database.runAs({ organisationId, personId }, () =>
      this.imports.findRoom({ ...owner, file }),
    );
    if (!room.ok) return room;
    const mostLines = this.limits.mostLinesInRequest;
    const read = await this.imports.read({ ...owner, file, choices, scope, mostLines });
    if (!read.ok) return read;
    const plan = read.value;
    if (plan.isTooLong) return () => this.queue(owner, upload, plan.estimatedLineCount);
    return async () => {
      const stored = await this.imports.store({ ...owner, ...fields, file }, plan);
      return stored.ok ? { ...stored, status: 201 } : stored;
    };
  }

  private async queue(
    owner: { ownerOrgId: string; createdBy: string },
    { file, fields, choices }: PlanUpload,
    estimatedLineCount: number,
  ): Promise<Queued> {
    const jobId = this.clock.newId();
    const request = {
      ...fields,
      choices: { decimal: choices.decimal, encoding: choices.encoding },
      fileName: file.fileName,
      sha256: file.sha256,
      estimatedLineCount,
    };
    const createdAt = this.clock.now().toISOString();
    await this.jobs.insert(planImportJob, { id: jobId, ...owner, request, createdAt });
    await this.jobs.insertUpload(owner.ownerOrgId, jobId, file.bytes);
    return { ok: true, status: 202, value: { jobId } };
  }
}
