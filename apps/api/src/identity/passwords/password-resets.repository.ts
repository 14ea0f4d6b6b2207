import { Injectable } from "@nestjs/common";
import type { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { columnsOf } from "../../platform/database/row.js";
import { passwordResetRequestsTable } from "./password-reset-request.entity.js";
import { passwordResetsTable } from "./password-reset.entity.js";

const request = columnsOf(passwordResetRequestsTable, "id", "email");
const owner = columnsOf(passwordResetsTable, "personId");
/** Somebody who says they have lost the password of this e-mail; whether there is one is not known yet. */
export type ResetRequest = z.output<typeof request.row>;

/** Where do password resets wait? Requests as they were asked; links only as the hash of their token. */
@Injectable()
export class PasswordResetsRepository {
  constructor(private readonly database: Database) {}

  async insertRequest({ id, email }: ResetRequest, now: Date): Promise<void> {
    await this.change(`INSERT INTO password_reset_requests (id, email, requested_at) VALUES ($1, $2, $3)`, [
      id,
      email,
      now,
    ]);
  }

  /** Takes the oldest request since `since` that nobody else is working on; it is back if this transaction does not commit. */
  async takeRequest(since: Date): Promise<ResetRequest | undefined> {
    await this.change(`DELETE FROM password_reset_requests WHERE requested_at <= $1`, [since]);
    const rows = await this.ask(
      request.row,
      `DELETE FROM password_reset_requests WHERE id =
         (SELECT id FROM password_reset_requests ORDER BY requested_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING ${request.list()}`,
      [],
    );
    return rows[0];
  }

  async insert(
    reset: { id: string; personId: string; tokenSha256: Buffer; expiresAt: Date },
    now: Date,
  ): Promise<void> {
    await this.change(`DELETE FROM password_resets WHERE expires_at <= $1`, [now]);
    await this.change(
      `INSERT INTO password_resets (id, person_id, token_sha256, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)`,
      [reset.id, reset.personId, reset.tokenSha256, now, reset.expiresAt],
    );
  }

  /** Whose link is it, if it still holds? */
  async findPerson(tokenSha256: Buffer, now: Date): Promise<string | undefined> {
    const rows = await this.ask(
      owner.row,
      `SELECT ${owner.list()} FROM password_resets WHERE token_sha256 = $1 AND expires_at > $2`,
      [tokenSha256, now],
    );
    return rows[0]?.personId;
  }

  /** Uses the link up, and every other link of the same person with it. Was it still there? */
  async use(tokenSha256: Buffer, personId: string, now: Date): Promise<boolean> {
    const used = await this.change(
      `DELETE FROM password_resets WHERE token_sha256 = $1 AND person_id = $2 AND expires_at > $3`,
      [tokenSha256, personId, now],
    );
    if (used === 1) await this.forget(personId);
    return used === 1;
  }

  /** No link of this person works any more. */
  async forget(personId: string): Promise<void> {
    await this.change(`DELETE FROM password_resets WHERE person_id = $1`, [personId]);
  }

  private ask<Row extends z.ZodType>(
    row: Row,
    sql: string,
    params: readonly unknown[],
  ): Promise<z.output<Row>[]> {
    return this.database.withPurpose("authentication", () => this.database.query(row, sql, params));
  }

  private change(sql: string, params: readonly unknown[]): Promise<number> {
    return this.database.withPurpose("authentication", () => this.database.execute(sql, params));
  }
}
