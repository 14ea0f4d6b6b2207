import { listEditions } from "@interphase/minerals";
import { runMigrations as migrateQueue } from "graphile-worker";
import { Client, Pool } from "pg";
import { takeInEdition } from "../../reference/reference.repository.js";
import { deriveAppUrl, ensureAppRole, roleOf } from "./app-role.js";
import { createDataSource } from "./data-source.js";
import { tables } from "../../tables.js";
import { applyGrants } from "./grants.js";

/** Which database is made ready? `appUrl` names the restricted role; without it the role is made and its address derived. */
export interface PrepareDatabaseSettings {
  readonly ownerUrl: string;
  readonly appUrl?: string | undefined;
  readonly now: Date;
}

/** Two starts may prepare one database at once; the second waits on this lock. */
const prepareLock = 7_263_001;

/**
 * Brings a database to this version: restricted role, queue, migrations, grants, editions of the reference facts. Says how the api then signs in.
 * **Shape** Idempotent.
 */
export async function prepareDatabase(settings: PrepareDatabaseSettings): Promise<{ appUrl: string }> {
  const derivedUrl = deriveAppUrl(settings.ownerUrl);
  const appUrl = settings.appUrl ?? derivedUrl;
  const owner = new Client({ connectionString: settings.ownerUrl, application_name: "interphase prepare" });
  await owner.connect();
  try {
    await owner.query("SELECT pg_advisory_lock($1)", [prepareLock]);
    await ensureAppRole(owner, appUrl, appUrl === derivedUrl);
    await migrate(settings.ownerUrl);
    await applyGrants(owner, roleOf(appUrl), tables);
    await takeInEditions(owner, settings.now);
  } finally {
    await owner.end();
  }
  return { appUrl };
}

async function migrate(ownerUrl: string): Promise<void> {
  const pool = new Pool({ connectionString: ownerUrl, max: 2 });
  try {
    await migrateQueue({ pgPool: pool });
  } finally {
    await pool.end();
  }
  const dataSource = await createDataSource({
    url: ownerUrl,
    applicationName: "interphase migrate",
  }).initialize();
  try {
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
}

/** Editions are immutable: other facts under a name that is taken end the start. */
async function takeInEditions(owner: Client, now: Date): Promise<void> {
  for (const edition of listEditions()) {
    const stored = await takeInEdition(owner, edition, now.toISOString());
    if (stored === edition.sha256) continue;
    throw new Error(
      `the database holds other facts under the edition ${edition.name} (${stored.slice(0, 12)}, shipped ${edition.sha256.slice(0, 12)}): publish them under a new name`,
    );
  }
}
