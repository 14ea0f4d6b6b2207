import { identityTables } from "./identity.tables.js";
import { membershipTables } from "./membership.tables.js";
import type { AnyTable } from "./platform/database/table.js";
import { platformTables } from "./platform.tables.js";
import { referenceTables } from "./reference.tables.js";
import { sourcingTables } from "./sourcing.tables.js";

/**
 * Which tables are there?
 * **Shape** A floor's own, list by list. A table that is in none has no grants, and a test that compares them with the catalogue
 * fails.
 */
export const tables: readonly AnyTable[] = [
  ...platformTables,
  ...identityTables,
  ...membershipTables,
  ...referenceTables,
  ...sourcingTables,
];
