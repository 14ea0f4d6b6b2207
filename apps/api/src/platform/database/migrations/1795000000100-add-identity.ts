import type { MigrationInterface, QueryRunner } from "typeorm";
import { makeOrganisationPrivate } from "./organisation-private.js";

const statements = [
  `CREATE TABLE organisations (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    country_iso3 text NOT NULL CHECK (country_iso3 ~ '^[A-Z]{3}$'),
    created_at timestamptz NOT NULL
  )`,
  `CREATE TABLE people (
    id uuid PRIMARY KEY,
    organisation_id uuid REFERENCES organisations (id),
    email text NOT NULL UNIQUE CHECK (email = lower(email)),
    display_name text NOT NULL,
    locale text CHECK (locale IN ('en', 'zh')),
    password_hash text NOT NULL,
    roles text[] NOT NULL,
    is_active boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL
  )`,
  `CREATE INDEX people_by_organisation ON people (organisation_id, display_name, id)`,
  `CREATE TABLE sessions (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    token_sha256 bytea NOT NULL UNIQUE,
    created_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    user_agent text,
    network_address text
  )`,
  `CREATE INDEX sessions_by_person ON sessions (person_id, created_at DESC, id DESC)`,
  `CREATE TABLE sign_in_attempts (
    id uuid PRIMARY KEY,
    account_key text NOT NULL,
    network_key text NOT NULL,
    attempted_at timestamptz NOT NULL,
    has_failed boolean NOT NULL
  )`,
  `CREATE INDEX sign_in_attempts_by_account ON sign_in_attempts (account_key, attempted_at DESC)`,
  `CREATE INDEX sign_in_attempts_by_network ON sign_in_attempts (network_key, attempted_at DESC)`,
  `CREATE INDEX sign_in_attempts_by_time ON sign_in_attempts (attempted_at)`,
  `CREATE TABLE idempotency_keys (
    owner_org_id uuid NOT NULL,
    person_id uuid NOT NULL,
    key text NOT NULL,
    request_sha256 text NOT NULL,
    created_at timestamptz NOT NULL,
    status integer,
    headers jsonb,
    payload text,
    PRIMARY KEY (owner_org_id, person_id, key)
  )`,
  `CREATE INDEX idempotency_keys_by_time ON idempotency_keys (created_at)`,
];

/** Child before parent, so that dropping in this order always works. */
const tables = ["idempotency_keys", "sign_in_attempts", "sessions", "people", "organisations"];

/** Adds organisations, people, sessions, failed sign-ins, and first answers by idempotency key. */
export class AddIdentity1795000000100 implements MigrationInterface {
  readonly name = "AddIdentity1795000000100";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...statements, ...makeOrganisationPrivate("idempotency_keys")]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(`DROP TABLE ${table}`);
  }
}
