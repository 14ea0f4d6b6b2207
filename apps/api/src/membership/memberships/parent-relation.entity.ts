import { day, instant, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/**
 * Who controls whom, as the secretariat confirmed it?
 * **Shape** below is an organisation or a legal entity, above too; nobody above: it is on record that nobody controls it. What
 * is corrected ends and stays; one holds at a time.
 */
export const parentRelationsTable = table({
  name: "parent_relations",
  about: "Who controls an organisation or a company above one, with the source and the day it was confirmed.",
  tableClass: "platform",
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    id: uuid("link"),
    organisationId: nullable(uuid("link")),
    entityId: nullable(uuid("link")),
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
    { columns: ["entityId"], table: "legal_entities", references: ["id"] },
    { columns: ["parentOrganisationId"], table: "organisations", references: ["id"] },
    { columns: ["parentEntityId"], table: "legal_entities", references: ["id"] },
  ],
  checks: {
    parent_relations_below_check: "(num_nonnulls(organisation_id, entity_id) = 1)",
    parent_relations_above_check: "(num_nonnulls(parent_organisation_id, parent_entity_id) <= 1)",
    parent_relations_self_check:
      "(((organisation_id IS DISTINCT FROM parent_organisation_id) OR (organisation_id IS NULL)) AND ((entity_id IS DISTINCT FROM parent_entity_id) OR (entity_id IS NULL)))",
  },
  indexes: {
    parent_relations_of_organisation: {
      columns: ["organisationId"],
      where: "((ended_at IS NULL) AND (organisation_id IS NOT NULL))",
      isUnique: true,
    },
    parent_relations_of_entity: {
      columns: ["entityId"],
      where: "((ended_at IS NULL) AND (entity_id IS NOT NULL))",
      isUnique: true,
    },
  },
});
