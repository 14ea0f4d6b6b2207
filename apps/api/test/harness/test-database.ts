import { Client, escapeIdentifier, Pool, type ClientBase } from "pg";
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
  const server = new Client({ connectionString: serverUrl });
  await server.connect();
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

/** The suite's connections as the owner: signing in costs more than most of what is asked. */
let owners: Pool | undefined;
const endOwners = async () => {
  const ending = owners;
  owners = undefined;
  await ending?.end();
};
afterAll(endOwners);

async function openOwners(): Promise<Pool> {
  const { ownerUrl } = await testDatabase();
  // A suite's own `afterAll` may still ask, after the one above: what it opens ends when it is idle.
  owners ??= new Pool({ connectionString: ownerUrl, max: 4, idleTimeoutMillis: 500, allowExitOnIdle: true });
  return owners;
}

/** Runs `work` with a connection of the database's owner, for arranging and for reading the catalogue; at `url`, as whoever that names. */
export async function asOwner<T>(work: (owner: ClientBase) => Promise<T>, url?: string): Promise<T> {
  if (url !== undefined) return asAnother(work, url);
  const pool = await openOwners();
  const owner = await pool.connect();
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
  const other = new Client({ connectionString: url });
  await other.connect();
  try {
    return await work(other);
  } finally {
    await other.end();
  }
}
