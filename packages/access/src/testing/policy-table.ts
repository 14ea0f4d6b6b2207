import {
  abilitiesOf,
  decide,
  decideAction,
  grantOf,
  isForTokens,
  roles,
  rolesReachingShared,
} from "../index.js";
import type { Rule } from "../policy.js";
import type { Action, Actor, Facts, Role } from "../index.js";

/** Which organisation do the people of a table act for? */
export const home = "org-home";
const away = "org-away";

/*
 * What a domain's table says, written out by hand beside its policy: what each role may do to a resource of its own
 * organisation (o), only if it was shared by name (s), to what is its own person's (p), what belongs to the scope it was
 * given for (c), to a group where they have a seat (m) or their organisation has a place (l), what belongs to no organisation (a), to everything (e), or never (-); and after the bar whether an access
 * token may have the action as a scope (token) or a session is wanted (session).
 */
const columns = [
  "analyst",
  "representative",
  "researcher",
  "org-admin",
  "secretariat",
  "protocol-steward",
  "auditor",
  "platform-admin",
  "guest",
  "group-chair",
  "facility-manager",
  "project-lead",
  "counsel",
] as const;

const isOrganisationRole = (role: Role) =>
  ["analyst", "representative", "researcher", "org-admin"].includes(role);

/** Somebody who holds these roles: those of an organisation at home, those of a scope for `my-scope`. */
export const actorOf = (...given: Role[]): Actor => ({
  personId: "me",
  organisationId: given.some(isOrganisationRole) ? home : null,
  grants: given.map((role) => grantOf(role, isOrganisationRole(role) ? home : "my-scope")),
  narrowedTo: null,
});

/** Whose can a resource be? One example of each answer a table can give. */
export const examples = {
  ofOrganisation: { ownerOrganisationId: home },
  shared: { ownerOrganisationId: home, sharedWithPersonIds: ["me"] },
  mine: { ownerPersonId: "me" },
  ofScope: { ownerOrganisationId: away, scopeId: "my-scope" },
  ofSeat: { seatedPersonIds: ["me"], placedOrganisationIds: [away] },
  ofPlace: { seatedPersonIds: ["you"], placedOrganisationIds: [home] },
  ofAlliance: { ownerOrganisationId: null, ownerPersonId: null },
} satisfies Record<string, Facts>;
const ofOthers: Facts[] = [
  { ownerOrganisationId: away, ownerPersonId: "you", scopeId: "other", sharedWithPersonIds: ["me"] },
  { scopeId: "other", seatedPersonIds: ["you"], placedOrganisationIds: [away] },
  { scopeId: null },
  {},
];

/** Compares a domain's decisions with its hand-written table: every role, every action, wherever the resource belongs. */
export function checkPolicyTable<Name extends Action>(
  policy: { readonly actions: readonly Name[] },
  table: Readonly<Record<NoInfer<Name>, string>>,
): void {
  const rows = policy.actions.map((action) => {
    const [cells = "", token = ""] = (table[action] as string | undefined)?.split(" | ") ?? [];
    return { action, cells: cells.split(" "), token };
  });

  test("the table names every role and every action of the domain, and no other", () => {
    expect([...columns]).toEqual([...roles]);
    expect(Object.keys(table)).toEqual([...policy.actions]);
    expect(rows.filter(({ cells }) => cells.length !== roles.length)).toEqual([]);
    expect(rows.filter(({ token }) => token !== "token" && token !== "session")).toEqual([]);
  });

  const triples = rows.flatMap(({ action, cells }) =>
    cells.map((cell, index) => [columns[index]!, action, cell] as const),
  );
  test.each(triples)("%s, %s: %s", (role, action, cell) => {
    const actor = actorOf(role);
    const allowed = (facts: Facts) => decide(actor, action, facts).allow;
    expect(decideAction(actor, action).allow).toBe(cell !== "-");
    expect(allowed(examples.ofOrganisation)).toBe(/[oe]/.test(cell));
    expect(allowed(examples.shared)).toBe(/[ose]/.test(cell));
    expect(allowed(examples.mine)).toBe(/[pe]/.test(cell));
    expect(allowed(examples.ofScope)).toBe(/[ce]/.test(cell));
    expect(allowed(examples.ofSeat)).toBe(/[me]/.test(cell));
    expect(allowed(examples.ofPlace)).toBe(/[le]/.test(cell));
    expect(allowed(examples.ofAlliance)).toBe(/[ae]/.test(cell));
    for (const facts of ofOthers) expect(allowed(facts)).toBe(cell === "e");
    expect(abilitiesOf(actor).includes(action)).toBe(cell !== "-");
  });

  test.each(rows)("$action is shared with nobody whose roles could not use it", ({ action, cells }) => {
    expect(rolesReachingShared(action)).toEqual(columns.filter((_, index) => /[ose]/.test(cells[index]!)));
  });

  test.each(rows)("$action: $token", ({ action, token }) => {
    expect(isForTokens(action)).toBe(token === "token");
  });
}

/** No rule of this domain reaches beyond the organisation that owns a row: its tables are organisation-private. */
export function checkStaysPrivate(policy: { readonly rules: readonly Rule[] }): void {
  const isInside = (relation: string) => /^(own-organisation|shared-by-own-organisation)$/.test(relation);
  test("no rule reaches beyond the owner organisation", () => {
    expect(policy.rules.filter(({ relation }) => !isInside(relation))).toEqual([]);
  });
}
