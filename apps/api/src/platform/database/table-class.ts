import type { Purpose } from "./scope.js";

/** Which place do a scoped row's readers belong to? Either every row of the table is of one kind, or a column names it. */
export type RowScope<Name extends string> =
  | { readonly kind: "group" | "facility" | "project"; readonly id: Name }
  | { readonly kindColumn: Name; readonly id: Name };

/** Whose rows does a table about people hold, and for which purposes of its own does the api read it? */
export interface RowSubject<Name extends string> {
  readonly organisation?: Name;
  readonly person?: Name;
  readonly purposes: readonly Purpose[];
  /** May people change their own rows? Organisations and purposes always may. */
  readonly isWrittenByPerson?: boolean;
}

/**
 * What opens a sealed row?
 * **Shape** The row that it belongs to: `by` holds that one's id, in `table`, whose `column` then has this `value`. The state
 * stands there and not in the row itself, since whoever may not see a row cannot be let to change it either.
 */
export interface Seal<Name extends string> {
  readonly by: Name;
  readonly table: string;
  readonly column: string;
  readonly value: string;
}

type Members<Name extends string> = {
  readonly tableClass: "members";
  /** The organisation that writes the row. */
  readonly writer: Name;
};
type Scoped<Name extends string> = { readonly tableClass: "scoped"; readonly scope: RowScope<Name> };
type Bilateral<Name extends string> = {
  readonly tableClass: "bilateral";
  /** The two organisations. */
  readonly parties: readonly [Name, Name];
};
/** Who reads a sealed row once it is open? */
export type OpenReaders<Name extends string> = Members<Name> | Scoped<Name> | Bilateral<Name>;

/**
 * Who may read a table's rows?
 * `public`: anybody, they say nothing of one organisation. `platform`: the api itself; the register of organisations, the
 * alliance's settings, counters that name nobody. `identity`: whom the rows are about, their organisation, and the api for a
 * purpose it names; `audit`: chains of events, only ever added to by functions, an organisation's open to itself;
 * `organisation-private`: the owner organisation alone, in `ownerOrgId`. `members`: every member organisation, and one of them
 * writes. `scoped`: those who belong to a group, facility or project now, as `scope_members` says. `bilateral`: two organisations.
 * `sealed`: nobody while the seal holds, when rows are added; then one of the last three, when none is added any more.
 * All but the first two are held by forced row-level security.
 */
export type Readers<Name extends string> =
  | { readonly tableClass: "public" | "platform" | "audit" | "organisation-private" }
  // Tables older than decision 0076 do not say whom they are about: their policies are frozen text.
  | { readonly tableClass: "identity"; readonly subject?: RowSubject<Name> }
  | OpenReaders<Name>
  | {
      readonly tableClass: "sealed";
      readonly seal: Seal<Name>;
      readonly then: OpenReaders<Name>;
      readonly privileges: readonly ("SELECT" | "INSERT")[];
    };

/** Which columns do a table's policies read, each an id? */
export function idsRead(readers: Readers<string>): string[] {
  switch (readers.tableClass) {
    case "public":
    case "platform":
    case "audit":
      return [];
    case "organisation-private":
      return ["ownerOrgId"];
    case "identity":
      return [readers.subject?.organisation, readers.subject?.person].flatMap((name) => name ?? []);
    case "members":
      return [readers.writer];
    case "scoped":
      return [readers.scope.id];
    case "bilateral":
      return [...readers.parties];
    case "sealed":
      return [readers.seal.by, ...idsRead(readers.then)];
  }
}
