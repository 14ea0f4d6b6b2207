import type { ClientBase } from "pg";
import { indexStatements } from "../../../src/platform/database/table-index.js";
import { constraintName, toColumnName, type AnyTable } from "../../../src/platform/database/table.js";

/** One statement about the schema `public`; the lines of all, sorted, are the catalogue. */
const queries: Readonly<Record<string, string>> = {
  column: `
SELECT concat_ws(' ', c.relname || '.' || a.attname, format_type(a.atttypid, a.atttypmod),
         CASE WHEN o.collname <> 'default' THEN 'COLLATE ' || o.collname END,
         CASE WHEN a.attnotnull THEN 'NOT NULL' END, 'DEFAULT ' || pg_get_expr(d.adbin, d.adrelid),
         nullif(concat('GENERATED ', a.attgenerated, a.attidentity), 'GENERATED ')) AS line
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
  LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
  LEFT JOIN pg_collation o ON o.oid = a.attcollation
 WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm') AND a.attnum > 0 AND NOT a.attisdropped`,
  constraint: `
SELECT concat(conrelid::regclass, '.', conname, ' ', pg_get_constraintdef(oid)) AS line FROM pg_constraint
 WHERE connamespace = 'public'::regnamespace AND contype <> 'n'`,
  index: `
SELECT regexp_replace(pg_get_indexdef(x.indexrelid), ' ON public\\.', ' ON ') AS line
  FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
 WHERE i.relnamespace = 'public'::regnamespace
   AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = x.indexrelid AND k.contype IN ('p', 'u', 'x'))`,
  rows: `
SELECT concat_ws(' ', relname, relkind, 'security', relrowsecurity, 'forced', relforcerowsecurity,
         'owner', (relowner = (SELECT datdba FROM pg_database WHERE datname = current_database()))) AS line
  FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind <> 'i'`,
  policy: `
SELECT concat_ws(' ', tablename || '.' || policyname, permissive, cmd, roles::text, 'USING', qual, 'CHECK', with_check) AS line
  FROM pg_policies WHERE schemaname = 'public'`,
  grant: `
SELECT concat_ws(' ', table_name, column_name, privilege_type) AS line FROM information_schema.column_privileges
 WHERE table_schema = 'public' AND grantee = $1
UNION
SELECT concat_ws(' ', table_name, privilege_type) FROM information_schema.table_privileges
 WHERE table_schema = 'public' AND grantee = $1`,
  function: `
SELECT concat_ws(' ', oid::regprocedure::text, 'RETURNS', pg_get_function_result(oid), 'BODY', md5(pg_get_functiondef(oid)),
         'CALLED', has_function_privilege($1, oid, 'EXECUTE')) AS line
  FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'`,
  trigger: `
SELECT pg_get_triggerdef(oid) AS line FROM pg_trigger WHERE NOT tgisinternal`,
  type: `
SELECT concat_ws(' ', typname, typtype) AS line FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype IN ('e', 'd')`,
};

/**
 * What is in the database: columns, defaults, constraints, indexes, row-level security, policies, grants, functions, triggers, types?
 * **Shape** Sorted lines, each with its kind in front; `role` is whose grants are told.
 */
export async function readCatalogue(owner: ClientBase, role: string): Promise<string[]> {
  const lines: string[] = [];
  for (const [kind, sql] of Object.entries(queries)) {
    const { rows } = await owner.query<{ line: string }>(sql, sql.includes("$1") ? [role] : []);
    lines.push(...rows.map(({ line }) => `${kind} ${line.replace(/\s*\n\s*/g, " ")}`));
  }
  return lines.sort();
}

/** Which lines of the catalogue follow from what is said of a table? Its columns, constraints and indexes. */
export function expectedLines(table: AnyTable): string[] {
  return [...columnLines(table), ...constraintLines(table), ...indexLines(table)].sort();
}

function columnLines({ name, columns }: AnyTable): string[] {
  return Object.entries(columns).map(([property, column]) =>
    [
      `column ${name}.${toColumnName(property)}`,
      `${column.type}${column.isArray ? "[]" : ""}`,
      ...(column.collation === undefined ? [] : [`COLLATE ${column.collation}`]),
      ...(column.isNullable ? [] : ["NOT NULL"]),
      ...(column.initially === undefined ? [] : [`DEFAULT ${column.initially}`]),
    ].join(" "),
  );
}

const listed = (columns: readonly string[]): string => `(${columns.map(toColumnName).join(", ")})`;

function constraintLines(table: AnyTable): string[] {
  const { name, primaryKey, primaryKeyName = `${name}_pkey`, checks = {} } = table;
  const uniques = table.uniques ?? [];
  const foreignKeys = table.foreignKeys ?? [];
  return [
    ...(primaryKey.length === 0 ? [] : [`${primaryKeyName} PRIMARY KEY ${listed(primaryKey)}`]),
    ...uniques.map((columns) => `${constraintName(name, columns, "key")} UNIQUE ${listed(columns)}`),
    ...Object.entries(checks).map(([check, expression]) => `${check} CHECK (${expression})`),
    ...foreignKeys.map(
      ({ columns, table: target, references, onDelete, isDeferred }) =>
        `${constraintName(name, columns, "fkey")} FOREIGN KEY ${listed(columns)} REFERENCES ${target}(${references.join(", ")})` +
        (onDelete === undefined ? "" : ` ON DELETE ${onDelete}`) +
        (isDeferred === true ? " DEFERRABLE INITIALLY DEFERRED" : ""),
    ),
  ].map((line) => `constraint ${name}.${line}`);
}

const indexLines = (table: AnyTable): string[] =>
  [...indexStatements(table).values()].map((statement) => `index ${statement}`);
