import { escapeIdentifier } from "pg";
import { toColumnName, type AnyTable } from "./table.js";

/** Which statements make a table's indexes, by name? **Shape** As PostgreSQL prints them, but for quotes. */
export function indexStatements({ name, indexes = {} }: AnyTable): Map<string, string> {
  return new Map(
    Object.entries(indexes).map(([index, { columns, where, isUnique = false, using = "btree" }]) => {
      const parts = columns.map((column) =>
        typeof column === "string"
          ? column.replace(/^\w+/, (property) => escapeIdentifier(toColumnName(property)))
          : column.sql,
      );
      const head = `CREATE ${isUnique ? "UNIQUE " : ""}INDEX ${index} ON ${name} USING ${using} (${parts.join(", ")})`;
      return [index, where === undefined ? head : `${head} WHERE ${where}`];
    }),
  );
}
