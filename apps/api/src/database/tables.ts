/**
 * Who may read a table's rows?
 * `public`: anybody, they say nothing of one organisation. `platform`: the api itself; the register of organisations, the
 * alliance's settings, counters that name nobody. `identity`: whom the rows are about, their organisation, and the api for a
 * purpose it names; `audit`: chains of events, only ever added to by functions, an organisation's open to itself;
 * `organisation-private`: the owner organisation alone. The last three are held by forced row-level security.
 */
export type TableClass = "public" | "platform" | "identity" | "audit" | "organisation-private";
/** What may a role be allowed to do to a table? */
export type TablePrivilege = "SELECT" | "INSERT" | "UPDATE" | "DELETE";

/** One table, its class, and the least the api's role needs on it. */
export interface TableRule {
  readonly table: string;
  readonly tableClass: TableClass;
  readonly privileges: readonly TablePrivilege[];
}

const rule = (table: string, tableClass: TableClass, ...privileges: TablePrivilege[]): TableRule => ({
  table,
  tableClass,
  privileges,
});

/**
 * Which tables are there, and what may the api's role do to each?
 * **Shape** A test compares this list with the catalogue: a table that is not here fails it, and so does a private one
 * without forced row-level security. Grants are applied from here after every migration.
 */
export const tableRules: readonly TableRule[] = [
  rule("schema_migrations", "public", "SELECT"),
  rule("organisations", "platform", "SELECT", "INSERT", "UPDATE"),
  rule("people", "identity", "SELECT", "INSERT", "UPDATE"),
  rule("sessions", "identity", "SELECT", "INSERT", "UPDATE", "DELETE"),
  rule("role_assignments", "identity", "SELECT", "INSERT", "UPDATE", "DELETE"),
  rule("invitations", "identity", "SELECT", "INSERT", "UPDATE"),
  rule("alliance_settings", "platform", "SELECT", "UPDATE"),
  rule("sign_in_attempts", "platform", "SELECT", "INSERT", "UPDATE", "DELETE"),
  rule("factors", "identity", "SELECT", "INSERT", "UPDATE", "DELETE"),
  rule("recovery_codes", "identity", "SELECT", "INSERT", "DELETE"),
  rule("passkey_challenges", "identity", "SELECT", "INSERT", "DELETE"),
  rule("password_reset_requests", "identity", "SELECT", "INSERT", "UPDATE", "DELETE"),
  rule("password_resets", "identity", "SELECT", "INSERT", "DELETE"),
  rule("rate_limit_takes", "identity", "SELECT", "INSERT", "DELETE"),
  rule("outbox_mails", "identity", "SELECT", "INSERT", "UPDATE", "DELETE"),
  rule("sign_in_policies", "identity", "SELECT", "INSERT", "UPDATE"),
  rule("sign_in_domains", "identity", "SELECT", "INSERT", "UPDATE", "DELETE"),
  rule("external_identities", "identity", "SELECT", "INSERT", "UPDATE", "DELETE"),
  rule("company_sign_in_flows", "identity", "SELECT", "INSERT", "UPDATE", "DELETE"),
  rule("access_tokens", "identity", "SELECT", "INSERT", "UPDATE", "DELETE"),
  rule("break_glass_requests", "identity", "SELECT", "INSERT", "UPDATE"),
  rule("break_glass_readings", "identity", "SELECT", "INSERT"),
  rule("audit_chains", "audit", "SELECT"),
  rule("audit_events", "audit", "SELECT"),
  rule("audit_event_details", "audit", "SELECT"),
  rule("audit_heads", "audit", "SELECT"),
  rule("audit_pseudonyms", "audit"),
  rule("idempotency_keys", "organisation-private", "SELECT", "INSERT", "UPDATE", "DELETE"),
  rule("sourcing_plans", "organisation-private", "SELECT", "INSERT", "UPDATE", "DELETE"),
  rule("sourcing_plan_lines", "organisation-private", "SELECT", "INSERT", "DELETE"),
  rule("sourcing_plan_files", "organisation-private", "SELECT", "INSERT", "DELETE"),
  rule("assessments", "organisation-private", "SELECT", "INSERT", "DELETE"),
  rule("assessment_explanations", "organisation-private", "SELECT", "INSERT"),
  rule("assessment_shares", "organisation-private", "SELECT", "INSERT", "DELETE"),
  rule("scenarios", "organisation-private", "SELECT", "INSERT", "DELETE"),
  rule("finding_rules", "organisation-private", "SELECT", "INSERT", "UPDATE"),
  rule("finding_states", "organisation-private", "SELECT", "INSERT", "UPDATE", "DELETE"),
  rule("jobs", "organisation-private", "SELECT", "INSERT", "UPDATE", "DELETE"),
  rule("job_uploads", "organisation-private", "SELECT", "INSERT", "DELETE"),
  rule("job_files", "organisation-private", "SELECT", "INSERT", "DELETE"),
  rule("reference_editions", "public", "SELECT"),
];

/**
 * Which functions that run with their owner's rights may the api's role call?
 * **Shape** Names alone. Whatever runs with its owner's rights and is not here can be called by nobody else; functions that run
 * with the caller's own rights add nothing to them, and need no entry.
 */
export const ownerFunctions: readonly string[] = [
  "audit_append",
  "audit_heads_of",
  "audit_keep_head",
  "audit_keys",
  "audit_people",
  "audit_persons",
  "audit_pseudonym_of",
  "audit_redacted",
  "audit_states",
  "audit_unsigned",
];
