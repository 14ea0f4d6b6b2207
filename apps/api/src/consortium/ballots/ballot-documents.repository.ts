import type { AskedBallotDocument } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { columnsOf } from "../../platform/database/row.js";
import { ballotDocumentsTable } from "./ballot-document.entity.js";

const document = columnsOf(
  ballotDocumentsTable,
  "title",
  "sha256",
  "url",
  "documentId",
  "number",
  "fileName",
  "sizeBytes",
  "withdrawnAt",
);
/** A document beside a ballot, as it is kept. */
export type StoredBallotDocument = z.output<typeof document.row>;
/** A document about to be kept beside a ballot. */
export type NewBallotDocument = Omit<StoredBallotDocument, "withdrawnAt">;

const versionRow = z.object({
  documentId: z.uuid(),
  number: z.int(),
  title: z.string(),
  fileName: z.string(),
  sizeBytes: z.int(),
  sha256: z.string(),
});

type AskedVersion = Extract<AskedBallotDocument, { readonly kind: "version" }>;

/** Which documents stand beside ballots? Versions are looked up as the actor, whom the database lets see those of their own groups. */
@Injectable()
export class BallotDocumentsRepository {
  constructor(private readonly database: Database) {}

  /** The versions of a group that are asked for and not withdrawn, which nobody withdraws before the transaction ends. */
  async findVersions(
    groupId: string,
    asked: readonly AskedVersion[],
  ): Promise<z.output<typeof versionRow>[]> {
    return this.database.query(
      versionRow,
      `SELECT v.document_id AS "documentId", v.number, d.title, v.file_name AS "fileName", v.size_bytes AS "sizeBytes", v.sha256
         FROM json_to_recordset($2::json) AS a("documentId" uuid, number int)
         JOIN group_document_versions v ON v.document_id = a."documentId" AND v.number = a.number
         JOIN group_documents d ON d.id = v.document_id
        WHERE d.group_id = $1 AND d.withdrawn_at IS NULL FOR SHARE OF d`,
      [groupId, JSON.stringify(asked)],
    );
  }

  /** In the order in which they stand. */
  async insertAll(ballotId: string, documents: readonly NewBallotDocument[]): Promise<void> {
    if (documents.length === 0) return;
    await this.inDirectory(() =>
      this.database.execute(
        `INSERT INTO ballot_documents (ballot_id, position, title, sha256, url, document_id, number, file_name, size_bytes)
         SELECT $1, a.position, a.title, a.sha256, a.url, a."documentId", a.number, a."fileName", a."sizeBytes"
           FROM json_to_recordset($2::json) AS a(position int, title text, sha256 text, url text, "documentId" uuid, number int,
                                                "fileName" text, "sizeBytes" int)`,
        [ballotId, JSON.stringify(documents.map((one, position) => ({ ...one, position })))],
      ),
    );
  }

  /** In the order of the certificate. */
  async list(ballotId: string): Promise<StoredBallotDocument[]> {
    return this.inDirectory(() =>
      this.database.query(
        document.row,
        `SELECT ${document.list()} FROM ballot_documents WHERE ballot_id = $1 ORDER BY position`,
        [ballotId],
      ),
    );
  }

  /** Says beside every ballot that names it that a group's document is given out no more. */
  async markWithdrawn(documentId: string, at: Date): Promise<void> {
    await this.inDirectory(() =>
      this.database.execute(
        `UPDATE ballot_documents SET withdrawn_at = $2 WHERE document_id = $1 AND withdrawn_at IS NULL`,
        [documentId, at],
      ),
    );
  }

  private inDirectory<T>(work: () => Promise<T>): Promise<T> {
    return this.database.withPurpose("directory", work);
  }
}
