import type { MigrationInterface, QueryRunner } from "typeorm";
import { makeOrganisationPrivate } from "./organisation-private.js";

/** Rows from before had methods of version 1; a copy of the api from before writes such rows still. */
const assessmentColumns = `
ALTER TABLE assessments
  ADD COLUMN methods_version text NOT NULL DEFAULT '1',
  ADD COLUMN explanations_sha256 text,
  ADD COLUMN act_count integer NOT NULL DEFAULT 0 CHECK (act_count >= 0),
  ADD COLUMN is_default_options boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT assessments_explained CHECK ((methods_version = '1') = (explanations_sha256 IS NULL))`;

/**
 * Paths are in the order of their bytes, which is the order their hash is made in. An assessment is stored after its
 * explanations, when their hash is known, hence the deferred reference.
 */
const explanations = `
CREATE TABLE assessment_explanations (
  owner_org_id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  path text COLLATE "C" NOT NULL,
  body text NOT NULL,
  PRIMARY KEY (assessment_id, path),
  FOREIGN KEY (assessment_id, owner_org_id) REFERENCES assessments (id, owner_org_id) ON DELETE CASCADE
    DEFERRABLE INITIALLY DEFERRED
)`;

/** A place is told by many long texts, some of them absent: its hash keys the row, whatever their length. */
const findingStates = `
CREATE TABLE finding_states (
  owner_org_id uuid NOT NULL,
  place_sha256 bytea NOT NULL CHECK (octet_length(place_sha256) = 32),
  plan_name text NOT NULL,
  rule_id text NOT NULL,
  subject_key text NOT NULL,
  stage text,
  supplier text,
  country_iso3 text,
  state text NOT NULL CHECK (state IN ('open', 'assigned', 'accepted', 'done')),
  assignee_id uuid,
  note text,
  due_on date,
  level text NOT NULL CHECK (level IN ('act', 'plan', 'watch')),
  stake_usd double precision,
  version integer NOT NULL CHECK (version > 0),
  set_at timestamptz NOT NULL,
  set_by uuid NOT NULL,
  PRIMARY KEY (owner_org_id, place_sha256),
  CHECK ((state = 'assigned') <= (assignee_id IS NOT NULL)),
  CHECK ((state IN ('accepted', 'done')) <= (note IS NOT NULL))
)`;

/** The states of a plan's findings go with its last version: another plan that takes the name starts without them. */
const goWithPlan = [
  `CREATE FUNCTION forget_finding_states() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     DELETE FROM finding_states s
      WHERE s.owner_org_id = OLD.owner_org_id AND s.plan_name = OLD.name
        AND NOT EXISTS (SELECT FROM sourcing_plans p WHERE p.owner_org_id = OLD.owner_org_id AND p.name = OLD.name);
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER forget_finding_states AFTER DELETE ON sourcing_plans
   FOR EACH ROW EXECUTE FUNCTION forget_finding_states()`,
];

/** A transaction that names a break-glass request sees neither: nobody can name such a row in a request. */
function closeToRequests(table: string): string {
  const isOrdinary = "(SELECT nullif(current_setting('app.break_glass', true), '')) IS NULL";
  return `CREATE POLICY opened_rows ON ${table} AS RESTRICTIVE USING (${isOrdinary}) WITH CHECK (${isOrdinary})`;
}

const tables = ["assessment_explanations", "finding_states"];
const up = [
  assessmentColumns,
  explanations,
  findingStates,
  `CREATE INDEX finding_states_by_plan ON finding_states (owner_org_id, plan_name, place_sha256)`,
  `CREATE INDEX assessments_by_plan_time ON assessments (plan_id, created_at DESC, id DESC)`,
  ...tables.flatMap((table) => [...makeOrganisationPrivate(table), closeToRequests(table)]),
  ...goWithPlan,
];
const down = [
  `DROP TRIGGER forget_finding_states ON sourcing_plans`,
  `DROP FUNCTION forget_finding_states()`,
  ...tables.map((table) => `DROP TABLE ${table}`),
  `DROP INDEX assessments_by_plan_time`,
  `ALTER TABLE assessments
     DROP CONSTRAINT assessments_explained,
     DROP COLUMN methods_version,
     DROP COLUMN explanations_sha256,
     DROP COLUMN act_count,
     DROP COLUMN is_default_options`,
];

/** Adds explanations beside assessments, the methods an assessment was made with, and what is done about findings. */
export class AddExplanationsAndFindingStates1795000001200 implements MigrationInterface {
  readonly name = "AddExplanationsAndFindingStates1795000001200";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
