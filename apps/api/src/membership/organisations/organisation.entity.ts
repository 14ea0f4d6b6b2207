import { boolean, instant, integer, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Which organisations are members? */
export const organisationsTable = table({
  name: "organisations",
  about: "A member organisation of the alliance: its name, its country, whether it is kept out.",
  tableClass: "platform",
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    id: uuid("public"),
    name: text("public"),
    countryIso3: text("public"),
    createdAt: instant("state"),
    suspendedAt: nullable(instant("state")),
    requiresSecondFactor: boolean("state", { initially: "false" }),
    version: integer("state", { initially: "1" }),
  },
  primaryKey: ["id"],
  checks: {
    organisations_country_iso3_check: "(country_iso3 ~ '^[A-Z]{3}$'::text)",
  },
  indexes: {
    organisations_by_name: { columns: ["name", "id"] },
  },
});
