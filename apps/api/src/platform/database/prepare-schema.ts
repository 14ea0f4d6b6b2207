import { runMigrations as migrateQueue } from "graphile-worker";
import type { ClientBase } from "pg";
import { deriveAppUrl, ensureAppRole, roleOf } from "./app-role.js";
import { createDataSource, type Migration } from "./data-source.js";
import { applyGrants } from "./grants.js";
import { openClient, openPool } from "./owner-connection.js";
import type { AnyTable } from "./table.js";

/**
 * Which database is made ready? `appUrl` names the restricted role; without it the role is made and its address derived.
 * `takeIn` stores what this version brings with it.
 */
export interface PrepareSchemaSettings {
  readonly ownerUrl: string;
  readonly appUrl?: string | undefined;
  readonly tables: readonly AnyTable[];
  readonly migrations: readonly Migration[];
  readonly takeIn: (owner: ClientBase) => Promise<void>;
}

/** Two starts may prepare one database at once; the second waits on this lock. */
const prepareLock = 7_263_001;

/**
 * Brings a database to this version: restricted role, queue, migrations, grants, what is taken in. Says how the api then signs in.
 * **Shape** Idempotent.
 */
export async function prepareSchema(settings: PrepareSchemaSettings): Promise<{ appUrl: string }> {
  const derivedUrl = deriveAppUrl(settings.ownerUrl);
  const appUrl = settings.appUrl ?? derivedUrl;
  const owner = await openClient({
    connectionString: settings.ownerUrl,
    application_name: "interphase prepare",
  });
  try {
    await owner.query("SELECT pg_advisory_lock($1)", [prepareLock]);
    await ensureAppRole(owner, appUrl, appUrl === derivedUrl);
    await migrate(settings.ownerUrl, settings.migrations);
    await applyGrants(owner, roleOf(appUrl), settings.tables);
    await settings.takeIn(owner);
  } finally {
    await owner.end();
  }
  return { appUrl };
}

async function migrate(ownerUrl: string, migrations: readonly Migration[]): Promise<void> {
  const pool = openPool({ connectionString: ownerUrl, max: 2 });
  try {
    await migrateQueue({ pgPool: pool });
  } finally {
    await pool.end();
  }
  const dataSource = await createDataSource({
    url: ownerUrl,
    applicationName: "interphase migrate",
    migrations,
  }).initialize();
  try {
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
}
