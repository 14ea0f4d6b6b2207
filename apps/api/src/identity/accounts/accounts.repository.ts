import { localeSchema, type Locale } from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";

/** What does signing in know of a person? */
export interface Account {
  readonly personId: string;
  readonly organisationId: string | null;
  readonly email: string;
  readonly displayName: string;
  readonly locale: Locale | null;
  readonly passwordHash: string | null;
  /** May they sign in with a password or a passkey, by their organisation's policy? */
  readonly mayUsePassword: boolean;
  readonly hasFactor: boolean;
}

const rowSchema = z.object({
  id: z.uuid(),
  organisation_id: z.uuid().nullable(),
  email: z.string(),
  display_name: z.string(),
  locale: localeSchema.nullable(),
  password_hash: z.string().nullable(),
  may_use_password: z.boolean(),
  has_factor: z.boolean(),
});

const activeAccounts = `
SELECT p.id, p.organisation_id, p.email, p.display_name, p.locale, p.password_hash,
       may_use_password(p.id, now()) AS may_use_password,
       EXISTS (SELECT FROM factors f WHERE f.person_id = p.id AND f.confirmed_at IS NOT NULL) AS has_factor
  FROM people p
  LEFT JOIN organisations o ON o.id = p.organisation_id
 WHERE p.suspended_at IS NULL AND o.suspended_at IS NULL`;

/** Where are accounts found, by e-mail or by person? Active people of organisations that are not suspended, and nobody else. */
@Injectable()
export class AccountsRepository {
  constructor(private readonly database: Database) {}

  findByEmail(email: string): Promise<Account | undefined> {
    return this.findOne(`${activeAccounts} AND p.email = $1`, [email.toLowerCase()]);
  }

  find(personId: string): Promise<Account | undefined> {
    return this.findOne(`${activeAccounts} AND p.id = $1`, [personId]);
  }

  /** When was this session opened? Undefined unless it is this person's. */
  async sessionOpenedAt(personId: string, sessionId: string): Promise<Date | undefined> {
    const rows = await this.database.withReach("authentication", () =>
      this.database.query<{ created_at: Date }>(
        `SELECT created_at FROM sessions WHERE id = $1 AND person_id = $2`,
        [sessionId, personId],
      ),
    );
    return rows[0]?.created_at;
  }

  async setPasswordHash(personId: string, passwordHash: string): Promise<void> {
    await this.database.withReach("authentication", () =>
      this.database.query(`UPDATE people SET password_hash = $2 WHERE id = $1`, [personId, passwordHash]),
    );
  }

  /** Lets changes to one account wait for each other, until the transaction ends. */
  async lock(personId: string): Promise<void> {
    await this.database.withReach("authentication", () =>
      this.database.query(`SELECT FROM people WHERE id = $1 FOR NO KEY UPDATE`, [personId]),
    );
  }

  /** Says of a session whether a second factor was shown. */
  async setSecondFactor(sessionId: string, isShown: boolean): Promise<void> {
    await this.database.withReach("authentication", () =>
      this.database.query(`UPDATE sessions SET second_factor = $2 WHERE id = $1`, [sessionId, isShown]),
    );
  }

  private async findOne(sql: string, params: readonly unknown[]): Promise<Account | undefined> {
    const rows = await this.database.withReach("authentication", () => this.database.query(sql, params));
    if (rows[0] === undefined) return undefined;
    const row = rowSchema.parse(rows[0]);
    return {
      personId: row.id,
      organisationId: row.organisation_id,
      email: row.email,
      displayName: row.display_name,
      locale: row.locale,
      passwordHash: row.password_hash,
      mayUsePassword: row.may_use_password,
      hasFactor: row.has_factor,
    };
  }
}
