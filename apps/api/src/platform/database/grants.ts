import type { ClientBase } from "pg";
import { escapeIdentifier } from "pg";
import { z } from "zod";
import { ownerFunctions } from "./owner-functions.js";
import { parseRows } from "./row.js";
import type { AnyTable } from "./table.js";

/** The tables of graphile-worker 0.16 that a running worker reads and writes; they hold job ids, never content. */
const queueTables = [
  "_private_jobs",
  "_private_job_queues",
  "_private_tasks",
  "_private_known_crontabs",
] as const;

const ownerFunctionsQuery = `
SELECT proname AS name, oid::regprocedure::text AS signature
  FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef`;

const nameRow = z.object({ name: z.string() });
const functionRow = z.object({ name: z.string(), signature: z.string() });

/**
 * Which statements give a role what a table says?
 * **Shape** Reading goes column by column, so that a column nobody has described is not read; writing goes by table. `role` is
 * quoted already.
 */
export function grantStatements({ name, privileges, columnNames }: AnyTable, role: string): string[] {
  const on = `ON ${escapeIdentifier(name)} TO ${role}`;
  const writing = privileges.filter((privilege) => privilege !== "SELECT");
  const columns = columnNames().map((column) => escapeIdentifier(column));
  return [
    ...(writing.length === 0 ? [] : [`GRANT ${writing.join(", ")} ${on}`]),
    ...(privileges.includes("SELECT") ? [`GRANT SELECT (${columns.join(", ")}) ${on}`] : []),
  ];
}

/**
 * Gives the api's role exactly what its tables say and what the queue needs, and takes away the rest.
 * **Shape** Runs after every migration and may run again at any time.
 */
export async function applyGrants(
  owner: ClientBase,
  role: string,
  tables: readonly AnyTable[],
): Promise<void> {
  const name = escapeIdentifier(role);
  const [database] = parseRows(nameRow, (await owner.query("SELECT current_database() AS name")).rows);
  const functions = parseRows(functionRow, (await owner.query(ownerFunctionsQuery)).rows);
  const statements = [
    `REVOKE CREATE ON SCHEMA public FROM PUBLIC`,
    `GRANT CONNECT, TEMPORARY ON DATABASE ${escapeIdentifier(database?.name ?? "")} TO ${name}`,
    `GRANT USAGE ON SCHEMA public TO ${name}`,
    `REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${name}`,
    ...tables.flatMap((table) => grantStatements(table, name)),
    ...functions.flatMap(({ name: called, signature }) => [
      `REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC, ${name}`,
      ...(ownerFunctions.includes(called) ? [`GRANT EXECUTE ON FUNCTION ${signature} TO ${name}`] : []),
    ]),
    `GRANT USAGE ON SCHEMA graphile_worker TO ${name}`,
    `GRANT SELECT ON graphile_worker.migrations TO ${name}`,
    `GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO ${name}`,
    `GRANT USAGE ON ALL SEQUENCES IN SCHEMA graphile_worker TO ${name}`,
    `GRANT SELECT ON graphile_worker.jobs TO ${name}`,
    ...queueTables.flatMap((table) => [
      `GRANT SELECT, INSERT, UPDATE, DELETE ON graphile_worker.${table} TO ${name}`,
      `DROP POLICY IF EXISTS api ON graphile_worker.${table}`,
      `CREATE POLICY api ON graphile_worker.${table} TO ${name} USING (true) WITH CHECK (true)`,
    ]),
  ];
  for (const statement of statements) await owner.query(statement);
}
