import { bigint, integer, varchar } from "./column.js";
import { table } from "./table.js";

/** Which steps of the schema were taken? */
export const schemaMigrationsTable = table({
  name: "schema_migrations",
  about: "A migration that ran, and when.",
  tableClass: "public",
  privileges: ["SELECT"],
  columns: {
    id: integer("public", { initially: "nextval('schema_migrations_id_seq'::regclass)" }),
    timestamp: bigint("public"),
    name: varchar("public"),
  },
  primaryKey: ["id"],
  primaryKeyName: "PK_62441bec32630ced9e4cccae336",
});
