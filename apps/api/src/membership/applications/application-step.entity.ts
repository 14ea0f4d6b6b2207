import { instant, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** How does each step of an application's checklist stand? */
export const applicationStepsTable = table({
  name: "application_steps",
  about: "One step of the checklist of an application: its state, who has it, what shows it.",
  tableClass: "identity",
  subject: { purposes: ["applications"] },
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    applicationId: uuid("link"),
    step: text("state"),
    state: text("state"),
    ownerId: nullable(uuid("link")),
    evidence: nullable(text("content")),
    note: nullable(text("content")),
    changedAt: nullable(instant("state")),
    /** The ballot of the alliance from which the step takes its state; then nobody says it. */
    ballotId: nullable(uuid("link")),
  },
  primaryKey: ["applicationId", "step"],
  uniques: [["ballotId"]],
  foreignKeys: [
    { columns: ["applicationId"], table: "applications", references: ["id"], onDelete: "CASCADE" },
  ],
  checks: {
    application_steps_state_check:
      "(state = ANY (ARRAY['open'::text, 'in-progress'::text, 'done'::text, 'not-needed'::text, 'failed'::text]))",
  },
});
