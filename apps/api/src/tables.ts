import { consortiumMigrations, consortiumTables } from "./consortium.tables.js";
import { identityMigrations, identityTables } from "./identity.tables.js";
import { membershipMigrations, membershipTables } from "./membership.tables.js";
import type { Migration } from "./platform/database/data-source.js";
import type { AnyTable } from "./platform/database/table.js";
import { platformMigrations, platformTables } from "./platform.tables.js";
import { protocolsMigrations, protocolsTables } from "./protocols.tables.js";
import { referenceMigrations, referenceTables } from "./reference.tables.js";
import { sourcingMigrations, sourcingTables } from "./sourcing.tables.js";

/**
 * Which tables are there?
 * **Shape** A floor's own, list by list. A table that is in none has no grants, and a test that compares them with the catalogue
 * fails.
 */
export const tables: readonly AnyTable[] = [
  ...platformTables,
  ...identityTables,
  ...membershipTables,
  ...consortiumTables,
  ...protocolsTables,
  ...referenceTables,
  ...sourcingTables,
];

/** Which steps made the schema? **Shape** Run in the order of the numbers in their names. */
export const migrations: readonly Migration[] = [
  ...platformMigrations,
  ...identityMigrations,
  ...membershipMigrations,
  ...consortiumMigrations,
  ...protocolsMigrations,
  ...referenceMigrations,
  ...sourcingMigrations,
];
