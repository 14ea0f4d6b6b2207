import { EntitySchema, EntitySchemaOptions } from "typeorm";
import { z } from "zod";
import type { Column, ColumnClass } from "./column.js";
import { idsRead, type Readers } from "./table-class.js";

/** What may a role be allowed to do to a table? */
export type TablePrivilege = "SELECT" | "INSERT" | "UPDATE" | "DELETE";

type Columns = Readonly<Record<string, Column>>;
/** A row of these columns, as a select list of theirs brings it. */
export type RowOf<Of extends Columns> = { -readonly [Name in keyof Of]: z.output<Of[Name]["value"]> };

/** An index: columns in order, the greatest first where it says so, or expressions over the database's own names. */
export interface TableIndex<Name extends string> {
  readonly columns: readonly (Name | `${Name} DESC` | { readonly sql: string })[];
  readonly where?: string;
  readonly isUnique?: boolean;
  /** `gin` finds rows by what their arrays hold; in order, where nothing is said. */
  readonly using?: "btree" | "gin";
}

/** A key of another table that rows point at. Columns of the other table are named as the database names them. */
export interface ForeignKey<Name extends string> {
  readonly columns: readonly Name[];
  readonly table: string;
  readonly references: readonly string[];
  readonly onDelete?: "CASCADE";
  /** Held at the end of the transaction rather than of the statement. */
  readonly isDeferred?: boolean;
}

/** What is said of a table, beside who reads it? */
interface TableShape<Of extends Columns> {
  readonly name: string;
  /** What is a row of it? One sentence. */
  readonly about: string;
  /** The least the api's role needs. */
  readonly privileges: readonly TablePrivilege[];
  readonly columns: Of;
  /** Empty where rows are counted and never named: TypeORM then knows nothing of the table. */
  readonly primaryKey: readonly (keyof Of & string)[];
  readonly primaryKeyName?: string;
  readonly uniques?: readonly (readonly (keyof Of & string)[])[];
  readonly foreignKeys?: readonly ForeignKey<keyof Of & string>[];
  readonly checks?: Readonly<Record<string, string>>;
  readonly indexes?: Readonly<Record<string, TableIndex<keyof Of & string>>>;
}

/** All that is said of a table. **Shape** Constraints are named as PostgreSQL names them; checks and indexes by their keys here. */
export type TableDescription<Of extends Columns> = TableShape<Of> & Readers<keyof Of & string>;

/** What follows from what is said of a table? */
interface Derived<Of extends Columns> {
  /** What TypeORM knows of it; undefined where it knows nothing. */
  readonly entity: EntitySchema<RowOf<Of>> | undefined;
  /** A whole row as `select()` brings it. */
  readonly row: z.ZodObject<{ [Name in keyof Of]: Of[Name]["value"] }>;
  /**
   * Which expressions select these columns, or all?
   * **Shape** A comma between them, each under the name that the row has; `alias` is the table's own name in the query.
   */
  select(alias?: string, ...names: (keyof Of & string)[]): string;
  /** Its columns by the database's names, in the order of their classes. */
  columnNames(columnClass?: ColumnClass): string[];
}

/** A table, and what follows from what is said of it. */
export type Table<Of extends Columns = Columns> = TableDescription<Of> & Derived<Of>;

/** Any table, whatever its columns. */
export type AnyTable = TableDescription<Columns> &
  Omit<Derived<Columns>, "row" | "entity"> & { readonly entity: EntitySchema | undefined };

/** How does the database name a column? `ownerOrgId` is `owner_org_id`. */
export const toColumnName = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const classes: readonly ColumnClass[] = ["link", "state", "public", "content", "personal", "secret"];

/**
 * Which table is this? Everything that is said of it is said here: the row's type and its parsing, the select list, the api's
 * grants, the entity, the wall of a new table and the test of the catalogue come from the one value. Listed in its floor's
 * `*.tables.ts`, it is drafted into a migration by `npm run migration:draft -- <floor> <name>`, which is then read, edited and frozen.
 * **Fails** by throwing where the columns are not those that its class needs.
 */
export function table<const Of extends Columns>(description: TableDescription<Of>): Table<Of> {
  refuseUnreadable(description);
  const { columns } = description;
  const names = Object.keys(columns) as (keyof Of & string)[];
  const readAs = (name: string, prefix: string): string =>
    `${columns[name]?.read(prefix + toColumnName(name)) ?? ""} AS "${name}"`;
  return {
    ...description,
    entity: entityOf(description),
    row: z.object(
      Object.fromEntries(names.map((name) => [name, columns[name]?.value])) as {
        [Name in keyof Of]: Of[Name]["value"];
      },
    ),
    select: (alias, ...chosen) =>
      (chosen.length === 0 ? names : chosen)
        .map((name) => readAs(name, alias === undefined ? "" : `${alias}.`))
        .join(", "),
    columnNames: (columnClass) =>
      classes
        .filter((each) => columnClass === undefined || each === columnClass)
        .flatMap((each) => names.filter((name) => columns[name]?.columnClass === each))
        .map(toColumnName),
  };
}

/** What no type can say of a table's class and its columns, said as the description is read. */
function refuseUnreadable(description: TableDescription<Columns>): void {
  const { name, columns, foreignKeys = [] } = description;
  const refuse = (why: string): never => {
    throw new Error(`${name}: ${why}`);
  };
  const ids = idsRead(description);
  for (const id of ids)
    if (columns[id]?.type !== "uuid") refuse(`its class reads ${id}, which is no column with an id`);
  if (new Set(ids).size < ids.length) refuse(`its class reads ${ids.join(" and ")}, which must differ`);
  if ("ownerOrgId" in columns && description.tableClass !== "organisation-private")
    refuse("ownerOrgId is the column of private rows; another class names its organisation otherwise");
  if (description.tableClass !== "sealed") return;
  const { by, table: parent } = description.seal;
  const isBound = foreignKeys.some(({ columns: from, table: to }) => to === parent && from.includes(by));
  if (!isBound) refuse(`${by} must refer to ${parent}, or nothing would ever open the row`);
}

/** As PostgreSQL names a constraint where nobody says otherwise. */
export const constraintName = (table: string, columns: readonly string[], kind: string): string =>
  [table, ...columns.map(toColumnName), kind].join("_");

/** TypeORM tells a default from the database's by the value where it is one, and by its text where it is an expression. */
function defaultOf(initially: string): unknown {
  const literal = /^'([^']*)'::text$/.exec(initially)?.[1];
  if (literal !== undefined) return literal;
  return /^\d+$/.test(initially) ? Number(initially) : () => initially;
}

function entityOf<Of extends Columns>(
  description: TableDescription<Of>,
): EntitySchema<RowOf<Of>> | undefined {
  const { name, primaryKey, uniques = [], foreignKeys = [], checks = {} } = description;
  if (primaryKey.length === 0) return undefined;
  const said: EntitySchemaOptions<RowOf<Of>> = Object.assign(new EntitySchemaOptions<RowOf<Of>>(), {
    name,
    tableName: name,
    columns: columnsOf(description) as never,
    uniques: uniques.map((columns) => ({
      name: constraintName(name, columns, "key"),
      columns: [...columns],
    })),
    checks: Object.entries(checks).map(([check, expression]) => ({ name: check, expression })),
    foreignKeys: foreignKeys.map(({ columns, table: target, references, onDelete, isDeferred }) => ({
      name: constraintName(name, columns, "fkey"),
      target,
      columnNames: columns.map(toColumnName),
      referencedColumnNames: [...references],
      ...(onDelete === undefined ? {} : { onDelete }),
      ...(isDeferred === true ? { deferrable: "INITIALLY DEFERRED" as const } : {}),
    })),
    // TypeORM knows neither directions nor expressions of indexes: it leaves these alone, and the catalogue's test compares them.
    indices: Object.keys(description.indexes ?? {}).map((index) => ({
      name: index,
      columns: [...primaryKey],
      synchronize: false,
    })),
  });
  return new EntitySchema(said);

  function columnsOf({ columns }: TableDescription<Of>) {
    return Object.fromEntries(
      Object.entries(columns).map(([property, { type, isArray, isNullable, initially, collation }]) => [
        property,
        {
          name: toColumnName(property),
          type,
          array: isArray,
          nullable: isNullable,
          ...(primaryKey.includes(property)
            ? { primary: true, primaryKeyConstraintName: description.primaryKeyName ?? `${name}_pkey` }
            : {}),
          ...(initially === undefined ? {} : { default: defaultOf(initially) }),
          ...(collation === undefined ? {} : { collation }),
        },
      ]),
    );
  }
}
