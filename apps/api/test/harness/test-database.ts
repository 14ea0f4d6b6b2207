import { Client, escapeIdentifier } from "pg";
import { deriveAppUrl } from "../../src/database/app-role.js";
import { createDataSource } from "../../src/database/data-source.js";
import { Database } from "../../src/database/database.service.js";
import { prepareDatabase } from "../../src/database/prepare-database.js";
import { readTestEnv } from "./env.js";

/** This jest worker's own clone of the migrated database: the owner's address and the restricted role's. */
export interface TestDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

const at = (url: string, database: string): string => {
  const result = new URL(url);
  result.pathname = `/${database}`;
  return result.toString();
};

/** Which database does this jest worker use? Cloned from the run's template, which the first to ask builds by the real migrations. */
export async function testDatabase(suffix = ""): Promise<TestDatabase> {
  const {
    INTERPHASE_TEST_SERVER_URL: serverUrl,
    INTERPHASE_TEST_TEMPLATE: template,
    JEST_WORKER_ID,
  } = readTestEnv();
  const name = `${template}_w${JEST_WORKER_ID}${suffix}`;
  const server = new Client({ connectionString: serverUrl });
  await server.connect();
  try {
    const exists = async (database: string) =>
      (await server.query("SELECT FROM pg_database WHERE datname = $1", [database])).rowCount === 1;
    if (!(await exists(name))) {
      await server.query("SELECT pg_advisory_lock(7263002)");
      if (!(await exists(template))) {
        await server.query(
          `CREATE DATABASE ${escapeIdentifier(template)} TEMPLATE template0 ENCODING 'UTF8'`,
        );
        await prepareDatabase({ ownerUrl: at(serverUrl, template), now: new Date() });
      }
      await server.query(`CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE ${escapeIdentifier(template)}`);
    }
  } finally {
    await server.end();
  }
  return { ownerUrl: at(serverUrl, name), appUrl: at(deriveAppUrl(at(serverUrl, template)), name) };
}

/** Opens the api's own door to the worker's database, as the restricted role. */
export async function openTestDatabase(): Promise<Database> {
  const { appUrl } = await testDatabase();
  return new Database(
    await createDataSource({ url: appUrl, applicationName: "test", poolSize: 4 }).initialize(),
  );
}

/** Runs `work` with a connection of the database's owner, for arranging and for reading the catalogue. */
export async function asOwner<T>(work: (owner: Client) => Promise<T>, url?: string): Promise<T> {
  const owner = new Client({ connectionString: url ?? (await testDatabase()).ownerUrl });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
