import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../../platform/database/database.service.js";
import { columnsOf } from "../../platform/database/row.js";
import { anonymousScope } from "../../platform/database/scope.js";
import { signInAttemptsTable } from "./sign-in-attempt.entity.js";

/** Against which two counters does an attempt count? Keys are hashes, so the table names nobody. */
export interface AttemptKeys {
  readonly accountKey: string;
  readonly networkKey: string;
}

/** How many failures are too many, and since when do they count? */
export interface AttemptLimits {
  readonly perAccount: number;
  readonly perNetwork: number;
  readonly since: Date;
  readonly pendingSince: Date;
}

/** `blocked` tells at which instant the failure that fills the counter was made. `busy`: undecided attempts fill it for a moment. */
export type Reservation =
  | { readonly state: "reserved" }
  | { readonly state: "busy" }
  | { readonly state: "blocked"; readonly fillingFailureAt: Date };

const attempt = columnsOf(signInAttemptsTable, "id");
const failure = columnsOf(signInAttemptsTable, "attemptedAt");
const takenRow = z.object({ taken: z.number() });
const counters = [
  ["account_key", 1],
  ["network_key", 2],
] as const;

/** Where are failed sign-ins counted? In PostgreSQL, so that the limit holds over restarts and processes. */
@Injectable()
export class SignInAttemptsRepository {
  constructor(private readonly database: Database) {}

  /**
   * May another attempt be made? Reserves a place for it if so. Two attempts on one counter wait for each other here, so
   * the limit holds however many arrive at once.
   */
  reserve(id: string, keys: AttemptKeys, limits: AttemptLimits, now: Date): Promise<Reservation> {
    return this.database.runAs(anonymousScope, async () => {
      const values = [keys.accountKey, keys.networkKey];
      const most = [limits.perAccount, limits.perNetwork];
      let isBusy = false;
      for (const [index, [column, lockSpace]] of counters.entries()) {
        const key = values[index] ?? "";
        const limit = most[index] ?? 0;
        await this.database.execute(`SELECT pg_advisory_xact_lock($1, hashtext($2))`, [lockSpace, key]);
        const filling = await this.fillingFailure(column, key, limit, limits.since);
        if (filling !== undefined) return { state: "blocked", fillingFailureAt: filling };
        isBusy ||= (await this.countTaken(column, key, limits)) >= limit;
      }
      if (isBusy) return { state: "busy" };
      await this.database.execute(`DELETE FROM sign_in_attempts WHERE attempted_at <= $1`, [limits.since]);
      await this.database.execute(
        `INSERT INTO sign_in_attempts (id, account_key, network_key, attempted_at, has_failed)
         VALUES ($1, $2, $3, $4, false)`,
        [id, keys.accountKey, keys.networkKey, now],
      );
      return { state: "reserved" };
    });
  }

  /** A failure counts. */
  async fail(id: string): Promise<void> {
    const sql = `UPDATE sign_in_attempts SET has_failed = true WHERE id = $1 RETURNING ${attempt.list()}`;
    await this.database.query(attempt.row, sql, [id]);
  }

  /** A success never counts. */
  async forget(id: string): Promise<void> {
    const sql = `DELETE FROM sign_in_attempts WHERE id = $1 RETURNING ${attempt.list()}`;
    await this.database.query(attempt.row, sql, [id]);
  }

  private async fillingFailure(
    column: "account_key" | "network_key",
    key: string,
    limit: number,
    since: Date,
  ): Promise<Date | undefined> {
    const rows = await this.database.query(
      failure.row,
      `SELECT ${failure.list()} FROM sign_in_attempts WHERE ${column} = $1 AND has_failed AND attempted_at > $2
        ORDER BY attempted_at DESC OFFSET $3 LIMIT 1`,
      [key, since, limit - 1],
    );
    return rows[0]?.attemptedAt;
  }

  private async countTaken(
    column: "account_key" | "network_key",
    key: string,
    limits: AttemptLimits,
  ): Promise<number> {
    const rows = await this.database.query(
      takenRow,
      `SELECT count(*)::int AS taken FROM sign_in_attempts
        WHERE ${column} = $1 AND attempted_at > $2 AND (has_failed OR attempted_at > $3)`,
      [key, limits.since, limits.pendingSince],
    );
    return rows[0]?.taken ?? 0;
  }
}
