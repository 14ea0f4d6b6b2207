import { z } from "zod";

/**
 * What does a column hold?
 * `link`: whose row it is and what it belongs to. `state`: times, counts, kinds, states. `public`: for everybody. `content`: what
 * a member entered, or what was computed from it. `personal`: about a person. `secret`: hashes and sealed secrets.
 */
export type ColumnClass = "link" | "state" | "public" | "content" | "personal" | "secret";

/** Which types of PostgreSQL does a column have? An array's is its element's. */
export type ColumnType =
  | "uuid"
  | "text"
  | "character varying"
  | "integer"
  | "bigint"
  | "double precision"
  | "boolean"
  | "timestamp with time zone"
  | "date"
  | "bytea"
  | "json"
  | "jsonb";

/**
 * What is said of a column, once?
 * **Shape** `read` is its expression in a select list, where that is not its name; `value` parses what then arrives.
 */
export interface Column<Value = unknown> {
  readonly type: ColumnType;
  readonly columnClass: ColumnClass;
  readonly value: z.ZodType<Value>;
  readonly isArray: boolean;
  readonly isNullable: boolean;
  readonly read: (name: string) => string;
  readonly initially?: string;
  readonly collation?: string;
}

/** What may be said beside a column's class? `initially` is an expression of SQL. */
export interface ColumnOptions {
  readonly initially?: string;
  readonly collation?: string;
}

const asIs = (name: string): string => name;

const columnOf =
  <Value>(type: ColumnType, value: z.ZodType<Value>, read = asIs) =>
  (columnClass: ColumnClass, options: ColumnOptions = {}): Column<Value> => ({
    type,
    columnClass,
    value,
    isArray: false,
    isNullable: false,
    read,
    ...options,
  });

/** Which column holds an id? */
export const uuid = columnOf("uuid", z.string());
/** Which column holds text? */
export const text = columnOf("text", z.string());
/** Which column holds text of a type that a library chose? */
export const varchar = columnOf("character varying", z.string());
/** Which column holds a whole number up to 2^31? */
export const integer = columnOf("integer", z.number());
/** Which column holds a whole number beyond that? **Shape** Text, since a double cannot hold them all. */
export const bigint = columnOf("bigint", z.string());
/** Which column holds a measured number? */
export const double = columnOf("double precision", z.number());
/** Which column holds yes or no? */
export const boolean = columnOf("boolean", z.boolean());
/** Which column holds an instant? */
export const instant = columnOf("timestamp with time zone", z.date());
/** Which column holds a day? **Shape** Text such as 2026-11-30: a day has no hour and no place. */
export const day = columnOf("date", z.string(), (name) => `${name}::text`);
/** Which column holds bytes? */
export const bytes = columnOf("bytea", z.instanceof(Buffer));
/** Which column holds a value with its spelling, byte for byte? */
export const json = columnOf("json", z.unknown());
/** Which column holds a value that the database looks into? */
export const jsonb = columnOf("jsonb", z.unknown());

/** Which column may hold nothing? */
export const nullable = <Value>(column: Column<Value>): Column<Value | null> => ({
  ...column,
  value: z.nullable(column.value),
  isNullable: true,
});

/** Which column holds several of a kind, in order? */
export const arrayOf = <Value>(column: Column<Value>): Column<Value[]> => ({
  ...column,
  value: z.array(column.value),
  isArray: true,
});
