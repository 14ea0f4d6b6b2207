import type { MigrationInterface, QueryRunner } from "typeorm";
import { makeIdentityPrivate } from "./identity-private.js";
import { makeReachingFunction } from "./reaching-function.js";

const tokens = [
  `CREATE TABLE access_tokens (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    organisation_id uuid REFERENCES organisations (id),
    name text NOT NULL,
    token_sha256 bytea NOT NULL UNIQUE CHECK (octet_length(token_sha256) = 32),
    scopes text[] NOT NULL CHECK (cardinality(scopes) > 0),
    second_factor boolean NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL CHECK (expires_at > created_at),
    last_used_at timestamptz
  )`,
  `CREATE INDEX access_tokens_by_person ON access_tokens (person_id, created_at DESC, id DESC)`,
  `CREATE INDEX access_tokens_by_organisation ON access_tokens (organisation_id, created_at DESC, id DESC)`,
  ...makeIdentityPrivate("access_tokens", {
    organisation: "organisation_id",
    person: "person_id",
    reaches: ["authentication"],
    isWrittenByPerson: true,
  }),
];

/** Whose access token is this? As `find_session`, and by the same rule about suspension and second factors. */
const findToken = makeReachingFunction({
  name: "find_access_token",
  parameters: "token bytea, at timestamptz",
  returns: `TABLE (token_id uuid, person_id uuid, organisation_id uuid, last_used_at timestamptz, scopes text[],
               second_factor boolean, grants json, second_factor_roles text[], is_for_everybody boolean)`,
  reach: "authentication",
  select: `SELECT t.id, p.id, p.organisation_id, t.last_used_at, t.scopes, t.second_factor, current_grants(p.id, at),
         (SELECT settings.second_factor_roles FROM alliance_settings settings),
         coalesce(o.requires_second_factor, false)
    FROM access_tokens t
    JOIN people p ON p.id = t.person_id
    LEFT JOIN organisations o ON o.id = p.organisation_id
   WHERE t.token_sha256 = token AND t.expires_at > at
     AND t.organisation_id IS NOT DISTINCT FROM p.organisation_id
     AND p.suspended_at IS NULL AND o.suspended_at IS NULL`,
});

/** Whoever has lost the last second factor has shown none: what rested on it waits in their tokens as in their next session. */
const losesProof = [
  `CREATE FUNCTION forget_proof_of_tokens() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE reach_before text := coalesce(current_setting('app.reach', true), '');
   BEGIN
     PERFORM set_config('app.reach', 'authentication', true);
     UPDATE access_tokens SET second_factor = false
      WHERE person_id = OLD.person_id AND second_factor
        AND NOT EXISTS (SELECT FROM factors f WHERE f.person_id = OLD.person_id AND f.confirmed_at IS NOT NULL);
     PERFORM set_config('app.reach', reach_before, true);
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER forget_proof_of_tokens AFTER DELETE ON factors
   FOR EACH ROW EXECUTE FUNCTION forget_proof_of_tokens()`,
];

const ofOwner = "organisation_id = (SELECT nullif(current_setting('app.org_id', true), '')::uuid)";
const ofRequester = "requested_by = (SELECT nullif(current_setting('app.person_id', true), '')::uuid)";
const forBreakGlass = "(SELECT nullif(current_setting('app.reach', true), '')) = 'break-glass'";

/** Whoever asks may write the question and never the answer; the owner organisation answers, by somebody else. */
const requests = [
  `CREATE TABLE break_glass_requests (
    id uuid PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES organisations (id),
    requested_by uuid NOT NULL REFERENCES people (id),
    requested_at timestamptz NOT NULL,
    plan_ids uuid[] NOT NULL,
    assessment_ids uuid[] NOT NULL,
    reason text NOT NULL,
    minutes integer NOT NULL CHECK (minutes BETWEEN 5 AND 1440),
    decision text CHECK (decision IN ('approve', 'refuse')),
    decided_by uuid REFERENCES people (id) CHECK (decided_by <> requested_by),
    decided_at timestamptz,
    comment text,
    ends_at timestamptz CHECK (ends_at <= decided_at + make_interval(mins => minutes)),
    CHECK (cardinality(plan_ids) + cardinality(assessment_ids) BETWEEN 1 AND 20),
    CHECK ((decision IS NULL) = (decided_by IS NULL) AND (decision IS NULL) = (decided_at IS NULL)),
    CHECK ((ends_at IS NULL) = (decision IS DISTINCT FROM 'approve')),
    ended_at timestamptz CHECK (ended_at IS NULL OR decision = 'approve')
  )`,
  `CREATE INDEX break_glass_requests_by_organisation ON break_glass_requests (organisation_id, requested_at DESC, id DESC)`,
  `CREATE INDEX break_glass_requests_by_person ON break_glass_requests (requested_by, requested_at DESC, id DESC)`,
  `ALTER TABLE break_glass_requests ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE break_glass_requests FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY its_own ON break_glass_requests FOR SELECT
     USING (${ofOwner} OR ${ofRequester} OR ${forBreakGlass})`,
  `CREATE POLICY asked ON break_glass_requests FOR INSERT WITH CHECK (${ofRequester} AND decision IS NULL)`,
  `CREATE POLICY answered ON break_glass_requests FOR UPDATE USING (${ofOwner}) WITH CHECK (${ofOwner})`,
  `CREATE TABLE break_glass_readings (
    id uuid PRIMARY KEY,
    request_id uuid NOT NULL REFERENCES break_glass_requests (id),
    organisation_id uuid NOT NULL REFERENCES organisations (id),
    read_by uuid NOT NULL REFERENCES people (id),
    read_at timestamptz NOT NULL,
    row_count integer NOT NULL CHECK (row_count >= 0)
  )`,
  `CREATE INDEX break_glass_readings_by_request ON break_glass_readings (request_id, read_at DESC)`,
  ...makeIdentityPrivate("break_glass_readings", {
    organisation: "organisation_id",
    person: "read_by",
    reaches: ["break-glass"],
  }),
];

/**
 * Which rows of a kind may the transaction read that names a request in `app.break_glass`?
 * Those named in it, of the transaction's organisation and asked for by its person, from the approval to the end.
 */
const openedRows = makeReachingFunction({
  name: "opened_rows",
  parameters: "kind text",
  returns: `uuid[]`,
  reach: "break-glass",
  select: `SELECT coalesce((
    SELECT CASE kind WHEN 'sourcing-plan' THEN r.plan_ids WHEN 'assessment' THEN r.assessment_ids END
      FROM break_glass_requests r
     WHERE r.id = nullif(current_setting('app.break_glass', true), '')::uuid
       AND r.organisation_id = nullif(current_setting('app.org_id', true), '')::uuid
       AND r.requested_by = nullif(current_setting('app.person_id', true), '')::uuid
       AND r.decision = 'approve' AND r.ended_at IS NULL AND r.ends_at > statement_timestamp()), '{}')`,
});

/** Which private tables hold rows that can be opened, and under which name? All the others stay closed. */
const openable: Readonly<Record<string, string>> = {
  sourcing_plans: "sourcing-plan",
  assessments: "assessment",
};
/** Every organisation-private table there is at this migration. */
const privateTables = [
  "idempotency_keys",
  "sourcing_plans",
  "sourcing_plan_lines",
  "assessments",
  "assessment_shares",
  "scenarios",
  "finding_rules",
  "jobs",
  "job_uploads",
  "job_files",
];

/** A transaction that names a request reads nothing but what was opened, though it runs as the owner organisation. */
function restrictToOpened(table: string): string {
  const isOrdinary = "(SELECT nullif(current_setting('app.break_glass', true), '')) IS NULL";
  const kind = openable[table];
  const isOpened = kind === undefined ? "" : ` OR id = ANY ((SELECT opened_rows('${kind}'))::uuid[])`;
  return `CREATE POLICY opened_rows ON ${table} AS RESTRICTIVE USING (${isOrdinary}${isOpened}) WITH CHECK (${isOrdinary})`;
}

const up = [
  ...tokens,
  findToken,
  ...losesProof,
  ...requests,
  openedRows,
  ...privateTables.map(restrictToOpened),
];
const down = [
  ...privateTables.map((table) => `DROP POLICY opened_rows ON ${table}`),
  `DROP FUNCTION opened_rows(text)`,
  `DROP TABLE break_glass_readings`,
  `DROP TABLE break_glass_requests`,
  `DROP TRIGGER forget_proof_of_tokens ON factors`,
  `DROP FUNCTION forget_proof_of_tokens()`,
  `DROP FUNCTION find_access_token(bytea, timestamptz)`,
  `DROP TABLE access_tokens`,
];

/** Adds access tokens, and break-glass: requests, their readings, and the wall that lets exactly the named rows through. */
export class AddTokensBreakGlassSettings1795000000900 implements MigrationInterface {
  readonly name = "AddTokensBreakGlassSettings1795000000900";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
