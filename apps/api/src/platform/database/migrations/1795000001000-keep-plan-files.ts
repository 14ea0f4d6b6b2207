import type { MigrationInterface, QueryRunner } from "typeorm";
import { makeOrganisationPrivate } from "./organisation-private.js";

const planFiles = `
CREATE TABLE sourcing_plan_files (
  owner_org_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  position integer NOT NULL CHECK (position >= 0),
  bytes bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 1048576),
  PRIMARY KEY (plan_id, position),
  FOREIGN KEY (plan_id, owner_org_id) REFERENCES sourcing_plans (id, owner_org_id) ON DELETE CASCADE
)`;

/** As every private table has it since 1795000000900: a transaction that names a break-glass request reads none of it. */
const isOrdinary = "(SELECT nullif(current_setting('app.break_glass', true), '')) IS NULL";
const closed = `CREATE POLICY opened_rows ON sourcing_plan_files AS RESTRICTIVE
  USING (${isOrdinary}) WITH CHECK (${isOrdinary})`;

const up = [
  "ALTER TABLE sourcing_plan_lines ADD COLUMN source_sheet text",
  "ALTER TABLE sourcing_plans ADD COLUMN source_columns json",
  planFiles,
  ...makeOrganisationPrivate("sourcing_plan_files"),
  closed,
];
const down = [
  "DROP TABLE sourcing_plan_files",
  "ALTER TABLE sourcing_plans DROP COLUMN source_columns",
  "ALTER TABLE sourcing_plan_lines DROP COLUMN source_sheet",
];

/** Adds the files that plans were imported from, the sheet of each line and the column of each field: null in what is older. */
export class KeepPlanFiles1795000001000 implements MigrationInterface {
  readonly name = "KeepPlanFiles1795000001000";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
