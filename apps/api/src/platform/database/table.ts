import { EntitySchema, EntitySchemaOptions } from "typeorm";
import { z } from "zod";
import type { Column, ColumnClass } from "./column.js";

/**
 * Who may read a table's rows?
 * `public`: anybody, they say nothing of one organisation. `platform`: the api itself; the register of organisations, the
 * alliance's settings, counters that name nobody. `identity`: whom the rows are about, their organisation, and the api for a
 * purpose it names; `audit`: chains of events, only ever added to by functions, an organisation's open to itself;
 * `organisation-private`: the owner organisation alone. The last three are held by forced row-level security.
 */
export type TableClass = "public" | "platform" | "identity" | "audit" | "organisation-private";
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

/** All that is said of a table. **Shape** Constraints are named as PostgreSQL names them; checks and indexes by their keys here. */
export interface TableDescription<Of extends Columns> {
  readonly name: string;
  /** What is a row of it? One sentence. */
  readonly about: string;
  readonly tableClass: TableClass;
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

/** A table, and what follows from what is said of it. */
export interface Table<Of extends Columns = Columns> extends TableDescription<Of> {
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

/** Any table, whatever its columns. */
export type AnyTable = Omit<Table, "row" | "entity"> & { readonly entity: EntitySchema | undefined };

/** How does the database name a column? `ownerOrgId` is `owner_org_id`. */
export const toColumnName = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const classes: readonly ColumnClass[] = ["link", "state", "public", "content", "personal", "secret"];

/**
 * Which table is this? Everything that is said of it is said here: the row's type and its parsing, the select list, the api's
 * grants, the entity and the test of the catalogue come from the one value.
 */
export function table<const Of extends Columns>(description: TableDescription<Of>): Table<Of> {
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
