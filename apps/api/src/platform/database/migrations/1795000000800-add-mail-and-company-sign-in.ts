import type { MigrationInterface, QueryRunner } from "typeorm";
import { makeIdentityPrivate } from "./identity-private.js";
import { makeReachingFunction } from "./reaching-function.js";

const outbox = [
  `CREATE TABLE outbox_mails (
    id uuid PRIMARY KEY,
    organisation_id uuid,
    person_id uuid,
    kind text NOT NULL,
    to_address text NOT NULL,
    locale text NOT NULL,
    subject text NOT NULL,
    body json NOT NULL,
    sealed_path text,
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'delivered', 'failed', 'expired')),
    attempts integer NOT NULL DEFAULT 0,
    last_problem text,
    created_at timestamptz NOT NULL,
    next_attempt_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    settled_at timestamptz
  )`,
  `CREATE INDEX outbox_mails_by_time ON outbox_mails (created_at DESC, id DESC)`,
  `CREATE INDEX outbox_mails_by_organisation ON outbox_mails (organisation_id, created_at DESC, id DESC)`,
  `CREATE INDEX outbox_mails_waiting ON outbox_mails (next_attempt_at) WHERE state = 'waiting'`,
  `CREATE INDEX outbox_mails_secret ON outbox_mails (ends_at) WHERE sealed_path IS NOT NULL`,
];

/** Whoever does something that is told by mail need not be of the addressee's organisation, hence the reach. */
const queueMail = `
CREATE FUNCTION queue_outbox_mail(mail_id uuid, for_organisation uuid, for_person uuid, mail_kind text, address text,
  mail_locale text, mail_subject text, mail_body json, mail_sealed_path text, made_at timestamptz, mail_ends_at timestamptz)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE reach_before text := coalesce(current_setting('app.reach', true), '');
BEGIN
  PERFORM set_config('app.reach', 'mail', true);
  INSERT INTO outbox_mails (id, organisation_id, person_id, kind, to_address, locale, subject, body, sealed_path,
                            created_at, next_attempt_at, ends_at)
  VALUES (mail_id, for_organisation, for_person, mail_kind, address, mail_locale, mail_subject, mail_body, mail_sealed_path,
          made_at, made_at, mail_ends_at);
  PERFORM set_config('app.reach', reach_before, true);
END $$`;

/**
 * The outbox as one administrator sees it: in full what is of their own organisation or of the alliance, of everything else
 * (when they see it at all) that it exists, its kind, state, times and attempts.
 */
const seenMail = makeReachingFunction({
  name: "seen_outbox_mails",
  parameters: `own_organisation uuid, is_alliance_full boolean, are_others_listed boolean,
  only_id uuid, only_state text, before_time timestamptz, before_id uuid, most integer`,
  returns: `TABLE (id uuid, kind text, state text, attempts integer, last_problem text, created_at timestamptz,
               next_attempt_at timestamptz, ends_at timestamptz, settled_at timestamptz, is_full boolean,
               person_id uuid, to_address text, locale text, subject text, body json, sealed_path text)`,
  reach: "mail",
  select: `SELECT m.id, m.kind, m.state, m.attempts, m.last_problem, m.created_at, m.next_attempt_at, m.ends_at, m.settled_at,
         seen.is_full,
         CASE WHEN seen.is_full THEN m.person_id END, CASE WHEN seen.is_full THEN m.to_address END,
         CASE WHEN seen.is_full THEN m.locale END, CASE WHEN seen.is_full THEN m.subject END,
         CASE WHEN seen.is_full THEN m.body END, CASE WHEN seen.is_full THEN m.sealed_path END
    FROM outbox_mails m
   CROSS JOIN LATERAL (
     SELECT coalesce(m.organisation_id = own_organisation, false)
         OR (m.organisation_id IS NULL AND is_alliance_full) AS is_full
   ) AS seen
   WHERE (seen.is_full OR are_others_listed)
     AND (only_id IS NULL OR m.id = only_id)
     AND (only_state IS NULL OR m.state = only_state)
     AND (before_time IS NULL OR (m.created_at, m.id) < (before_time, before_id))
   ORDER BY m.created_at DESC, m.id DESC LIMIT most`,
});

/** Gives a mail that waits or has failed another chance now. Null: there is none to be seen; false: it is settled for good. */
const retryMail = `
CREATE FUNCTION retry_outbox_mail(mail_id uuid, own_organisation uuid, is_alliance boolean, are_others boolean, at timestamptz)
RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  found_state text;
  is_changed boolean;
  reach_before text := coalesce(current_setting('app.reach', true), '');
BEGIN
  PERFORM set_config('app.reach', 'mail', true);
  SELECT state INTO found_state FROM outbox_mails m
   WHERE m.id = mail_id AND (m.organisation_id = own_organisation OR (m.organisation_id IS NULL AND is_alliance) OR are_others)
     FOR UPDATE;
  UPDATE outbox_mails m SET state = 'waiting', next_attempt_at = at, settled_at = NULL
   WHERE m.id = mail_id AND m.state IN ('waiting', 'failed') AND m.ends_at > at;
  is_changed := FOUND;
  PERFORM set_config('app.reach', reach_before, true);
  RETURN CASE WHEN found_state IS NOT NULL THEN is_changed END;
END $$`;

const policies = [
  `CREATE TABLE sign_in_policies (
    organisation_id uuid PRIMARY KEY REFERENCES organisations (id),
    version integer NOT NULL CHECK (version > 0),
    slug text UNIQUE,
    password_sign_in boolean NOT NULL,
    issuer text,
    client_id text,
    client_secret text,
    display_name text,
    trusts_second_factor boolean NOT NULL DEFAULT false,
    updated_at timestamptz NOT NULL,
    updated_by uuid,
    CHECK ((issuer IS NULL) = (client_id IS NULL)),
    CHECK ((issuer IS NULL) = (display_name IS NULL)),
    CHECK (issuer IS NOT NULL OR (client_secret IS NULL AND NOT trusts_second_factor AND password_sign_in))
  )`,
  `CREATE TABLE sign_in_domains (
    organisation_id uuid NOT NULL REFERENCES organisations (id),
    domain text NOT NULL CHECK (domain = lower(domain)),
    proof text NOT NULL,
    created_at timestamptz NOT NULL,
    verified_at timestamptz,
    PRIMARY KEY (organisation_id, domain)
  )`,
  `CREATE UNIQUE INDEX sign_in_domains_verified ON sign_in_domains (domain) WHERE verified_at IS NOT NULL`,
];

/**
 * May this person use a password? Where an organisation has ended passwords its administrators still may: when the provider
 * fails, somebody must be able to change the policy.
 */
const mayUsePassword = makeReachingFunction({
  name: "may_use_password",
  parameters: "whose uuid, at timestamptz",
  returns: "boolean",
  reach: "authentication",
  select: `SELECT coalesce(policy.password_sign_in, true) OR EXISTS (
           SELECT FROM role_assignments r
            WHERE r.person_id = p.id AND r.role = 'org-admin' AND r.scope_id = p.organisation_id
              AND r.starts_at <= at AND (r.ends_at IS NULL OR r.ends_at > at))
    FROM people p LEFT JOIN sign_in_policies policy ON policy.organisation_id = p.organisation_id
   WHERE p.id = whose`,
});

const identities = [
  `CREATE TABLE external_identities (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    organisation_id uuid NOT NULL REFERENCES organisations (id),
    issuer text NOT NULL,
    subject text NOT NULL,
    label text NOT NULL,
    created_at timestamptz NOT NULL,
    last_used_at timestamptz,
    UNIQUE (issuer, subject)
  )`,
  `CREATE INDEX external_identities_by_person ON external_identities (person_id, created_at)`,
];

const flows = [
  `CREATE TABLE company_sign_in_flows (
    id uuid PRIMARY KEY,
    secret_sha256 bytea NOT NULL UNIQUE,
    organisation_id uuid NOT NULL REFERENCES organisations (id),
    purpose text NOT NULL CHECK (purpose IN ('sign-in', 'invitation', 'link')),
    person_id uuid REFERENCES people (id) ON DELETE CASCADE,
    identity_id uuid REFERENCES external_identities (id) ON DELETE CASCADE,
    carried text,
    issuer text NOT NULL,
    client_id text NOT NULL,
    state text NOT NULL CHECK (state IN ('started', 'awaiting-code', 'finished')),
    code_attempts integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
  )`,
  `CREATE INDEX company_sign_in_flows_by_expiry ON company_sign_in_flows (expires_at)`,
];

const closed = [
  ...makeIdentityPrivate("outbox_mails", { organisation: "organisation_id", reaches: ["mail"] }),
  ...makeIdentityPrivate("sign_in_policies", {
    organisation: "organisation_id",
    reaches: ["authentication"],
  }),
  ...makeIdentityPrivate("sign_in_domains", { organisation: "organisation_id", reaches: ["authentication"] }),
  ...makeIdentityPrivate("external_identities", {
    organisation: "organisation_id",
    person: "person_id",
    reaches: ["authentication"],
    isWrittenByPerson: true,
  }),
  ...makeIdentityPrivate("company_sign_in_flows", { reaches: ["authentication"] }),
];

/** Child before parent, so that dropping in this order always works. */
const tables = [
  "company_sign_in_flows",
  "external_identities",
  "sign_in_domains",
  "sign_in_policies",
  "outbox_mails",
];

/** Adds the outbox of mail; per organisation its way to sign in, the identities linked to people, and sign-ins under way. */
export class AddMailAndCompanySignIn1795000000800 implements MigrationInterface {
  readonly name = "AddMailAndCompanySignIn1795000000800";

  async up(runner: QueryRunner): Promise<void> {
    const creates = [...outbox, ...policies, ...identities, ...flows, ...closed];
    for (const statement of [...creates, queueMail, seenMail, retryMail, mayUsePassword])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION may_use_password`);
    await runner.query(`DROP FUNCTION retry_outbox_mail`);
    await runner.query(`DROP FUNCTION seen_outbox_mails`);
    await runner.query(`DROP FUNCTION queue_outbox_mail`);
    for (const table of tables) await runner.query(`DROP TABLE ${table}`);
  }
}
