/**
 * What does a column hold?
 * `link`: whose row it is and what it belongs to. `state`: times, counts, kinds, states. `public`: for everybody. `content`: what
 * a member entered, or what was computed from it. `personal`: about a person. `secret`: hashes and sealed secrets.
 */
export type ColumnClass = "link" | "state" | "public" | "content" | "personal" | "secret";

/**
 * Which class has each column of each table?
 * **Shape** Names separated by spaces. The api's role may read the columns listed here and no other: a new column stays
 * invisible to it until somebody classifies it, and a test fails until then.
 */
export const columnClasses: Readonly<Record<string, Partial<Record<ColumnClass, string>>>> = {
  schema_migrations: { public: "id timestamp name" },
  reference_editions: { public: "name sha256 as_of loaded_at" },
  organisations: {
    public: "id name country_iso3",
    state: "created_at suspended_at requires_second_factor version",
  },
  alliance_settings: {
    public: "is_only version second_factor_roles invitation_days",
    state: "updated_at",
    link: "updated_by",
  },
  people: {
    link: "id organisation_id",
    personal: "email display_name locale",
    secret: "password_hash",
    state: "created_at suspended_at",
  },
  sessions: {
    link: "id person_id",
    secret: "token_sha256",
    personal: "user_agent network_address",
    state: "created_at last_seen_at expires_at second_factor opened_by",
  },
  role_assignments: {
    link: "id person_id organisation_id scope_kind scope_id appointed_by",
    personal: "role",
    state: "starts_at ends_at created_at",
  },
  invitations: {
    link: "id organisation_id is_by_alliance invited_by accepted_by",
    personal: "email display_name locale roles",
    secret: "token_sha256",
    state: "state created_at sent_at send_count expires_at settled_at",
  },
  sign_in_attempts: { secret: "account_key network_key", state: "id attempted_at has_failed" },
  rate_limit_takes: { secret: "key", state: "kind taken_at" },
  factors: {
    link: "id person_id",
    personal: "name",
    secret: "sealed_secret credential_id public_key",
    state: "kind last_step sign_count transports created_at confirmed_at last_used_at",
  },
  recovery_codes: { link: "person_id", secret: "code_sha256", state: "created_at" },
  passkey_challenges: { link: "id person_id", secret: "challenge", state: "expires_at" },
  password_reset_requests: { link: "id", personal: "email", state: "requested_at" },
  password_resets: { link: "id person_id", secret: "token_sha256", state: "created_at expires_at" },
  outbox_mails: {
    link: "id organisation_id person_id",
    personal: "to_address locale subject body",
    secret: "sealed_path",
    state: "kind state attempts last_problem created_at next_attempt_at ends_at settled_at",
  },
  sign_in_policies: {
    link: "organisation_id updated_by",
    secret: "client_secret",
    state: "version slug password_sign_in issuer client_id display_name trusts_second_factor updated_at",
  },
  sign_in_domains: { link: "organisation_id", secret: "proof", state: "domain created_at verified_at" },
  external_identities: {
    link: "id person_id organisation_id",
    personal: "issuer subject label",
    state: "created_at last_used_at",
  },
  company_sign_in_flows: {
    link: "id organisation_id person_id identity_id",
    personal: "issuer",
    secret: "secret_sha256 carried",
    state: "purpose client_id state code_attempts created_at expires_at",
  },
  access_tokens: {
    link: "id person_id organisation_id",
    personal: "name",
    secret: "token_sha256",
    state: "scopes second_factor created_at expires_at last_used_at",
  },
  break_glass_requests: {
    link: "id organisation_id requested_by decided_by plan_ids assessment_ids",
    content: "reason comment",
    state: "requested_at minutes decision decided_at ends_at ended_at",
  },
  break_glass_readings: { link: "id request_id organisation_id read_by", state: "read_at row_count" },
  audit_chains: { link: "scope", state: "seq hash" },
  audit_events: {
    link: "scope seq actor",
    content: "summary payload",
    state: "occurred_at action_class action outcome payload_sha256 previous_hash hash",
  },
  audit_event_details: { link: "scope seq", personal: "personal" },
  audit_heads: { link: "scope", state: "day seq hash signed_at key_id public_key signature" },
  audit_pseudonyms: { link: "person_id", secret: "pseudonym" },
  idempotency_keys: {
    link: "owner_org_id person_id",
    content: "payload headers",
    state: "key request_sha256 created_at status",
  },
  sourcing_plans: {
    link: "id owner_org_id created_by",
    content:
      "name version reporting_year line_count minerals guesses notices file_name file_sha256 file_size_bytes source_columns",
    state: "created_at archived_at",
  },
  sourcing_plan_lines: {
    link: "owner_org_id plan_id position",
    content: `mineral_ids line source_row source_sheet mineral_id material formula form contained_fraction volume_basis supplier
      supplier_parent supplier_role supplier_country_iso3 production_country_iso3 plant_country_iso3 mined_in refined_in
      routes annual_quantity_tonnes need_tonnes committed_min_tonnes committed_max_tonnes stock_tonnes stock_as_of
      in_transit_tonnes unit_price_usd_per_tonne currency price_basis price_index contract_type contract_start contract_end
      lead_time_days qualification qualification_months recycled_content_fraction part_number hs_code incoterm site notes`,
  },
  sourcing_plan_files: { link: "owner_org_id plan_id position", content: "bytes" },
  assessments: {
    link: "id owner_org_id plan_id created_by",
    content: `edition options rules result result_sha256 inputs_sha256 finding_count mineral_count act_count
      explanations_sha256`,
    state: "created_at methods_version is_default_options",
  },
  assessment_explanations: { link: "owner_org_id assessment_id", content: "path body" },
  assessment_shares: { link: "owner_org_id assessment_id person_id shared_by", state: "created_at" },
  scenarios: {
    link: "id owner_org_id assessment_id created_by",
    content: "name request result",
    state: "created_at",
  },
  finding_rules: { link: "owner_org_id updated_by", content: "rules", state: "version updated_at" },
  finding_states: {
    link: "owner_org_id place_sha256 assignee_id set_by",
    content: "plan_name rule_id subject_key stage supplier country_iso3 note due_on level stake_usd",
    state: "state version set_at",
  },
  jobs: {
    link: "id owner_org_id created_by",
    content: "request result problem",
    state: "kind state step progress_fraction created_at started_at finished_at cancel_requested_at",
  },
  job_uploads: { link: "owner_org_id job_id position", content: "bytes" },
  job_files: {
    link: "job_id owner_org_id assessment_id",
    content: "file_name content_type byte_count bytes",
    state: "expires_at",
  },
};

/** Which columns of a table are classified? In the order of the classes. */
export function classifiedColumns(table: string): string[] {
  const texts = Object.values(columnClasses[table] ?? {});
  return texts.flatMap((text) => text.split(/\s+/));
}
