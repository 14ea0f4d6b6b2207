import { z } from "zod";
import { parseRows } from "./row.js";
import type { DataSource } from "typeorm";
import { createDataSource, type Migration } from "./data-source.js";
import { indexStatements } from "./table-index.js";
import { policyStatements } from "./table-policies.js";
import type { AnyTable } from "./table.js";

/** Which statements bring a schema to what is said of its tables, and which take that away again? */
export interface SchemaDraft {
  readonly up: readonly string[];
  readonly down: readonly string[];
}

const presentTables = `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`;
const presentIndexes = `
SELECT i.relname AS name, x.indrelid::regclass::text AS "table",
       regexp_replace(pg_get_indexdef(x.indexrelid), ' ON public\\.', ' ON ') AS statement
  FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
 WHERE i.relnamespace = 'public'::regnamespace
   AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = x.indexrelid)`;

/**
 * What lies between a database and what is said of its tables?
 * **Shape** The database is brought to the last migration first. Tables, columns and constraints are TypeORM's comparison;
 * indexes and the wall of a new table are ours. Grants are in no migration: they are given after each, to the role that this
 * installation has. A table that nobody describes any more is left: taking it away is a decision, and is written by hand.
 */
export async function draftSchema(
  ownerUrl: string,
  tables: readonly AnyTable[],
  migrations: readonly Migration[] = [],
): Promise<SchemaDraft> {
  const settings = { url: ownerUrl, applicationName: "interphase draft", poolSize: 1, tables, migrations };
  const source = await createDataSource(settings).initialize();
  try {
    await source.runMigrations();
    const present = new Set(await readNames(source));
    const added = tables.filter(({ name }) => !present.has(name));
    for (const { name, entity } of added)
      if (entity === undefined) throw new Error(`${name} has no key: its migration is written by hand`);
    const { upQueries, downQueries } = await source.driver.createSchemaBuilder().log();
    const { going, coming } = await compareIndexes(source, tables);
    return {
      up: [
        ...going.map(([name]) => `DROP INDEX ${name}`),
        ...upQueries.map(({ query }) => query),
        ...coming.map(([, statement]) => statement),
        ...added.flatMap(policyStatements),
      ],
      down: [
        ...coming.map(([name]) => `DROP INDEX ${name}`),
        ...downQueries.map(({ query }) => query).reverse(),
        ...going.map(([, statement]) => statement),
      ],
    };
  } finally {
    await source.destroy();
  }
}

const nameRow = z.object({ name: z.string() });
const indexRow = nameRow.extend({ table: z.string(), statement: z.string() });
const readNames = async (source: DataSource): Promise<string[]> =>
  parseRows(nameRow, await source.query(presentTables)).map(({ name }) => name);

const unquoted = (statement: string): string => statement.replaceAll('"', "");

async function compareIndexes(source: DataSource, tables: readonly AnyTable[]) {
  const rows = parseRows(indexRow, await source.query(presentIndexes));
  const found = new Map(rows.map(({ name, statement }) => [name, statement]));
  const said = new Map(tables.flatMap((table) => [...indexStatements(table)]));
  const isSame = (name: string) => unquoted(found.get(name) ?? "") === unquoted(said.get(name) ?? "");
  const described = new Set(tables.map(({ name }) => name));
  return {
    going: rows
      .filter(({ name, table }) => described.has(unquoted(table)) && !isSame(name))
      .map(({ name, statement }) => [name, statement] as const),
    coming: [...said].filter(([name]) => !isSame(name)),
  };
}
