import { integer, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Who was entitled when a ballot opened? **Shape** one row an organisation; the keys are how unit and organisation stand in the certificate. */
export const ballotUnitsTable = table({
  name: "ballot_units",
  about: "An organisation in the electorate of a ballot, as it was when the ballot opened.",
  tableClass: "identity",
  subject: { purposes: ["directory"] },
  privileges: ["SELECT", "INSERT"],
  columns: {
    ballotId: uuid("link"),
    organisationId: uuid("link"),
    unitId: uuid("link"),
    name: text("public"),
    tier: text("state"),
    weight: integer("state"),
    unitKey: text("link"),
    organisationKey: text("link"),
  },
  primaryKey: ["ballotId", "organisationId"],
  foreignKeys: [
    { columns: ["ballotId"], table: "ballots", references: ["id"] },
    { columns: ["organisationId"], table: "organisations", references: ["id"] },
  ],
  checks: { ballot_units_weight_check: "(weight > 0)" },
  indexes: { ballot_units_by_organisation: { columns: ["organisationId", "ballotId"] } },
});
