import { double, instant, json, nullable, text, uuid } from "../database/column.js";
import { table } from "../database/table.js";

/** What is being worked on? */
export const jobsTable = table({
  name: "jobs",
  about: "A long piece of work: what was asked, how far it is, what came of it.",
  tableClass: "organisation-private",
  privileges: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  columns: {
    id: uuid("link"),
    ownerOrgId: uuid("link"),
    createdBy: uuid("link"),
    kind: text("state"),
    state: text("state"),
    step: nullable(text("state")),
    progressFraction: nullable(double("state")),
    request: json("content"),
    result: nullable(json("content")),
    problem: nullable(json("content")),
    createdAt: instant("state"),
    startedAt: nullable(instant("state")),
    finishedAt: nullable(instant("state")),
    cancelRequestedAt: nullable(instant("state")),
  },
  primaryKey: ["id"],
  uniques: [["id", "ownerOrgId"]],
  checks: {
    jobs_progress_fraction_check:
      "((progress_fraction >= (0)::double precision) AND (progress_fraction <= (1)::double precision))",
    jobs_state_check:
      "(state = ANY (ARRAY['queued'::text, 'running'::text, 'succeeded'::text, 'failed'::text, 'cancelled'::text]))",
  },
  indexes: {
    jobs_by_time: { columns: ["ownerOrgId", "createdAt", "id"] },
  },
});
