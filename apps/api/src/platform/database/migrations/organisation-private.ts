/**
 * Which statements make a table organisation-private?
 * **Shape** Row-level security, forced for the owner too, with one policy on the transaction's organisation. The setting
 * is empty, not NULL, after a transaction that set it, hence `nullif`; the sub-select is evaluated once a statement.
 */
export function makeOrganisationPrivate(table: string): string[] {
  const own = `owner_org_id = (SELECT nullif(current_setting('app.org_id', true), '')::uuid)`;
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY own_organisation ON ${table} USING (${own}) WITH CHECK (${own})`,
  ];
}
