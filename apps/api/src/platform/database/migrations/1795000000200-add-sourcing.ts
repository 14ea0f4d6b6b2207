import type { MigrationInterface, QueryRunner } from "typeorm";
import { makeOrganisationPrivate } from "./organisation-private.js";

const plans = `
CREATE TABLE sourcing_plans (
  id uuid PRIMARY KEY,
  owner_org_id uuid NOT NULL,
  name text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  reporting_year integer NOT NULL,
  line_count integer NOT NULL CHECK (line_count > 0),
  minerals json NOT NULL,
  guesses json NOT NULL,
  notices json NOT NULL,
  file_name text NOT NULL,
  file_sha256 text NOT NULL,
  file_size_bytes integer NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL,
  archived_at timestamptz,
  UNIQUE (id, owner_org_id),
  UNIQUE (owner_org_id, name, version)
)`;

const lines = `
CREATE TABLE sourcing_plan_lines (
  owner_org_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  position integer NOT NULL,
  mineral_ids text[] NOT NULL,
  line text NOT NULL,
  source_row integer NOT NULL,
  mineral_id text,
  material text,
  formula text,
  form text,
  contained_fraction double precision,
  volume_basis text NOT NULL,
  supplier text NOT NULL,
  supplier_parent text,
  supplier_role text NOT NULL,
  supplier_country_iso3 text,
  production_country_iso3 text,
  plant_country_iso3 text,
  mined_in json NOT NULL,
  refined_in json NOT NULL,
  routes json,
  annual_quantity_tonnes double precision NOT NULL,
  need_tonnes double precision,
  committed_min_tonnes double precision,
  committed_max_tonnes double precision,
  stock_tonnes double precision,
  stock_as_of date,
  in_transit_tonnes double precision,
  unit_price_usd_per_tonne double precision,
  currency text,
  price_basis text,
  price_index text,
  contract_type text,
  contract_start date,
  contract_end date,
  lead_time_days double precision,
  qualification text,
  qualification_months double precision,
  recycled_content_fraction double precision,
  part_number text,
  hs_code text,
  incoterm text,
  site text,
  notes text,
  PRIMARY KEY (plan_id, position),
  FOREIGN KEY (plan_id, owner_org_id) REFERENCES sourcing_plans (id, owner_org_id) ON DELETE CASCADE
)`;

const assessments = `
CREATE TABLE assessments (
  id uuid PRIMARY KEY,
  owner_org_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL,
  edition text NOT NULL,
  options text NOT NULL,
  rules json NOT NULL,
  result text NOT NULL,
  result_sha256 text NOT NULL,
  inputs_sha256 text NOT NULL,
  finding_count integer NOT NULL,
  mineral_count integer NOT NULL,
  UNIQUE (id, owner_org_id),
  FOREIGN KEY (plan_id, owner_org_id) REFERENCES sourcing_plans (id, owner_org_id) ON DELETE CASCADE
)`;

const assessmentShares = `
CREATE TABLE assessment_shares (
  owner_org_id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  person_id uuid NOT NULL,
  shared_by uuid NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (assessment_id, person_id),
  FOREIGN KEY (assessment_id, owner_org_id) REFERENCES assessments (id, owner_org_id) ON DELETE CASCADE
)`;

const scenarios = `
CREATE TABLE scenarios (
  id uuid PRIMARY KEY,
  owner_org_id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  name text NOT NULL,
  request json NOT NULL,
  result json NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL,
  FOREIGN KEY (assessment_id, owner_org_id) REFERENCES assessments (id, owner_org_id) ON DELETE CASCADE
)`;

const findingRules = `
CREATE TABLE finding_rules (
  owner_org_id uuid PRIMARY KEY,
  version integer NOT NULL CHECK (version > 0),
  rules json NOT NULL,
  updated_at timestamptz NOT NULL,
  updated_by uuid NOT NULL
)`;

const jobs = `
CREATE TABLE jobs (
  id uuid PRIMARY KEY,
  owner_org_id uuid NOT NULL,
  created_by uuid NOT NULL,
  kind text NOT NULL,
  state text NOT NULL CHECK (state IN ('queued', 'running', 'succeeded', 'failed', 'cancelled')),
  step text,
  progress_fraction double precision CHECK (progress_fraction BETWEEN 0 AND 1),
  request json NOT NULL,
  result json,
  problem json,
  created_at timestamptz NOT NULL,
  started_at timestamptz,
  finished_at timestamptz,
  cancel_requested_at timestamptz,
  UNIQUE (id, owner_org_id)
)`;

const jobUploads = `
CREATE TABLE job_uploads (
  owner_org_id uuid NOT NULL,
  job_id uuid NOT NULL,
  position integer NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (job_id, position),
  FOREIGN KEY (job_id, owner_org_id) REFERENCES jobs (id, owner_org_id) ON DELETE CASCADE
)`;

/** Child before parent, so that dropping in this order always works. */
const tables = [
  "job_uploads",
  "jobs",
  "finding_rules",
  "scenarios",
  "assessment_shares",
  "assessments",
  "sourcing_plan_lines",
  "sourcing_plans",
];

const indexes = [
  "CREATE INDEX sourcing_plans_by_time ON sourcing_plans (owner_org_id, created_at, id)",
  "CREATE INDEX assessments_by_time ON assessments (owner_org_id, created_at, id)",
  "CREATE INDEX assessments_by_plan ON assessments (plan_id)",
  "CREATE INDEX assessment_shares_by_person ON assessment_shares (person_id)",
  "CREATE INDEX scenarios_by_assessment ON scenarios (assessment_id, created_at, id)",
  "CREATE INDEX jobs_by_time ON jobs (owner_org_id, created_at, id)",
];

/** Adds sourcing plans, their lines, assessments, scenarios, finding rules and jobs, all organisation-private. */
export class AddSourcing1795000000200 implements MigrationInterface {
  readonly name = "AddSourcing1795000000200";

  async up(runner: QueryRunner): Promise<void> {
    const creates = [plans, lines, assessments, assessmentShares, scenarios, findingRules, jobs, jobUploads];
    const policies = tables.flatMap((table) => makeOrganisationPrivate(table));
    for (const statement of [...creates, ...indexes, ...policies]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(`DROP TABLE ${table}`);
  }
}
