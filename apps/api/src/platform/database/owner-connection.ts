import { Client, Pool, type ClientConfig, type ClientBase, type PoolConfig } from "pg";

/** A connection of the database's owner: migrations and the demo alone have one. */
export type OwnerConnection = ClientBase;

/**
 * Opens one connection. Who holds it ends it.
 * **Errors** A server that goes away fails the statement that waits, or the next one. Without a listener it would end the whole
 * process beside, even while nobody asks.
 */
export async function openClient(config: ClientConfig): Promise<Client> {
  const client = new Client(config);
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** Makes a pool of connections that a server may take away while they are idle. Who holds it ends it. */
export function openPool(config: PoolConfig): Pool {
  const pool = new Pool(config);
  pool.on("error", () => undefined);
  return pool;
}

/** Runs `work` with a connection of the owner, and ends it. */
export async function withOwner<T>(url: string, work: (owner: OwnerConnection) => Promise<T>): Promise<T> {
  const owner = await openClient({ connectionString: url, application_name: "interphase prepare" });
  try {
    // An owner that is no superuser is held by forced row-level security like everybody.
    await owner.query("SET app.reach = 'directory'");
    return await work(owner);
  } finally {
    await owner.end();
  }
}

const attempts = 60;
const pauseMs = 500;

/** Waits for a server that is starting: it refuses for a while (57P03), or does not listen yet. */
export async function untilAnswering(url: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await withOwner(url, async (owner) => {
        await owner.query("SELECT 1");
      });
      return;
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (attempt === attempts || (code !== "57P03" && code !== "ECONNREFUSED")) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}
