import type { MigrationInterface, QueryRunner } from "typeorm";
import { makeIdentityPrivate } from "./identity-private.js";

const factors = [
  `CREATE TABLE factors (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('totp', 'passkey')),
    name text NOT NULL,
    sealed_secret text,
    last_step bigint,
    credential_id text UNIQUE,
    public_key bytea,
    sign_count bigint,
    transports text[],
    created_at timestamptz NOT NULL,
    confirmed_at timestamptz,
    last_used_at timestamptz,
    CHECK ((kind = 'totp') = (sealed_secret IS NOT NULL)),
    CHECK ((kind = 'passkey') = (credential_id IS NOT NULL AND public_key IS NOT NULL AND sign_count IS NOT NULL))
  )`,
  `CREATE INDEX factors_by_person ON factors (person_id, created_at, id)`,
  `CREATE TABLE recovery_codes (
    person_id uuid NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    code_sha256 bytea NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (person_id, code_sha256)
  )`,
  `CREATE TABLE passkey_challenges (
    id uuid PRIMARY KEY,
    person_id uuid REFERENCES people (id) ON DELETE CASCADE,
    challenge text NOT NULL,
    expires_at timestamptz NOT NULL
  )`,
  `CREATE INDEX passkey_challenges_by_expiry ON passkey_challenges (expires_at)`,
];

const resets = [
  `CREATE TABLE password_reset_requests (
    id uuid PRIMARY KEY,
    email text NOT NULL,
    requested_at timestamptz NOT NULL
  )`,
  `CREATE TABLE password_resets (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    token_sha256 bytea NOT NULL UNIQUE,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
  )`,
  `CREATE INDEX password_resets_by_person ON password_resets (person_id)`,
];

const limits = [
  `CREATE TABLE rate_limit_takes (
    kind text NOT NULL,
    key text NOT NULL,
    taken_at timestamptz NOT NULL
  )`,
  `CREATE INDEX rate_limit_takes_by_key ON rate_limit_takes (kind, key, taken_at DESC)`,
  `CREATE INDEX rate_limit_takes_by_time ON rate_limit_takes (taken_at)`,
];

/**
 * Takes a place under every counter, or under none: null when there was one, otherwise the instant from which there is.
 * Two takers of one counter wait for each other, always in the same order, so the limit holds however many arrive at once.
 * What is older than any window is forgotten in passing.
 */
const takeRateLimit = `
CREATE FUNCTION take_rate_limit(what text, keys text[], most integer[], since timestamptz, at timestamptz)
RETURNS timestamptz LANGUAGE plpgsql AS $$
DECLARE
  reach_before text := coalesce(current_setting('app.reach', true), '');
  counter record;
  filling timestamptz;
  free_at timestamptz;
BEGIN
  -- Set inside: an owner that is no superuser may not declare it on the function.
  PERFORM set_config('app.reach', 'authentication', true);
  FOR counter IN
    SELECT t.key, t.most FROM unnest(keys, take_rate_limit.most) AS t (key, most) ORDER BY t.key
  LOOP
    PERFORM pg_advisory_xact_lock(hashtext(what), hashtext(counter.key));
    SELECT taken_at INTO filling FROM rate_limit_takes r
     WHERE r.kind = what AND r.key = counter.key AND r.taken_at > since
     ORDER BY r.taken_at DESC OFFSET counter.most - 1 LIMIT 1;
    IF FOUND THEN free_at := greatest(free_at, filling + (at - since)); END IF;
  END LOOP;
  IF free_at IS NULL THEN
    DELETE FROM rate_limit_takes WHERE taken_at <= at - interval '1 day';
    INSERT INTO rate_limit_takes (kind, key, taken_at) SELECT what, k, at FROM unnest(keys) AS t (k);
  END IF;
  PERFORM set_config('app.reach', reach_before, true);
  RETURN free_at;
END $$`;

const closed = [
  ...makeIdentityPrivate("factors", {
    person: "person_id",
    reaches: ["authentication", "directory", "mail"],
    isWrittenByPerson: true,
  }),
  ...makeIdentityPrivate("recovery_codes", {
    person: "person_id",
    reaches: ["authentication"],
    isWrittenByPerson: true,
  }),
  ...["passkey_challenges", "password_reset_requests", "password_resets", "rate_limit_takes"].flatMap(
    (table) => makeIdentityPrivate(table, { reaches: ["authentication"] }),
  ),
];

/** Child before parent, so that dropping in this order always works. */
const tables = [
  "rate_limit_takes",
  "password_resets",
  "password_reset_requests",
  "passkey_challenges",
  "recovery_codes",
  "factors",
];

/** Adds second factors and what comes with them: recovery codes, passkey challenges, password resets, and counters of what may not be asked too often. */
export class AddFactors1795000000700 implements MigrationInterface {
  readonly name = "AddFactors1795000000700";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...factors, ...resets, ...limits, ...closed, takeRateLimit])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP FUNCTION take_rate_limit");
    for (const table of tables) await runner.query(`DROP TABLE ${table}`);
  }
}
