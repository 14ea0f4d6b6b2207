import {
  bytes,
  day,
  double,
  instant,
  integer,
  nullable,
  text,
  uuid,
} from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** What is done about a finding? */
export const findingStatesTable = table({
  name: "finding_states",
  about: "What an organisation does about a finding, by the place that it has in a plan of this name.",
  tableClass: "organisation-private",
  privileges: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  columns: {
    ownerOrgId: uuid("link"),
    placeSha256: bytes("link"),
    planName: text("content"),
    ruleId: text("content"),
    subjectKey: text("content"),
    stage: nullable(text("content")),
    supplier: nullable(text("content")),
    countryIso3: nullable(text("content")),
    state: text("state"),
    assigneeId: nullable(uuid("link")),
    note: nullable(text("content")),
    dueOn: nullable(day("content")),
    level: text("content"),
    stakeUsd: nullable(double("content")),
    version: integer("state"),
    setAt: instant("state"),
    setBy: uuid("link"),
  },
  primaryKey: ["ownerOrgId", "placeSha256"],
  checks: {
    finding_states_check: "((state = 'assigned'::text) <= (assignee_id IS NOT NULL))",
    finding_states_check1: "((state = ANY (ARRAY['accepted'::text, 'done'::text])) <= (note IS NOT NULL))",
    finding_states_level_check: "(level = ANY (ARRAY['act'::text, 'plan'::text, 'watch'::text]))",
    finding_states_place_sha256_check: "(octet_length(place_sha256) = 32)",
    finding_states_state_check:
      "(state = ANY (ARRAY['open'::text, 'assigned'::text, 'accepted'::text, 'done'::text]))",
    finding_states_version_check: "(version > 0)",
  },
  indexes: {
    finding_states_by_plan: { columns: ["ownerOrgId", "planName", "placeSha256"] },
  },
});
