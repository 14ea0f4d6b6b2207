import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../database/database.service.js";

/** One counter: its key, and how many places it has in a window. */
export interface Counter {
  readonly key: string;
  readonly most: number;
}

const takenRow = z.object({ freeAt: z.date().nullable() });

/** Where is counted what may not be asked too often? In PostgreSQL, so that limits hold over restarts and processes. */
@Injectable()
export class RateLimitsRepository {
  constructor(private readonly database: Database) {}

  /** Takes a place under every counter ; when there is none, from when is there one? */
  async take(kind: string, counters: readonly Counter[], since: Date, now: Date): Promise<Date | undefined> {
    const rows = await this.database.query(
      takenRow,
      `SELECT take_rate_limit($1, $2, $3, $4, $5) AS "freeAt"`,
      [kind, counters.map(({ key }) => key), counters.map(({ most }) => most), since, now],
    );
    return rows[0]?.freeAt ?? undefined;
  }
}
