import { day, instant, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/**
 * Who controls which organisation, as the secretariat confirmed it?
 * **Shape** above is a member or a company outside; nobody above: it is on record that nobody controls it. What is corrected
 * ends and stays; one holds at a time.
 */
export const parentRelationsTable = table({
  name: "parent_relations",
  about: "Who controls an organisation, with the source and the day it was confirmed.",
  tableClass: "platform",
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    id: uuid("link"),
    organisationId: uuid("link"),
    parentOrganisationId: nullable(uuid("link")),
    parentEntityId: nullable(uuid("link")),
    source: text("content"),
    sourceLink: nullable(text("content")),
    confirmedOn: day("state"),
    confirmedBy: nullable(uuid("link")),
    recordedAt: instant("state"),
    endedAt: nullable(instant("state")),
  },
  primaryKey: ["id"],
  foreignKeys: [
    { columns: ["organisationId"], table: "organisations", references: ["id"] },
    { columns: ["parentOrganisationId"], table: "organisations", references: ["id"] },
    { columns: ["parentEntityId"], table: "legal_entities", references: ["id"] },
  ],
  checks: {
    parent_relations_above_check: "(num_nonnulls(parent_organisation_id, parent_entity_id) <= 1)",
    parent_relations_self_check: "(parent_organisation_id IS DISTINCT FROM organisation_id)",
  },
  indexes: {
    parent_relations_current: { columns: ["organisationId"], where: "(ended_at IS NULL)", isUnique: true },
  },
});
