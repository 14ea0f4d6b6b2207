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
    nativeName: nullable(text("public")),
    website: nullable(text("public")),
    /** Null: nobody has said it yet. */
    kind: nullable(text("public")),
    /** An organisation that left is kept out as well, so that whoever asks only that asks enough. */
    leftAt: nullable(instant("state")),
    leftAs: nullable(text("state")),
  },
  primaryKey: ["id"],
  checks: {
    organisations_country_iso3_check: "(country_iso3 ~ '^[A-Z]{3}$'::text)",
    organisations_kind_check:
      "(kind = ANY (ARRAY['mining'::text, 'refining'::text, 'material'::text, 'cell'::text, 'vehicle-maker'::text, 'institute'::text, 'equipment'::text, 'observer'::text]))",
    organisations_left_check:
      "(((left_at IS NULL) = (left_as IS NULL)) AND ((left_at IS NULL) OR (suspended_at IS NOT NULL)))",
    organisations_left_as_check: "(left_as = ANY (ARRAY['withdrawn'::text, 'expelled'::text]))",
  },
  indexes: {
    organisations_by_name: { columns: ["name", "id"] },
  },
});
