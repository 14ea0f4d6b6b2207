import { applicationSteps, fileKinds } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { columnsOf } from "../../platform/database/row.js";
import { applicationFilePiecesTable } from "./application-file-piece.entity.js";
import { applicationFilesTable } from "./application-file.entity.js";

const file = columnsOf(
  applicationFilesTable,
  "id",
  "fileName",
  "sizeBytes",
  "sha256",
  "attestation",
  "addedBy",
  "addedAt",
);
const fileRow = file.row.extend({ step: z.enum(applicationSteps).nullable(), kind: z.enum(fileKinds) });
/** A file of an application as it is kept; its bytes stand beside it. */
export type StoredFile = z.output<typeof fileRow>;

const piece = columnsOf(applicationFilePiecesTable, "bytes");
/** How many bytes of a file stand in one row? */
const pieceBytes = 1024 * 1024;

/** Where are the files of applications kept? Read and written for this purpose alone, whoever asks. */
@Injectable()
export class ApplicationFilesRepository {
  constructor(private readonly database: Database) {}

  /** The oldest first. */
  async list(applicationId: string): Promise<StoredFile[]> {
    return this.inPurpose(() =>
      this.database.query(
        fileRow,
        `SELECT ${file.list()}, step, kind FROM application_files WHERE application_id = $1 ORDER BY added_at, id`,
        [applicationId],
      ),
    );
  }

  /** Keeps a file with its bytes: both, or neither. */
  async insert(applicationId: string, kept: StoredFile, bytes: Buffer): Promise<void> {
    await this.inPurpose(async () => {
      await this.database.repository(applicationFilesTable).insert({ ...kept, applicationId });
      for (let start = 0, position = 0; start < bytes.length; start += pieceBytes, position += 1)
        await this.database.execute(
          `INSERT INTO application_file_pieces (file_id, position, bytes) VALUES ($1, $2, $3)`,
          [kept.id, position, bytes.subarray(start, start + pieceBytes)],
        );
    });
  }

  /** One piece of a file, counted from 0; undefined after its last. */
  async readPiece(fileId: string, position: number): Promise<Buffer | undefined> {
    const [row] = await this.inPurpose(() =>
      this.database.query(
        piece.row,
        `SELECT ${piece.list()} FROM application_file_pieces WHERE file_id = $1 AND position = $2`,
        [fileId, position],
      ),
    );
    return row?.bytes;
  }

  private inPurpose<T>(work: () => Promise<T>): Promise<T> {
    return this.database.withPurpose("applications", work);
  }
}
