import { instant, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Which organisation left while a ballot ran? **Shape** the first time counts, and nothing undoes it. */
export const ballotDeparturesTable = table({
  name: "ballot_departures",
  about: "An organisation that was suspended or left the alliance while a ballot with it was open.",
  tableClass: "identity",
  subject: { purposes: ["directory"] },
  privileges: ["SELECT", "INSERT"],
  columns: {
    ballotId: uuid("link"),
    organisationId: uuid("link"),
    state: text("state"),
    at: instant("state"),
  },
  primaryKey: ["ballotId", "organisationId"],
  foreignKeys: [
    {
      columns: ["ballotId", "organisationId"],
      table: "ballot_units",
      references: ["ballot_id", "organisation_id"],
    },
  ],
  checks: {
    ballot_departures_state_check:
      "(state = ANY (ARRAY['suspended'::text, 'expelled'::text, 'withdrawn'::text]))",
  },
});
