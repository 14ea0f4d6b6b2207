import { createHash } from "node:crypto";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";

import { from, to } from "pg-copy-streams";

/** @typedef {import("./tables.mjs").Table} Table */
/** @typedef {{ sha256: string, rows: number }} Content */

/**
 * Streams a table's rows as COPY writes them, into `sinks`, and says what they were.
 *
 * @param {import("pg").Client} client
 * @param {Table} table
 * @param {(NodeJS.ReadWriteStream | NodeJS.WritableStream)[]} sinks
 * @returns {Promise<Content>}
 */
export async function copyOut(client, table, sinks) {
  const source = client.query(to(`COPY ${table.name} (${table.columns.join(", ")}) TO STDOUT`));
  const { meter, content } = createMeter();
  await pipeline([source, meter, ...sinks]);
  return content();
}

/**
 * @param {import("pg").Client} client
 * @param {Table} table
 * @param {NodeJS.ReadableStream[]} sources
 * @returns {Promise<Content>}
 */
export async function copyIn(client, table, sources) {
  const { meter, content } = createMeter();
  await pipeline([
    ...sources,
    meter,
    client.query(from(`COPY ${table.name} (${table.columns.join(", ")}) FROM STDIN`)),
  ]);
  return content();
}

/** A sink that keeps nothing. */
export const nowhere = () =>
  new Transform({ transform: (_chunk, _encoding, done) => done(), flush: (done) => done() }).resume();

function createMeter() {
  const hash = createHash("sha256");
  let rows = 0;
  const meter = new Transform({
    transform(/** @type {Buffer} */ chunk, _encoding, done) {
      hash.update(chunk);
      // COPY's text format writes one line a row and escapes every line break inside a value.
      for (const byte of chunk) if (byte === 0x0a) rows += 1;
      done(null, chunk);
    },
  });
  return { meter, content: () => ({ sha256: hash.digest("hex"), rows }) };
}
