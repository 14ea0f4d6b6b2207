import { StartProblem } from "../start/problem.mjs";

/**
 * Was nothing ever made in this database?
 *
 * @param {import("pg").Client} client
 */
export async function isEmpty(client) {
  const { rows } = await client.query(
    "SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND n.nspname IN ('public', 'graphile_worker') LIMIT 1",
  );
  return rows.length === 0;
}

/**
 * Removes everything of ours from a database, for a restore that was told to replace.
 *
 * @param {import("pg").Client} client
 */
export async function emptyDatabase(client) {
  const { rows } = await client.query(
    "SELECT count(*)::int AS others FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'",
  );
  if (Number(rows[0]?.others) > 0)
    throw new StartProblem(
      "Somebody is connected to this database: end the running copy first, then restore.",
    );
  await client.query("BEGIN");
  await client.query("DROP SCHEMA IF EXISTS graphile_worker CASCADE");
  await client.query("DROP SCHEMA IF EXISTS public CASCADE");
  await client.query("CREATE SCHEMA public");
  await client.query("GRANT USAGE ON SCHEMA public TO PUBLIC");
  await client.query("COMMIT");
}
