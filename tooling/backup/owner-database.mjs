import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { openClient } from "../database/open-client.mjs";
import { claimDataDir, exists, openDataDir, readSecrets, releaseDataDir } from "../start/data-dir.mjs";
import { startPostgres } from "../start/postgres.mjs";
import { StartProblem } from "../start/problem.mjs";
import { createServers } from "../start/servers.mjs";

/** @typedef {import("../start/settings.mjs").Settings} Settings */

/**
 * Does `work` with the owner's address of the database that `npm start` would use: a managed server's, the running copy's, or
 * that of the embedded server started for this alone.
 *
 * @template T
 * @param {Settings} settings
 * @param {(ownerUrl: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withOwnerDatabase(settings, work) {
  const { root, dataDir, databaseUrl } = settings;
  if (databaseUrl) return work(databaseUrl);
  await openDataDir(dataDir);
  const secrets = await readSecrets(dataDir);
  const port = Number(await readFile(join(dataDir, "postgres-port"), "utf8").catch(() => "0"));
  const running = `postgres://interphase:${secrets.ownerPassword}@127.0.0.1:${String(port)}/interphase`;
  if (port > 0 && (await answers(running))) return work(running);
  await claimDataDir(dataDir);
  const servers = createServers(dataDir);
  try {
    return await work(await startPostgres(root, dataDir, secrets, () => undefined, servers.adoptDatabase));
  } finally {
    await servers.end();
    await releaseDataDir(dataDir);
  }
}

/**
 * @template T
 * @param {string} url
 * @param {(client: import("pg").Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withClient(url, work) {
  const client = await openClient({ connectionString: url });
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Brings an empty database to this version's schema, with the api's restricted role and its grants.
 *
 * @param {Settings} settings
 * @param {string} ownerUrl
 */
export async function migrate({ root, databaseAppUrl }, ownerUrl) {
  const path = resolve(root, "apps/api/dist/prepare-database.js");
  if (!(await exists(path)))
    throw new StartProblem("The api is not built yet: run npm start once, or npm run build.");
  /** @type {{ prepareDatabase: (settings: { ownerUrl: string, appUrl: string | undefined, now: Date }) => Promise<{ appUrl: string }> }} */
  const { prepareDatabase } = await import(pathToFileURL(path).href);
  return prepareDatabase({ ownerUrl, appUrl: databaseAppUrl, now: new Date() });
}

/** @param {string} url */
async function answers(url) {
  return withClient(url, () => Promise.resolve(true)).catch(() => false);
}
