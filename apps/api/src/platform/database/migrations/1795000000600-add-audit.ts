import type { MigrationInterface, QueryRunner } from "typeorm";
import { auditFunctions } from "./audit-functions.js";

const scopeCheck = `CHECK (scope ~ '^(platform|alliance|organisation:[0-9a-f-]{36})$')`;

/** No table refers to another room's, so nothing that is deleted elsewhere takes a record along. */
const tables = [
  `CREATE TABLE audit_chains (
    scope text PRIMARY KEY ${scopeCheck},
    seq bigint NOT NULL CHECK (seq >= 0),
    hash bytea NOT NULL CHECK (octet_length(hash) = 32)
  )`,
  `CREATE TABLE audit_events (
    scope text NOT NULL ${scopeCheck},
    seq bigint NOT NULL CHECK (seq > 0),
    occurred_at timestamptz NOT NULL,
    action_class text NOT NULL,
    action text NOT NULL,
    actor uuid,
    outcome text NOT NULL CHECK (outcome IN ('success', 'denied', 'failed')),
    summary text NOT NULL,
    payload text NOT NULL,
    payload_sha256 bytea NOT NULL,
    previous_hash bytea NOT NULL,
    hash bytea NOT NULL,
    PRIMARY KEY (scope, seq)
  )`,
  `CREATE INDEX audit_events_by_time ON audit_events (scope, occurred_at)`,
  `CREATE INDEX audit_events_by_actor ON audit_events (scope, actor, seq)`,
  `CREATE INDEX audit_events_by_class ON audit_events (scope, action_class, seq)`,
  `CREATE TABLE audit_event_details (
    scope text NOT NULL,
    seq bigint NOT NULL,
    personal jsonb NOT NULL,
    PRIMARY KEY (scope, seq)
  )`,
  `CREATE TABLE audit_pseudonyms (
    person_id uuid PRIMARY KEY,
    pseudonym uuid NOT NULL UNIQUE
  )`,
  `CREATE TABLE audit_heads (
    scope text NOT NULL ${scopeCheck},
    day date NOT NULL,
    seq bigint NOT NULL,
    hash bytea NOT NULL,
    signed_at timestamptz NOT NULL,
    key_id text NOT NULL,
    public_key text NOT NULL,
    signature text NOT NULL,
    PRIMARY KEY (scope, day)
  )`,
];

const chainTables = ["audit_chains", "audit_events", "audit_event_details", "audit_heads"];
const neverChanged = ["audit_events", "audit_heads"];

const reach = `(SELECT nullif(current_setting('app.reach', true), '')) = 'audit'`;
const isKeeper = (table: string) =>
  `(SELECT pg_get_userbyid(relowner) = current_user FROM pg_class WHERE oid = '${table}'::regclass)`;

/**
 * An organisation's rows open to its own transactions; the platform's and the alliance's to the reach of the audit; all of
 * them to the functions above, which run as the owner with that reach.
 */
function closeTable(table: string, condition: string): string[] {
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY in_scope ON ${table} USING (${condition}) WITH CHECK (${reach} AND ${isKeeper(table)})`,
  ];
}

const policies = [
  ...chainTables.flatMap((table) =>
    closeTable(
      table,
      `scope = 'organisation:' || (SELECT nullif(current_setting('app.org_id', true), ''))
       OR (${reach} AND (scope IN ('platform', 'alliance') OR ${isKeeper(table)}))`,
    ),
  ),
  ...closeTable("audit_pseudonyms", `${reach} AND ${isKeeper("audit_pseudonyms")}`),
];

const triggers = [
  ...neverChanged.flatMap((table) => [
    `CREATE TRIGGER only_added BEFORE UPDATE OR DELETE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()`,
  ]),
  `CREATE TRIGGER only_added BEFORE DELETE ON audit_chains FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()`,
  `CREATE TRIGGER by_one BEFORE UPDATE ON audit_chains FOR EACH ROW EXECUTE FUNCTION audit_step()`,
  ...[...neverChanged, "audit_chains"].map(
    (table) =>
      `CREATE TRIGGER kept BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()`,
  ),
];

const made = [
  "audit_people(uuid[])",
  "audit_append(text[], text[], text[], jsonb[])",
  "audit_states(text[])",
  "audit_redacted(text, bigint, bigint, text, uuid, text, timestamptz, timestamptz, integer)",
  "audit_persons(uuid[])",
  "audit_pseudonym_of(uuid)",
  "audit_unsigned(date)",
  "audit_keep_head(text, date, bigint, bytea, timestamptz, text, text, text)",
  "audit_heads_of(text, date, integer)",
  "audit_keys()",
  "audit_genesis(text)",
];

/** Adds the record of everything: chains of events by scope, personal data beside them, pseudonyms, signed heads. */
export class AddAudit1795000000600 implements MigrationInterface {
  readonly name = "AddAudit1795000000600";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...policies, ...auditFunctions, ...triggers])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const each of made) await runner.query(`DROP FUNCTION ${each}`);
    for (const table of [...chainTables, "audit_pseudonyms"]) await runner.query(`DROP TABLE ${table}`);
    for (const each of ["audit_refuse()", "audit_step()"]) await runner.query(`DROP FUNCTION ${each}`);
  }
}
