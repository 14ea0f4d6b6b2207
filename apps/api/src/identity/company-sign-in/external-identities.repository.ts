import { Injectable } from "@nestjs/common";
import type { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { columnsOf } from "../../platform/database/row.js";
import { externalIdentitiesTable } from "./external-identity.entity.js";

const owner = columnsOf(externalIdentitiesTable, "personId");
const { row: identityRow, select } = externalIdentitiesTable;
/** An account of a company that opens a person's account here. */
export type StoredIdentity = z.output<typeof identityRow>;

/** More than anybody needs; a list of one's own has no pages. */
const most = 20;

/** Whose is a company's account? By issuer and subject, never by e-mail. */
@Injectable()
export class ExternalIdentitiesRepository {
  constructor(private readonly database: Database) {}

  listOf(personId: string): Promise<StoredIdentity[]> {
    return this.database.query(
      identityRow,
      `SELECT ${select()} FROM external_identities WHERE person_id = $1 ORDER BY created_at, id LIMIT $2`,
      [personId, most],
    );
  }

  /** Whose is it, if its person may sign in? */
  async findActive(issuer: string, subject: string): Promise<StoredIdentity | undefined> {
    const rows = await this.database.withPurpose("authentication", () =>
      this.database.query(
        identityRow,
        `SELECT ${select("i")}
           FROM external_identities i
           JOIN people p ON p.id = i.person_id AND p.organisation_id = i.organisation_id
           JOIN organisations o ON o.id = i.organisation_id
          WHERE i.issuer = $1 AND i.subject = $2 AND p.suspended_at IS NULL AND o.suspended_at IS NULL`,
        [issuer, subject],
      ),
    );
    return rows[0];
  }

  async findById(identityId: string): Promise<StoredIdentity | undefined> {
    const rows = await this.database.withPurpose("authentication", () =>
      this.database.query(identityRow, `SELECT ${select()} FROM external_identities WHERE id = $1`, [
        identityId,
      ]),
    );
    return rows[0];
  }

  /** False when the identity is somebody's already; the same person's stays as it is. */
  async insert(identity: Omit<StoredIdentity, "lastUsedAt">): Promise<boolean> {
    return this.database.withPurpose("authentication", async () => {
      const rows = await this.database.query(
        owner.row,
        `INSERT INTO external_identities (id, person_id, organisation_id, issuer, subject, label, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (issuer, subject) DO UPDATE SET label = external_identities.label
         RETURNING ${owner.list()}`,
        [
          identity.id,
          identity.personId,
          identity.organisationId,
          identity.issuer,
          identity.subject,
          identity.label,
          identity.createdAt,
        ],
      );
      return rows[0]?.personId === identity.personId;
    });
  }

  async touch(identityId: string, at: Date): Promise<void> {
    await this.database.withPurpose("authentication", () =>
      this.database.execute(`UPDATE external_identities SET last_used_at = $2 WHERE id = $1`, [
        identityId,
        at,
      ]),
    );
  }

  async delete(personId: string, identityId: string): Promise<boolean> {
    const gone = await this.database.execute(
      `DELETE FROM external_identities WHERE id = $1 AND person_id = $2`,
      [identityId, personId],
    );
    return gone === 1;
  }

  /** Has this person a password to come in with? */
  async hasPassword(personId: string): Promise<boolean> {
    const found = await this.database.execute(
      `SELECT FROM people WHERE id = $1 AND password_hash IS NOT NULL AND password_hash <> ''`,
      [personId],
    );
    return found > 0;
  }
}
