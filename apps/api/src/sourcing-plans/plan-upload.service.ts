import { Injectable } from "@nestjs/common";
import type { Actor } from "@interphase/access";
import type { PlanPreview } from "@interphase/sourcing";
import { estimateLineCount } from "@interphase/sourcing/reading";
import { Clock } from "../clock/clock.js";
import { JobsRepository } from "../jobs/jobs.repository.js";
import { refuse, type Failure } from "../problems/failure.js";
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

/** Stores an upload now, or hands it to a job; in the caller's transaction, so that either happens whole. */
@Injectable()
export class PlanUploadService {
  constructor(
    private readonly imports: PlanImportService,
    private readonly jobs: JobsRepository,
    private readonly limits: ImportLimits,
    private readonly clock: Clock,
  ) {}

  /** What would be stored? Nothing is written. */
  async preview({ file, choices }: PlanUpload): Promise<Previewed | { ok: false; failure: Failure }> {
    const preview = await this.imports.preview(file, choices);
    return preview.ok ? { ...preview, status: 200 } : preview;
  }

  /** Stores the plan, or queues a job that will. **Fails** workbook.refused, workbook.rows, sourcing.files-full. */
  async upload(actor: Actor, upload: PlanUpload): Promise<Stored | Queued | { ok: false; failure: Failure }> {
    if (actor.organisationId === null) return refuse("access.forbidden");
    const owner = { ownerOrgId: actor.organisationId, createdBy: actor.personId };
    const room = await this.imports.findRoom({ ...owner, file: upload.file });
    if (!room.ok) return room;
    const estimatedLineCount = await estimateLineCount(upload.file.bytes);
    if (estimatedLineCount > this.limits.mostLinesInRequest)
      return this.queue(owner, upload, estimatedLineCount);
    const { file, fields, choices } = upload;
    const stored = await this.imports.store({ ...owner, ...fields, file, choices });
    return stored.ok ? { ...stored, status: 201 } : stored;
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
    await this.jobs.insert({ id: jobId, ...owner, kind: "plan-import", request, createdAt });
    await this.jobs.insertUpload(owner.ownerOrgId, jobId, file.bytes);
    return { ok: true, status: 202, value: { jobId } };
  }
}
