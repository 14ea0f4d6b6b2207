import { DataSource } from "typeorm";
import { migrations } from "./migrations/index.js";
import type { AnyTable } from "./table.js";

/** How is the database reached? `applicationName` shows in the server's own list of connections. */
export interface DataSourceSettings {
  readonly url: string;
  readonly applicationName: string;
  readonly poolSize?: number;
  /** Whose rows are asked for through repositories. */
  readonly tables?: readonly AnyTable[];
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
    migrations: [...migrations],
  });
}
