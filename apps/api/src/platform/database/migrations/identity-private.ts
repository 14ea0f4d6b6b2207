/** Whose rows does a table about people hold, and which of the api's own purposes may read it? Column names, and names of reaches. */
export interface IdentityOwnership {
  readonly organisation?: string;
  readonly person?: string;
  readonly reaches: readonly string[];
  /** May people change their own rows? Organisations and reaches always may. */
  readonly isWrittenByPerson?: boolean;
}

const setting = (name: string) => `(SELECT nullif(current_setting('app.${name}', true), ''))`;

/**
 * Which statements hide a table about people from everybody it is not about?
 * **Shape** Forced row-level security: open to the transaction's organisation, its person, or a purpose that the transaction
 * names in `app.reach`. Without any of them no row is seen. The sub-selects are evaluated once a statement.
 */
export function makeIdentityPrivate(table: string, ownership: IdentityOwnership): string[] {
  const { organisation, person, reaches, isWrittenByPerson = false } = ownership;
  const own = [
    ...(organisation === undefined ? [] : [`${organisation} = ${setting("org_id")}::uuid`]),
    ...(reaches.length === 0
      ? []
      : [`${setting("reach")} IN (${reaches.map((reach) => `'${reach}'`).join(", ")})`]),
  ];
  const ofPerson = person === undefined ? [] : [`${person} = ${setting("person_id")}::uuid`];
  const using = [...own, ...ofPerson].join(" OR ");
  const check = (isWrittenByPerson ? [...own, ...ofPerson] : own).join(" OR ");
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY its_own ON ${table} USING (${using}) WITH CHECK (${check === "" ? "false" : check})`,
  ];
}
