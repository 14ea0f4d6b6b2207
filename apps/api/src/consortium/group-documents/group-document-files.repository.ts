import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { columnsOf } from "../../platform/database/row.js";
import { groupDocumentPiecesTable } from "./group-document-piece.entity.js";
import { groupDocumentVersionsTable } from "./group-document-version.entity.js";

const piece = columnsOf(groupDocumentPiecesTable, "bytes");
const usedRow = z.object({ bytes: z.string(), own: z.string(), recent: z.number(), number: z.number() });
/** How many bytes of a file stand in one row? */
const pieceBytes = 1024 * 1024;

/** A version about to be kept. */
export type NewVersion = z.output<typeof groupDocumentVersionsTable.row>;

/** Where are the files of a group's documents? In the caller's transaction, as the actor: rows of their own groups alone. */
@Injectable()
export class GroupDocumentFilesRepository {
  constructor(private readonly database: Database) {}

  /** Waits until nobody else adds a file to the group, until the transaction ends. */
  async lock(groupId: string): Promise<void> {
    await this.database.execute(`SELECT pg_advisory_xact_lock(hashtextextended('group-files:' || $1, 0))`, [
      groupId,
    ]);
  }

  /**
   * How many bytes has the group, how many of them (`own`) did this person add, how many files have they added since then, and which is
   * the document's latest version? Files of withdrawn documents are gone and take no room; their adding counts for the hour all the same.
   */
  async findUse(
    groupId: string,
    personId: string,
    since: Date,
    documentId: string,
  ): Promise<{ bytes: number; own: number; recent: number; number: number }> {
    const [row] = await this.database.query(
      usedRow,
      `SELECT coalesce(sum(v.size_bytes) FILTER (WHERE d.withdrawn_at IS NULL), 0)::text AS bytes,
              coalesce(sum(v.size_bytes) FILTER (WHERE d.withdrawn_at IS NULL AND v.uploaded_by = $2), 0)::text AS own,
              count(*) FILTER (WHERE v.uploaded_by = $2 AND v.uploaded_at > $3)::int AS recent,
              coalesce(max(v.number) FILTER (WHERE v.document_id = $4), 0) AS number
         FROM group_document_versions v JOIN group_documents d ON d.id = v.document_id WHERE v.group_id = $1`,
      [groupId, personId, since, documentId],
    );
    const { bytes, own, recent, number } = row ?? { bytes: "0", own: "0", recent: 0, number: 0 };
    return { bytes: Number(bytes), own: Number(own), recent, number };
  }

  /** Keeps a version with its file: both, or neither. */
  async insert(version: NewVersion, bytes: Buffer): Promise<void> {
    await this.database.repository(groupDocumentVersionsTable).insert(version);
    const { documentId, number, groupId } = version;
    for (let start = 0, position = 0; start < bytes.length; start += pieceBytes, position += 1)
      await this.database.execute(
        `INSERT INTO group_document_pieces (document_id, number, position, group_id, bytes) VALUES ($1, $2, $3, $4, $5)`,
        [documentId, number, position, groupId, bytes.subarray(start, start + pieceBytes)],
      );
  }

  /** Takes away the files of a document's versions; what the versions say of them stays. */
  async removeAll(documentId: string): Promise<void> {
    await this.database.execute(`DELETE FROM group_document_pieces WHERE document_id = $1`, [documentId]);
  }

  /** One piece of a file, counted from 0; undefined after its last, and for a document that was withdrawn. */
  async readPiece(documentId: string, number: number, position: number): Promise<Buffer | undefined> {
    const [row] = await this.database.query(
      piece.row,
      `SELECT ${piece.list("p")} FROM group_document_pieces p JOIN group_documents d ON d.id = p.document_id AND d.withdrawn_at IS NULL
        WHERE p.document_id = $1 AND p.number = $2 AND p.position = $3`,
      [documentId, number, position],
    );
    return row?.bytes;
  }
}
