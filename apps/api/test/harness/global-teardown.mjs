import pg from "pg";
import { openClient } from "../../../../tooling/database/open-client.mjs";

/** Ends the api's processes and the run's own server; on somebody else's it drops this run's databases and role. */
export default async function globalTeardown() {
  await globalThis.interphaseTestKeeper?.stop();
  if (globalThis.interphaseTestServer !== undefined) return globalThis.interphaseTestServer.stop();
  const template = process.env.INTERPHASE_TEST_TEMPLATE;
  const owner = await openClient({ connectionString: process.env.INTERPHASE_TEST_SERVER_URL });
  const found = await owner.query("SELECT datname FROM pg_database WHERE datname LIKE $1", [`${template}%`]);
  for (const { datname } of found.rows) {
    await owner.query(`DROP DATABASE ${pg.escapeIdentifier(datname)} WITH (FORCE)`);
  }
  await owner.query(`DROP ROLE IF EXISTS ${pg.escapeIdentifier(`${template}_app`)}`);
  await owner.end();
}
