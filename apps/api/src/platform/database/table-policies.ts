import { escapeIdentifier, escapeLiteral } from "pg";
import { makeIdentityPrivate } from "./migrations/identity-private.js";
import { makeOrganisationPrivate } from "./migrations/organisation-private.js";
import type { OpenReaders, RowScope, Seal } from "./table-class.js";
import { toColumnName, type AnyTable } from "./table.js";

// The setting is empty, not NULL, after a transaction that set it; a sub-select is evaluated once a statement.
const setting = (name: string) => `(SELECT nullif(current_setting('app.${name}', true), ''))`;
const organisation = `(SELECT nullif(current_setting('app.org_id', true), '')::uuid)`;
const person = `(SELECT nullif(current_setting('app.person_id', true), '')::uuid)`;
const column = (name: string) => escapeIdentifier(toColumnName(name));

/** An organisation that is kept out, or that nobody knows, is no member. */
const isMember = `(SELECT EXISTS (SELECT FROM organisations o WHERE o.id = ${organisation} AND o.suspended_at IS NULL))`;

/** Whoever has left the organisation that they came for has left the scope. */
const isCurrent = `m.person_id = ${person} AND m.organisation_id IS NOT DISTINCT FROM ${organisation}
  AND m.starts_at <= statement_timestamp() AND (m.ends_at IS NULL OR m.ends_at > statement_timestamp())`;

/** Their own rows of `scope_members` are all that the actor needs to see of it. */
function belongsTo(scope: RowScope<string>): string {
  const id = column(scope.id);
  return "kind" in scope
    ? `${id} = ANY (ARRAY(SELECT m.scope_id FROM scope_members m WHERE m.scope_kind = '${scope.kind}' AND ${isCurrent}))`
    : `(${column(scope.kindColumn)}, ${id}) IN (SELECT m.scope_kind, m.scope_id FROM scope_members m WHERE ${isCurrent})`;
}

/** Who reads and who writes an open row? */
function conditionsOf(readers: OpenReaders<string>): { readonly reads: string; readonly writes: string } {
  switch (readers.tableClass) {
    case "members":
      return { reads: isMember, writes: `(${column(readers.writer)} = ${organisation} AND ${isMember})` };
    case "scoped":
      return { reads: belongsTo(readers.scope), writes: belongsTo(readers.scope) };
    case "bilateral": {
      const isParty = `${organisation} IN (${readers.parties.map(column).join(", ")})`;
      return { reads: isParty, writes: isParty };
    }
  }
}

function openPolicies(table: string, readers: OpenReaders<string>): string[] {
  const { reads, writes } = conditionsOf(readers);
  if (reads === writes)
    return [
      `CREATE POLICY ${readers.tableClass} ON ${table}
  USING (${reads})
  WITH CHECK (${writes})`,
    ];
  return [
    `CREATE POLICY ${readers.tableClass} ON ${table} FOR SELECT USING (${reads})`,
    `CREATE POLICY writer ON ${table}
  USING (${writes})
  WITH CHECK (${writes})`,
  ];
}

/** What a row belongs to is asked for as the actor: a seal that they cannot see is closed to them. */
function sealedPolicies(table: string, seal: Seal<string>, then: OpenReaders<string>): string[] {
  const parent = escapeIdentifier(seal.table);
  const state = `p.${escapeIdentifier(seal.column)}`;
  const parentIs = (condition: string) =>
    `EXISTS (SELECT FROM ${parent} p WHERE p.id = ${table}.${column(seal.by)} AND ${condition})`;
  const { reads, writes } = conditionsOf(then);
  const value = escapeLiteral(seal.value);
  return [
    `CREATE POLICY opened ON ${table} FOR SELECT USING (${reads} AND ${parentIs(`${state} = ${value}`)})`,
    `CREATE POLICY sealed ON ${table} FOR INSERT
  WITH CHECK (${writes} AND ${parentIs(`${state} IS DISTINCT FROM ${value}`)})`,
  ];
}

/** A transaction that names a break-glass request runs as the owner organisation, and reads what was opened to it alone. */
function closeToRequests(table: string): string {
  const isOrdinary = `${setting("break_glass")} IS NULL`;
  return `CREATE POLICY opened_rows ON ${table} AS RESTRICTIVE USING (${isOrdinary}) WITH CHECK (${isOrdinary})`;
}

/**
 * Which statements give a new table the wall that its class promises?
 * **Shape** For the migration that makes the table, as frozen text: `npm run migration:draft` writes them there. Older tables
 * keep what their migrations say.
 * **Fails** by throwing where nobody can tell: a table about people that does not say whom, a chain of events.
 */
export function policyStatements(table: AnyTable): string[] {
  const name = escapeIdentifier(table.name);
  const forced = [
    `ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`,
  ];
  switch (table.tableClass) {
    case "public":
    case "platform":
      return [];
    case "audit":
      throw new Error(
        `${table.name}: the functions that add to a chain are its wall, and are written by hand`,
      );
    case "identity": {
      const { subject } = table;
      if (subject === undefined) throw new Error(`${table.name}: a table about people says its subject`);
      const { purposes: reaches, ...said } = subject;
      return makeIdentityPrivate(name, {
        ...said,
        reaches,
        ...(subject.organisation === undefined ? {} : { organisation: column(subject.organisation) }),
        ...(subject.person === undefined ? {} : { person: column(subject.person) }),
      });
    }
    case "organisation-private":
      return [...makeOrganisationPrivate(name), closeToRequests(name)];
    case "sealed":
      return [...forced, ...sealedPolicies(name, table.seal, table.then), closeToRequests(name)];
    default:
      return [...forced, ...openPolicies(name, table), closeToRequests(name)];
  }
}
