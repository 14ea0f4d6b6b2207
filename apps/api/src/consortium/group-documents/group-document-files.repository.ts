import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { columnsOf } from "../../platform/database/row.js";
import { groupDocumentPiecesTable } from "./group-document-piece.entity.js";
import { groupDocumentVersionsTable } from "./group-document-version.entity.js";

const piece = columnsOf(groupDocumentPiecesTable, "bytes");
const usedRow = z.object({ bytes: z.string(), recent: z.number(), number: z.number() });
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

  /** How many bytes has the group, how many files has this person added to it since then, and which is the document's latest version? */
  async findUse(
    groupId: string,
    personId: string,
    since: Date,
    documentId: string,
  ): Promise<{ bytes: number; recent: number; number: number }> {
    const [row] = await this.database.query(
      usedRow,
      `SELECT coalesce(sum(size_bytes), 0)::text AS bytes,
              count(*) FILTER (WHERE uploaded_by = $2 AND uploaded_at > $3)::int AS recent,
              coalesce(max(number) FILTER (WHERE document_id = $4), 0) AS number
         FROM group_document_versions WHERE group_id = $1`,
      [groupId, personId, since, documentId],
    );
    return { bytes: Number(row?.bytes ?? 0), recent: row?.recent ?? 0, number: row?.number ?? 0 };
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

  /** One piece of a file, counted from 0; undefined after its last. */
  async readPiece(documentId: string, number: number, position: number): Promise<Buffer | undefined> {
    const [row] = await this.database.query(
      piece.row,
      `SELECT ${piece.list()} FROM group_document_pieces WHERE document_id = $1 AND number = $2 AND position = $3`,
      [documentId, number, position],
    );
    return row?.bytes;
  }
}
