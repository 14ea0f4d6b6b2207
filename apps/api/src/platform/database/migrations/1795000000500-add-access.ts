import type { MigrationInterface, QueryRunner } from "typeorm";
import { makeIdentityPrivate } from "./identity-private.js";
import { makeReachingFunction } from "./reaching-function.js";

const columns = [
  `ALTER TABLE organisations ADD COLUMN suspended_at timestamptz,
     ADD COLUMN requires_second_factor boolean NOT NULL DEFAULT false`,
  `ALTER TABLE people ADD COLUMN suspended_at timestamptz, ALTER COLUMN password_hash DROP NOT NULL`,
  `UPDATE people SET suspended_at = created_at WHERE NOT is_active`,
  `ALTER TABLE people DROP COLUMN is_active`,
  `ALTER TABLE sessions ADD COLUMN second_factor boolean NOT NULL DEFAULT false,
     ADD COLUMN opened_by text NOT NULL DEFAULT 'password'
       CHECK (opened_by IN ('password', 'passkey', 'company', 'invitation'))`,
];

const assignments = [
  `CREATE TABLE role_assignments (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    organisation_id uuid REFERENCES organisations (id),
    role text NOT NULL,
    scope_kind text NOT NULL
      CHECK (scope_kind IN ('platform', 'alliance', 'organisation', 'group', 'facility', 'project')),
    scope_id uuid,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz CHECK (ends_at > starts_at),
    appointed_by uuid,
    created_at timestamptz NOT NULL,
    CHECK ((scope_id IS NULL) = (scope_kind IN ('platform', 'alliance'))),
    CHECK (scope_kind <> 'organisation' OR scope_id = organisation_id)
  )`,
  `CREATE INDEX role_assignments_by_person ON role_assignments (person_id, starts_at)`,
  `CREATE INDEX role_assignments_by_organisation ON role_assignments (organisation_id, role)`,
  `CREATE INDEX role_assignments_by_scope ON role_assignments (scope_id, role)`,
  `INSERT INTO role_assignments (id, person_id, organisation_id, role, scope_kind, scope_id, starts_at, created_at)
   SELECT gen_random_uuid(), p.id, p.organisation_id, held.role,
          CASE WHEN p.organisation_id IS NOT NULL THEN 'organisation'
               WHEN held.role = 'platform-admin' THEN 'platform' ELSE 'alliance' END,
          p.organisation_id, p.created_at, p.created_at
     FROM people p CROSS JOIN LATERAL unnest(p.roles) AS held (role)`,
  `ALTER TABLE people DROP COLUMN roles`,
];

const settings = [
  `CREATE TABLE alliance_settings (
    is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
    version integer NOT NULL CHECK (version > 0),
    second_factor_roles text[] NOT NULL,
    invitation_days integer NOT NULL CHECK (invitation_days BETWEEN 1 AND 90),
    updated_at timestamptz,
    updated_by uuid
  )`,
  `INSERT INTO alliance_settings (version, second_factor_roles, invitation_days)
   VALUES (1, '{analyst,secretariat,protocol-steward,auditor,facility-manager}', 14)`,
];

/** The roles of a person at an instant, as the policy takes them. */
const currentGrants = makeReachingFunction({
  name: "current_grants",
  parameters: "whose uuid, at timestamptz",
  returns: "json",
  reach: "authentication",
  select: `SELECT coalesce(json_agg(DISTINCT jsonb_build_object('role', role, 'scopeId', scope_id)), '[]'::json)
    FROM role_assignments
   WHERE person_id = whose AND starts_at <= at AND (ends_at IS NULL OR ends_at > at)`,
});

/** Who sends this session's token? One look-up a request; what it reads is closed to a transaction without an actor. */
const findSession = makeReachingFunction({
  name: "find_session",
  parameters: "token bytea, at timestamptz, seen_after timestamptz",
  returns: `TABLE (session_id uuid, person_id uuid, organisation_id uuid, last_seen_at timestamptz,
               second_factor boolean, grants json, second_factor_roles text[], is_for_everybody boolean)`,
  reach: "authentication",
  select: `SELECT s.id, p.id, p.organisation_id, s.last_seen_at, s.second_factor, current_grants(p.id, at),
         (SELECT settings.second_factor_roles FROM alliance_settings settings),
         coalesce(o.requires_second_factor, false)
    FROM sessions s
    JOIN people p ON p.id = s.person_id
    LEFT JOIN organisations o ON o.id = p.organisation_id
   WHERE s.token_sha256 = token AND s.expires_at > at AND s.last_seen_at > seen_after
     AND p.suspended_at IS NULL AND o.suspended_at IS NULL`,
});

const policies = [
  ...makeIdentityPrivate("people", {
    organisation: "organisation_id",
    person: "id",
    reaches: ["authentication", "directory", "mail", "audit"],
    isWrittenByPerson: true,
  }),
  ...makeIdentityPrivate("sessions", {
    person: "person_id",
    reaches: ["authentication"],
    isWrittenByPerson: true,
  }),
  ...makeIdentityPrivate("role_assignments", {
    organisation: "organisation_id",
    person: "person_id",
    reaches: ["authentication", "directory", "mail", "audit"],
  }),
];

const undo = [
  `DROP FUNCTION find_session(bytea, timestamptz, timestamptz)`,
  `DROP FUNCTION current_grants(uuid, timestamptz)`,
  ...["people", "sessions"].flatMap((table) => [
    `DROP POLICY its_own ON ${table}`,
    `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`,
  ]),
  `ALTER TABLE role_assignments NO FORCE ROW LEVEL SECURITY`,
  `DROP TABLE alliance_settings`,
  `ALTER TABLE people ADD COLUMN roles text[] NOT NULL DEFAULT '{}', ADD COLUMN is_active boolean NOT NULL DEFAULT true`,
  `UPDATE people SET is_active = suspended_at IS NULL,
     roles = ARRAY(SELECT DISTINCT role FROM role_assignments r WHERE r.person_id = people.id AND ends_at IS NULL)`,
  `ALTER TABLE people ALTER COLUMN roles DROP DEFAULT, DROP COLUMN suspended_at`,
  `UPDATE people SET password_hash = '' WHERE password_hash IS NULL`,
  `ALTER TABLE people ALTER COLUMN password_hash SET NOT NULL`,
  `DROP TABLE role_assignments`,
  `ALTER TABLE sessions DROP COLUMN second_factor, DROP COLUMN opened_by`,
  `ALTER TABLE organisations DROP COLUMN suspended_at, DROP COLUMN requires_second_factor`,
];

/** Adds roles with scopes and dates, suspension, second factors of sessions, the alliance's settings; closes people and sessions by row. */
export class AddAccess1795000000500 implements MigrationInterface {
  readonly name = "AddAccess1795000000500";

  async up(runner: QueryRunner): Promise<void> {
    const statements = [...columns, ...assignments, ...settings, ...policies, currentGrants, findSession];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of undo) await runner.query(statement);
  }
}
