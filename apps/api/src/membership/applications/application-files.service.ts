import {
  checkFile,
  mostApplicantBytes,
  mostApplicantFiles,
  mostEvidenceBytes,
  mostEvidenceFiles,
  type ApplicationStep,
} from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { Clock } from "../../platform/clock/clock.js";
import { Database } from "../../platform/database/database.service.js";
import { systemScope } from "../../platform/database/scope.js";
import type { BinaryReply, UploadedFile } from "../../platform/http/route-types.js";
import { refuse, type Outcome } from "../../platform/problems/failure.js";
import { ApplicationFilesRepository, type StoredFile } from "./application-files.repository.js";
import type { StoredApplication } from "./applications.repository.js";

/** Who attaches a file? The applicant (null), or somebody of the secretariat as the evidence of a step. */
export type AttachedBy = { readonly step: ApplicationStep; readonly personId: string } | null;

/** Checks, counts, keeps and gives back the files of applications. Whoever calls has the application locked, and asked. */
@Injectable()
export class ApplicationFiles {
  constructor(
    private readonly files: ApplicationFilesRepository,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Attaches a file, or finds it attached. **Fails** application.not-in-review, file.*, files.full. */
  async attach(
    { id, state }: Pick<StoredApplication, "id" | "state">,
    by: AttachedBy,
    attestation: string,
    { fileName, bytes, sha256 }: UploadedFile,
  ): Promise<Outcome<StoredFile>> {
    if (state !== "in-review") return refuse("application.not-in-review");
    const kind = checkFile(fileName, bytes);
    if (!kind.ok) return kind;
    const step = by?.step ?? null;
    const kept = await this.files.list(id);
    const same = kept.find(
      (each) => each.step === step && each.fileName === fileName && each.sha256 === sha256,
    );
    if (same !== undefined) return { ok: true, value: same };
    const beside = kept.filter((each) => (each.step === null) === (step === null));
    const room = checkRoom(beside, bytes.length, step === null);
    if (!room.ok) return room;
    const file = {
      id: this.clock.newId(),
      step,
      fileName,
      kind: kind.value,
      sizeBytes: bytes.length,
      sha256,
      attestation,
      addedBy: by?.personId ?? null,
      addedAt: this.clock.now(),
    };
    await this.files.insert(id, file, bytes);
    return { ok: true, value: file };
  }

  /** The oldest first. */
  list(applicationId: string): Promise<StoredFile[]> {
    return this.files.list(applicationId);
  }

  /** A file, streamed. **Fails** not-found, for a file of another application too. */
  async download(applicationId: string, fileId: string): Promise<Outcome<BinaryReply>> {
    const found = (await this.files.list(applicationId)).find(({ id }) => id === fileId);
    if (found === undefined) return refuse("not-found");
    const { id, fileName, sizeBytes } = found;
    return { ok: true, value: { bytes: () => this.stream(id, sizeBytes), fileName } };
  }

  /** A piece at a time, each in a transaction of its own. */
  private async *stream(fileId: string, sizeBytes: number): AsyncGenerator<Uint8Array> {
    let sent = 0;
    for (let position = 0; sent < sizeBytes; position += 1) {
      const piece = await this.database.runAs(systemScope("applications"), () =>
        this.files.readPiece(fileId, position),
      );
      if (piece === undefined) throw new Error("a file of an application went while it was sent");
      yield piece;
      sent += piece.length;
    }
  }
}

function checkRoom(
  beside: readonly StoredFile[],
  sizeBytes: number,
  isApplicants: boolean,
): Outcome<undefined> {
  const [mostFiles, mostBytes] = isApplicants
    ? [mostApplicantFiles, mostApplicantBytes]
    : [mostEvidenceFiles, mostEvidenceBytes];
  const used = beside.reduce((sum, each) => sum + each.sizeBytes, 0);
  if (beside.length < mostFiles && used + sizeBytes <= mostBytes) return { ok: true, value: undefined };
  const whose = isApplicants ? "An applicant's files" : "The secretariat's files";
  const detail = `${whose} of one application are at most ${String(mostFiles)}, of ${String(mostBytes)} bytes together. Nothing was stored.`;
  return refuse("files.full", { detail });
}
