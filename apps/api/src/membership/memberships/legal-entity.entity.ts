import { instant, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Which companies outside of the alliance stand above members? Only as much of each as tells it apart. */
export const legalEntitiesTable = table({
  name: "legal_entities",
  about: "A company outside of the alliance that controls a member, or controls one that does.",
  tableClass: "platform",
  privileges: ["SELECT", "INSERT"],
  columns: {
    id: uuid("link"),
    name: text("public"),
    countryIso3: text("public"),
    lei: nullable(text("public")),
    createdAt: instant("state"),
  },
  primaryKey: ["id"],
  checks: { legal_entities_country_iso3_check: "(country_iso3 ~ '^[A-Z]{3}$'::text)" },
  indexes: {
    legal_entities_by_lei: { columns: ["lei"], where: "(lei IS NOT NULL)", isUnique: true },
    legal_entities_by_name: { columns: ["name", "id"] },
  },
});
