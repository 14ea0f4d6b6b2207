import pg from "pg";

/**
 * Opens one connection; who holds it ends it. A server that goes away fails the statement that waits, or the next one: without a
 * listener it would end the whole process beside, even while nobody asks.
 *
 * @param {import("pg").ClientConfig} config
 * @returns {Promise<pg.Client>}
 */
export async function openClient(config) {
  const client = new pg.Client(config);
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/**
 * Makes a pool of connections that a server may take away while they are idle; who holds it ends it.
 *
 * @param {import("pg").PoolConfig} config
 * @returns {pg.Pool}
 */
export function openPool(config) {
  const pool = new pg.Pool(config);
  pool.on("error", () => undefined);
  return pool;
}
