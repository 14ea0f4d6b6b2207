import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { withClient } from "../backup/owner-database.mjs";

/** @typedef {{ text: string, values: (string | null)[] }} Query */

const PARAMETERS = /(?:DETAIL|LOG): {2}Parameters: (.*)|DETAIL: {2}parameters: (.*)/i;

/**
 * Lets the server log what the api asks while `work` runs, so that the bare handler asks the very same.
 *
 * @param {string} dataDir
 * @param {string} adminUrl
 * @param {() => Promise<unknown>} work
 * @returns {Promise<Query[]>}
 */
export async function captureQueries(dataDir, adminUrl, work) {
  const log = join(dataDir, "logs/postgres.log");
  const set = (/** @type {string} */ value) =>
    withClient(adminUrl, async (client) => {
      await client.query(`ALTER SYSTEM SET log_statement = ${value}`);
      await client.query("ALTER SYSTEM SET log_line_prefix = '%m [%p] %a '");
      await client.query("SELECT pg_reload_conf()");
      await wait(500);
    });
  await set("'all'");
  const before = (await readFile(log)).length;
  await work();
  await wait(500);
  const text = (await readFile(log)).subarray(before).toString();
  await set("DEFAULT");
  return readLog(text);
}

/** @param {string} text @returns {Query[]} */
function readLog(text) {
  const entries = text.split(/\n(?=\d{4}-\d\d-\d\d )/).filter((entry) => /interphase api/.test(entry));
  /** @type {Query[]} */
  const queries = [];
  for (const entry of entries) {
    const statement = /LOG: {2}(?:statement|execute [^:]+): ([\s\S]*)$/.exec(entry)?.[1];
    const parameters = PARAMETERS.exec(entry);
    if (statement !== undefined) queries.push({ text: statement, values: [] });
    else if (parameters) queries.at(-1)?.values.push(...readValues(parameters[1] ?? parameters[2] ?? ""));
  }
  return queries;
}

/** @param {string} text `$1 = 'a', $2 = NULL` */
function readValues(text) {
  return [...text.matchAll(/\$\d+ = (?:'((?:[^']|'')*)'|NULL)/g)].map(([, value]) =>
    value === undefined ? null : value.replaceAll("''", "'"),
  );
}
