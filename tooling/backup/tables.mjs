/** @typedef {import("pg").Client} Client */
/** @typedef {{ name: string, columns: string[] }} Table */

/** Written by the migrations themselves, so a restore finds them filled. */
const MIGRATION_TABLES = new Set([
  "public.schema_migrations",
  "public.migrations",
  "graphile_worker.migrations",
]);

const TABLES = `
  SELECT format('%I.%I', n.nspname, c.relname) AS name, c.oid::int AS oid,
         array_agg(quote_ident(a.attname) ORDER BY a.attnum) AS columns
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
   WHERE c.relkind = 'r' AND n.nspname IN ('public', 'graphile_worker')
   GROUP BY 1, 2 ORDER BY 1`;

const REFERENCES = `
  SELECT conrelid::int AS child, confrelid::int AS parent
    FROM pg_constraint WHERE contype = 'f' AND conrelid <> confrelid`;

const SEQUENCES = `
  SELECT format('%I.%I', schemaname, sequencename) AS name, last_value::text AS "lastValue"
    FROM pg_sequences WHERE schemaname IN ('public', 'graphile_worker') AND last_value IS NOT NULL ORDER BY 1`;

/**
 * The tables with truth in them, a table after those it refers to.
 *
 * @param {Client} client
 * @returns {Promise<Table[]>}
 */
export async function tablesInOrder(client) {
  const { rows } = await client.query(TABLES);
  const { rows: references } = await client.query(REFERENCES);
  /** @type {Map<number, Table>} */
  const left = new Map(rows.map((row) => [row.oid, { name: row.name, columns: row.columns }]));
  /** @type {Table[]} */
  const ordered = [];
  while (left.size > 0) {
    const free = [...left].filter(([oid]) =>
      references.every(({ child, parent }) => child !== oid || !left.has(parent)),
    );
    // A circle of references has no order; its constraints are then checked at the end, if they are deferrable.
    for (const [oid, table] of free.length > 0 ? free : [...left]) {
      ordered.push(table);
      left.delete(oid);
    }
  }
  return ordered.filter(({ name }) => !MIGRATION_TABLES.has(name));
}

/**
 * @param {Client} client
 * @returns {Promise<{ name: string, lastValue: string }[]>}
 */
export async function sequences(client) {
  return (await client.query(SEQUENCES)).rows;
}

/**
 * Which migrations made this schema? A backup goes back only into the same one.
 *
 * @param {Client} client
 * @returns {Promise<string[]>}
 */
export async function schemaVersion(client) {
  const { rows } = await client.query("SELECT to_regclass('public.schema_migrations') IS NOT NULL AS known");
  if (!rows[0]?.known) return [];
  return (await client.query("SELECT name FROM public.schema_migrations ORDER BY name")).rows.map(
    (row) => row.name,
  );
}
