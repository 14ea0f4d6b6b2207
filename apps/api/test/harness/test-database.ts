import { escapeIdentifier, type ClientBase, type Pool } from "pg";
import { openClient, openPool } from "../../src/platform/database/owner-connection.js";
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
const made = new Map<string, Promise<TestDatabase>>();

/** Which database does this jest worker use? Cloned from the run's template when first asked for. */
export function testDatabase(suffix = ""): Promise<TestDatabase> {
  const present = made.get(suffix) ?? cloneTemplate(suffix);
  made.set(suffix, present);
  return present;
}

async function cloneTemplate(suffix: string): Promise<TestDatabase> {
  const { serverUrl, template, templateAppUrl, workerId } = readTestEnv();
  const name = `${template}_w${workerId}${suffix}`;
  const server = await openClient({ connectionString: serverUrl });
  try {
    const found = await server.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (found.rowCount === 0) {
      await server.query(`CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE ${escapeIdentifier(template)}`);
    }
  } finally {
    await server.end();
  }
  return { ownerUrl: at(serverUrl, name), appUrl: at(templateAppUrl, name) };
}

/**
 * The suite's connections as the owner: signing in costs more than most of what is asked.
 * `undefined` before anybody asked, `null` once the suite is over.
 */
let owners: Pool | null | undefined;
afterAll(async () => {
  const ending = owners;
  owners = null;
  await ending?.end();
});

/** Runs `work` with a connection of the database's owner, for arranging and for reading the catalogue; at `url`, as whoever that names. */
export async function asOwner<T>(work: (owner: ClientBase) => Promise<T>, url?: string): Promise<T> {
  if (url !== undefined) return asAnother(work, url);
  const { ownerUrl } = await testDatabase();
  // A suite's own `afterAll` may still ask, after the one above: nothing may stay open that the server's end would hit.
  if (owners === null) return asAnother(work, ownerUrl);
  owners ??= openPool({ connectionString: ownerUrl, max: 4, allowExitOnIdle: true });
  const owner = await owners.connect();
  let isGood = false;
  try {
    const result = await work(owner);
    isGood = true;
    return result;
  } finally {
    owner.release(!isGood);
  }
}

async function asAnother<T>(work: (owner: ClientBase) => Promise<T>, url: string): Promise<T> {
  const other = await openClient({ connectionString: url });
  try {
    return await work(other);
  } finally {
    await other.end();
  }
}
