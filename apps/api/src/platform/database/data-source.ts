import { DataSource, type MigrationInterface } from "typeorm";
import type { AnyTable } from "./table.js";

/** What is one step of the schema? */
export type Migration = new () => MigrationInterface;

/** How is the database reached? `applicationName` shows in the server's own list of connections. */
export interface DataSourceSettings {
  readonly url: string;
  readonly applicationName: string;
  readonly poolSize?: number;
  /** Whose rows are asked for through repositories. */
  readonly tables?: readonly AnyTable[];
  /** What has been done to its schema, or is to be: in the order of the numbers in their names, whatever the order here. */
  readonly migrations?: readonly Migration[];
}

const migrationsTable = "schema_migrations";

/** Which TypeORM data source does this process use? Schema synchronisation is off everywhere: migrations only. */
export function createDataSource(settings: DataSourceSettings): DataSource {
  return new DataSource({
    type: "postgres",
    url: settings.url,
    applicationName: settings.applicationName,
    poolSize: settings.poolSize ?? 10,
    connectTimeoutMS: 10_000,
    synchronize: false,
    migrationsRun: false,
    migrationsTableName: migrationsTable,
    migrationsTransactionMode: "each",
    installExtensions: false,
    uuidExtension: "pgcrypto",
    logging: false,
    // TypeORM keeps its account of migrations itself.
    entities: (settings.tables ?? []).flatMap(({ name, entity }) =>
      name === migrationsTable ? [] : (entity ?? []),
    ),
    migrations: [...(settings.migrations ?? [])],
  });
}
