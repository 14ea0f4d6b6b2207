import { Injectable } from "@nestjs/common";
import { z } from "zod";
import { Database } from "../database/database.service.js";
import { columnsOf } from "../database/row.js";
import { schemaMigrationsTable } from "../database/schema-migration.entity.js";

const databaseRow = z.object({
  version: z.string(),
  sizeBytes: z.number(),
  connectionCount: z.number(),
  connectionLimit: z.number(),
  workerConnectionCount: z.number(),
});
/** How is the database server doing? Connections are counted by what their processes call themselves. */
export type DatabaseState = z.output<typeof databaseRow>;

const queueRow = z.object({
  waitingCount: z.number(),
  runningCount: z.number(),
  retryingCount: z.number(),
  failedCount: z.number(),
  oldestWaitSeconds: z.number().nullable(),
});
/** How long is the queue? */
export type QueueState = z.output<typeof queueRow>;

const migration = columnsOf(schemaMigrationsTable, "name");

/** What can be told of the machinery without looking at anybody's rows? */
@Injectable()
export class PlatformRepository {
  constructor(private readonly database: Database) {}

  async readDatabase(): Promise<DatabaseState> {
    const [row] = await this.database.query(
      databaseRow,
      `SELECT current_setting('server_version') AS version,
              pg_database_size(current_database())::float8 AS "sizeBytes",
              (SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database()) AS "connectionCount",
              current_setting('max_connections')::int AS "connectionLimit",
              (SELECT count(*)::int FROM pg_stat_activity
                WHERE datname = current_database() AND application_name = 'interphase worker')
                AS "workerConnectionCount"`,
    );
    if (row === undefined) throw new Error("the database told nothing of itself");
    return row;
  }

  /** Which migrations has this database seen? The latest last. */
  /** How many steps of the schema does this version of the api know? */
  countExpectedMigrations(): number {
    return this.database.dataSource.migrations.length;
  }

  async listMigrations(): Promise<string[]> {
    const rows = await this.database.query(
      migration.row,
      `SELECT ${migration.list()} FROM schema_migrations ORDER BY timestamp, id`,
    );
    return rows.map(({ name }) => name);
  }

  /** Recurring work has no key and is not counted. A job that failed and will be tried again waits with its attempts counted; one that has none left has failed. */
  async readQueue(): Promise<QueueState> {
    const [row] = await this.database.query(
      queueRow,
      `SELECT count(*) FILTER (WHERE locked_at IS NULL AND attempts = 0)::int AS "waitingCount",
              count(*) FILTER (WHERE locked_at IS NOT NULL)::int AS "runningCount",
              count(*) FILTER (WHERE locked_at IS NULL AND attempts > 0 AND attempts < max_attempts)::int
                AS "retryingCount",
              count(*) FILTER (WHERE locked_at IS NULL AND attempts >= max_attempts)::int AS "failedCount",
              floor(extract(epoch FROM statement_timestamp() - min(run_at)
                FILTER (WHERE locked_at IS NULL AND attempts = 0 AND run_at <= statement_timestamp())))::int
                AS "oldestWaitSeconds"
         FROM graphile_worker.jobs WHERE key IS NOT NULL`,
    );
    if (row === undefined) throw new Error("the queue told nothing of itself");
    return row;
  }
}
