import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createGunzip } from "node:zlib";

import { StartProblem } from "../start/problem.mjs";
import { copyIn, copyOut, nowhere } from "./copy.mjs";
import { schemaVersion, tablesInOrder } from "./tables.mjs";

/** @typedef {import("./snapshot.mjs").Manifest} Manifest */

/**
 * @param {string} folder
 * @returns {Promise<Manifest>}
 */
export async function readManifest(folder) {
  const text = await readFile(join(folder, "manifest.json"), "utf8").catch(() => {
    throw new StartProblem(`${folder} is no backup: name the folder that npm run backup printed.`);
  });
  const manifest = JSON.parse(text);
  if (manifest.format !== 1)
    throw new StartProblem(
      `${folder} was written by another version of the backup: restore it with that version.`,
    );
  return manifest;
}

/**
 * Puts a backup's rows into the freshly migrated, otherwise empty database: all of them, verified, or none.
 *
 * @param {import("pg").Client} client  the owner's
 * @param {string} folder
 */
export async function restoreRows(client, folder) {
  const manifest = await readManifest(folder);
  const schema = await schemaVersion(client);
  if (JSON.stringify(schema) !== JSON.stringify(manifest.schema)) {
    throw new StartProblem(
      `The backup's schema (${manifest.schema.at(-1) ?? "none"}) is not this version's (${schema.at(-1) ?? "none"}): restore with the version that wrote it, then start the newer one.`,
    );
  }
  await client.query("BEGIN");
  try {
    await client.query("SET LOCAL row_security = off");
    await client.query("SET LOCAL synchronize_seqscans = off");
    await client.query("SET CONSTRAINTS ALL DEFERRED");
    const present = await tablesInOrder(client);
    if (present.length > 0) await client.query(`TRUNCATE ${present.map(({ name }) => name).join(", ")}`);
    for (const { name } of present)
      await fill(
        client,
        folder,
        manifest.tables.find((table) => table.name === name),
      );
    for (const { name, lastValue } of manifest.sequences)
      await client.query("SELECT setval($1::regclass, $2::bigint)", [name, lastValue]);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
  return manifest;
}

/**
 * @param {import("pg").Client} client
 * @param {string} folder
 * @param {Manifest["tables"][number] | undefined} table
 */
async function fill(client, folder, table) {
  if (!table) return;
  const damaged = (/** @type {string} */ why) =>
    new StartProblem(`${table.file} is not what was written (${why}): take another backup.`);
  const file = [createReadStream(join(folder, table.file)), createGunzip()];
  const read = await copyIn(client, table, file).catch((error) => {
    // Class 22: the bytes are no rows of this table, so nobody came as far as their checksum.
    throw String(error?.code).startsWith("22") ? damaged("its rows do not fit the table") : error;
  });
  if (read.sha256 !== table.sha256) throw damaged("its checksum differs");
  const stored = await copyOut(client, table, [nowhere()]);
  if (stored.sha256 !== table.sha256 || stored.rows !== table.rows) {
    throw new StartProblem(
      `${table.name} came back different (${String(stored.rows)} of ${String(table.rows)} rows): nothing was restored.`,
    );
  }
}
