import { localeSchema, type Locale } from "@interphase/identity";
import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { columnsOf } from "../../platform/database/row.js";
import { sessionsTable } from "../sessions/session.entity.js";
import { peopleTable } from "./person.entity.js";

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

const account = columnsOf(
  peopleTable,
  "id",
  "organisationId",
  "email",
  "displayName",
  "locale",
  "passwordHash",
);
const accountRow = account.row.extend({
  locale: localeSchema.nullable(),
  mayUsePassword: z.boolean(),
  hasFactor: z.boolean(),
});
const opened = columnsOf(sessionsTable, "createdAt");

const activeAccounts = `
SELECT ${account.list("p")}, may_use_password(p.id, now()) AS "mayUsePassword",
       EXISTS (SELECT FROM factors f WHERE f.person_id = p.id AND f.confirmed_at IS NOT NULL) AS "hasFactor"
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
    const rows = await this.database.withPurpose("authentication", () =>
      this.database.query(
        opened.row,
        `SELECT ${opened.list()} FROM sessions WHERE id = $1 AND person_id = $2`,
        [sessionId, personId],
      ),
    );
    return rows[0]?.createdAt;
  }

  async setPasswordHash(personId: string, passwordHash: string): Promise<void> {
    await this.database.withPurpose("authentication", () =>
      this.database.execute(`UPDATE people SET password_hash = $2 WHERE id = $1`, [personId, passwordHash]),
    );
  }

  /** Lets changes to one account wait for each other, until the transaction ends. */
  async lock(personId: string): Promise<void> {
    await this.database.withPurpose("authentication", () =>
      this.database.execute(`SELECT FROM people WHERE id = $1 FOR NO KEY UPDATE`, [personId]),
    );
  }

  /** Says of a session whether a second factor was shown. */
  async setSecondFactor(sessionId: string, isShown: boolean): Promise<void> {
    await this.database.withPurpose("authentication", () =>
      this.database.execute(`UPDATE sessions SET second_factor = $2 WHERE id = $1`, [sessionId, isShown]),
    );
  }

  private async findOne(sql: string, params: readonly unknown[]): Promise<Account | undefined> {
    const rows = await this.database.withPurpose("authentication", () =>
      this.database.query(accountRow, sql, params),
    );
    return rows.map(({ id, ...row }) => ({ personId: id, ...row }))[0];
  }
}
