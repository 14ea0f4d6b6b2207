import { fileKinds } from "@interphase/consortium";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { isId } from "../../platform/database/identifier.js";
import { columnsOf } from "../../platform/database/row.js";
import { groupDocumentVersionsTable } from "./group-document-version.entity.js";
import { groupDocumentsTable } from "./group-document.entity.js";

const name = z.string().nullable();
const document = columnsOf(
  groupDocumentsTable,
  "id",
  "groupId",
  "title",
  "createdBy",
  "createdAt",
  "withdrawnAt",
  "withdrawnBy",
  "withdrawnReason",
);
const documentRow = document.row.extend({ withdrawnByName: name });
/** A document as it is kept, with the name of who withdrew it. */
export type StoredDocument = z.output<typeof documentRow>;

const version = columnsOf(
  groupDocumentVersionsTable,
  "documentId",
  "number",
  "fileName",
  "kind",
  "sizeBytes",
  "sha256",
  "note",
  "uploadedBy",
  "uploadedAt",
);
const versionRow = version.row.extend({ kind: z.enum(fileKinds), uploadedByName: name });
/** A version as it is kept, with the name of who added it. */
export type StoredVersion = z.output<typeof versionRow>;

/** A document about to be kept. */
export type NewDocument = Pick<StoredDocument, "id" | "groupId" | "title" | "createdBy" | "createdAt">;

const documents = `SELECT ${document.list("d")}, w.display_name AS "withdrawnByName"
  FROM group_documents d LEFT JOIN people w ON w.id = d.withdrawn_by`;
const versions = `SELECT ${version.list("v")}, p.display_name AS "uploadedByName"
  FROM group_document_versions v LEFT JOIN people p ON p.id = v.uploaded_by`;

/**
 * Which documents has a group, and which versions have they?
 * **Shape** rows are read as the actor, who sees those of their own groups; the names beside them for the directory.
 */
@Injectable()
export class GroupDocumentsRepository {
  constructor(private readonly database: Database) {}

  /** The latest begun first; one more than `limit`. */
  async list(
    groupId: string,
    limit: number,
    after: readonly [createdAt: string, id: string] | undefined,
  ): Promise<StoredDocument[]> {
    return this.withNames(() =>
      this.database.query(
        documentRow,
        `${documents} WHERE d.group_id = $1
            AND ($2::timestamptz IS NULL OR (date_trunc('milliseconds', d.created_at), d.id) < ($2::timestamptz, $3::uuid))
          ORDER BY d.created_at DESC, d.id DESC LIMIT $4`,
        [groupId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      ),
    );
  }

  async find(groupId: string, id: string): Promise<StoredDocument | undefined> {
    if (!isId(id)) return undefined;
    const rows = await this.withNames(() =>
      this.database.query(documentRow, `${documents} WHERE d.group_id = $1 AND d.id = $2`, [groupId, id]),
    );
    return rows[0];
  }

  /** The latest version of each of these documents. */
  async listLatest(documentIds: readonly string[]): Promise<StoredVersion[]> {
    return this.withNames(() =>
      this.database.query(
        versionRow,
        `${versions} WHERE v.document_id = ANY($1::uuid[])
            AND v.number = (SELECT max(o.number) FROM group_document_versions o WHERE o.document_id = v.document_id)`,
        [[...documentIds]],
      ),
    );
  }

  /** Every version of a document, the latest first. */
  async listVersions(documentId: string): Promise<StoredVersion[]> {
    return this.withNames(() =>
      this.database.query(versionRow, `${versions} WHERE v.document_id = $1 ORDER BY v.number DESC`, [
        documentId,
      ]),
    );
  }

  async insert({ id, groupId, title, createdBy, createdAt }: NewDocument): Promise<void> {
    await this.database.execute(
      `INSERT INTO group_documents (id, group_id, title, created_by, created_at) VALUES ($1, $2, $3, $4, $5)`,
      [id, groupId, title, createdBy, createdAt],
    );
  }

  /** Is a document in use, and does it stay so until the transaction ends? */
  async lockInUse(id: string): Promise<boolean> {
    const found = await this.database.execute(
      `SELECT FROM group_documents WHERE id = $1 AND withdrawn_at IS NULL FOR UPDATE`,
      [id],
    );
    return found === 1;
  }

  /** Says that a document is used no more. Was it still in use? */
  async withdraw(id: string, at: Date, by: string, reason: string): Promise<boolean> {
    const changed = await this.database.execute(
      `UPDATE group_documents SET withdrawn_at = $2, withdrawn_by = $3, withdrawn_reason = $4
        WHERE id = $1 AND withdrawn_at IS NULL`,
      [id, at, by, reason],
    );
    return changed === 1;
  }

  private withNames<T>(work: () => Promise<T>): Promise<T> {
    return this.database.withPurpose("directory", work);
  }
}
