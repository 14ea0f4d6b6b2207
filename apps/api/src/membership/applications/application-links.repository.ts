import { Injectable } from "@nestjs/common";
import type { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { columnsOf } from "../../platform/database/row.js";
import { applicationLinkRequestsTable } from "./application-link-request.entity.js";
import { applicationLinksTable } from "./application-link.entity.js";

const link = columnsOf(
  applicationLinksTable,
  "id",
  "applicationId",
  "wasMailed",
  "closesEarlier",
  "createdAt",
  "expiresAt",
);
/** A link that still opens its application; never its token. */
export type OpenLink = z.output<typeof link.row>;

/** A link as it is first written down. */
export interface NewLink {
  readonly id: string;
  readonly applicationId: string;
  readonly tokenSha256: Buffer;
  readonly wasMailed: boolean;
  readonly closesEarlier: boolean;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

const request = columnsOf(applicationLinkRequestsTable, "id", "email");

/** Where are the links of applications kept? Only as the hash of their token. */
@Injectable()
export class ApplicationLinksRepository {
  constructor(private readonly database: Database) {}

  async insert(made: NewLink): Promise<void> {
    await this.change(
      `INSERT INTO application_links (id, application_id, token_sha256, was_mailed, closes_earlier, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        made.id,
        made.applicationId,
        made.tokenSha256,
        made.wasMailed,
        made.closesEarlier,
        made.createdAt,
        made.expiresAt,
      ],
    );
  }

  async findOpen(tokenSha256: Buffer, now: Date): Promise<OpenLink | undefined> {
    const rows = await this.ask(
      link.row,
      `SELECT ${link.list()} FROM application_links WHERE token_sha256 = $1 AND expires_at > $2 AND revoked_at IS NULL`,
      [tokenSha256, now],
    );
    return rows[0];
  }

  /** Closes every link to an application but one. */
  async revoke(applicationId: string, at: Date, but: string | null = null): Promise<void> {
    await this.change(
      `UPDATE application_links SET revoked_at = $2
        WHERE application_id = $1 AND revoked_at IS NULL AND id IS DISTINCT FROM $3::uuid`,
      [applicationId, at, but],
    );
  }

  /** Closes the links to an application that were made before this one, and it closes no more after that. */
  async revokeEarlier({ id, applicationId, createdAt }: OpenLink, at: Date): Promise<void> {
    await this.change(
      `UPDATE application_links SET revoked_at = $3
        WHERE application_id = $1 AND revoked_at IS NULL AND created_at < $2`,
      [applicationId, createdAt, at],
    );
    await this.change(`UPDATE application_links SET closes_earlier = false WHERE id = $1`, [id]);
  }

  async insertRequest(id: string, email: string, at: Date): Promise<void> {
    await this.change(`INSERT INTO application_link_requests (id, email, requested_at) VALUES ($1, $2, $3)`, [
      id,
      email,
      at,
    ]);
  }

  /** Takes the oldest request since `since` that nobody else is working on; it is back if this transaction does not commit. */
  async takeRequest(since: Date): Promise<string | undefined> {
    await this.change(`DELETE FROM application_link_requests WHERE requested_at <= $1`, [since]);
    const rows = await this.ask(
      request.row,
      `DELETE FROM application_link_requests WHERE id =
         (SELECT id FROM application_link_requests ORDER BY requested_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING ${request.list()}`,
      [],
    );
    return rows[0]?.email;
  }

  private ask<Row extends z.ZodType>(
    row: Row,
    sql: string,
    params: readonly unknown[],
  ): Promise<z.output<Row>[]> {
    return this.database.withPurpose("applications", () => this.database.query(row, sql, params));
  }

  private change(sql: string, params: readonly unknown[]): Promise<number> {
    return this.database.withPurpose("applications", () => this.database.execute(sql, params));
  }
}
