import { createWriteStream } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createGzip } from "node:zlib";

import { copyOut } from "./copy.mjs";
import { schemaVersion, sequences, tablesInOrder } from "./tables.mjs";

/**
 * What a backup says of itself: enough to know whether it may go back, and whether it came back whole.
 *
 * @typedef {object} Manifest
 * @property {1} format
 * @property {string} createdAt
 * @property {string} serverVersion
 * @property {string[]} schema
 * @property {({ name: string, columns: string[], file: string } & import("./copy.mjs").Content)[]} tables
 * @property {{ name: string, lastValue: string }[]} sequences
 */

/**
 * Writes every table, as of one moment, into a new folder; an unfinished backup never carries the finished one's name.
 *
 * @param {import("pg").Client} client  the owner's
 * @param {string} folder
 * @returns {Promise<Manifest>}
 */
export async function writeSnapshot(client, folder) {
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  try {
    // With row-level security in the way this fails loudly; without the setting it would leave rows out in silence.
    await client.query("SET LOCAL row_security = off");
    await client.query("SET LOCAL synchronize_seqscans = off");
    const manifest = await copyAll(client, unfinished);
    await writeFile(join(unfinished, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`, {
      mode: 0o600,
    });
    await rename(unfinished, folder);
    return manifest;
  } finally {
    await client.query("ROLLBACK");
  }
}

/**
 * @param {import("pg").Client} client
 * @param {string} folder
 * @returns {Promise<Manifest>}
 */
async function copyAll(client, folder) {
  const { rows } = await client.query("SELECT now() AS now, current_setting('server_version') AS version");
  /** @type {Manifest["tables"]} */
  const tables = [];
  for (const table of await tablesInOrder(client)) {
    const file = `${table.name.replaceAll('"', "")}.copy.gz`;
    const content = await copyOut(client, table, [
      createGzip(),
      createWriteStream(join(folder, file), { mode: 0o600 }),
    ]);
    tables.push({ ...table, file, ...content });
  }
  return {
    format: 1,
    createdAt: rows[0].now.toISOString(),
    serverVersion: rows[0].version,
    schema: await schemaVersion(client),
    tables,
    sequences: await sequences(client),
  };
}
