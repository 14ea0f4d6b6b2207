import { openClient, openPool } from "../../../src/platform/database/owner-connection.js";
import { asOwner, testDatabase } from "../../harness/test-database.js";

/** Ends the backend that this connection speaks to, as a restart of the server does. */
const takeAway = (pid: unknown) => asOwner((owner) => owner.query("SELECT pg_terminate_backend($1)", [pid]));
const backend = "SELECT pg_backend_pid() AS pid";

test("a server that takes an idle connection of a pool away costs nothing: the next statement gets another", async () => {
  const { ownerUrl } = await testDatabase();
  const pool = openPool({ connectionString: ownerUrl, max: 1 });
  try {
    const removed = new Promise((resolve) => pool.once("remove", resolve));
    const { rows } = await pool.query<{ pid: number }>(backend);
    await takeAway(rows[0]?.pid);
    await removed;
    const { rows: later } = await pool.query<{ pid: number }>(backend);
    expect(later[0]?.pid).not.toBe(rows[0]?.pid);
  } finally {
    await pool.end();
  }
});

test("a single connection that is taken away refuses the next statement, and ends nothing beside", async () => {
  const { ownerUrl } = await testDatabase();
  const client = await openClient({ connectionString: ownerUrl });
  const ended = new Promise((resolve) => client.once("end", resolve));
  const { rows } = await client.query<{ pid: number }>(backend);
  await takeAway(rows[0]?.pid);
  await ended;
  await expect(client.query(backend)).rejects.toThrow();
});
