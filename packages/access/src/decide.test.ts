import fc from "fast-check";
import {
  abilitiesOf,
  actions,
  decide,
  decideAction,
  grantOf,
  listFilter,
  roles,
  rolesReachingShared,
  settle,
} from "@interphase/access";
import type { Action, Actor, Facts, Role } from "@interphase/access";

const home = "org-home";
const away = "org-away";
const isOrganisationRole = (role: Role) =>
  ["analyst", "representative", "researcher", "org-admin"].includes(role);
const actorOf = (...given: Role[]): Actor => ({
  personId: "me",
  organisationId: given.some(isOrganisationRole) ? home : null,
  grants: given.map((role) => grantOf(role, isOrganisationRole(role) ? home : "my-scope")),
  narrowedTo: null,
});

/*
 * The whole policy, written out by hand: what each role may do to a resource of its own organisation (o), only if it was
 * shared by name (s), to what is its own person's (p), what belongs to the scope it was given for (c), what belongs to no
 * organisation (a), to everything (e), or never (-).
 * Columns: analyst, representative, researcher, org-admin, secretariat, protocol-steward, auditor, platform-admin, guest,
 * group-chair, facility-manager, project-lead.
 */
const table: Record<Action, string> = {
  "sourcing.plan.read": "o - - - - - - - - - - -",
  "sourcing.plan.create": "o - - - - - - - - - - -",
  "sourcing.plan.archive": "o - - - - - - - - - - -",
  "sourcing.plan.delete": "o - - - - - - - - - - -",
  "sourcing.plan.export": "o - - - - - - - - - - -",
  "sourcing.assessment.read": "o s s - - - - - - - - -",
  "sourcing.assessment.create": "o - - - - - - - - - - -",
  "sourcing.assessment.share": "o - - - - - - - - - - -",
  "sourcing.assessment.export": "o - - - - - - - - - - -",
  "sourcing.scenario.read": "o - - - - - - - - - - -",
  "sourcing.scenario.create": "o - - - - - - - - - - -",
  "sourcing.finding-rules.read": "o - - - - - - - - - - -",
  "sourcing.finding-rules.write": "o - - - - - - - - - - -",
  "jobs.read": "o - - - - - - - - - - -",
  "jobs.cancel": "o - - - - - - - - - - -",
  "session.read": "p p p p p p p p p p p p",
  "session.revoke": "p p p p p p p p p p p p",
  "colleague.read": "o o o o - - - - - - - -",
  "person.read": "- - - o a - a a - - - -",
  "person.suspend": "- - - o a - - a - - - -",
  "person.end-sessions": "- - - o a - - a - - - -",
  "person.reset-factors": "- - - o a - - a - - - -",
  "invitation.read": "- - - o a - - a - - - -",
  "invitation.create": "- - - o a - - a - - - -",
  "invitation.withdraw": "- - - o a - - a - - - -",
  "role.read": "- - - o a - a a - c c c",
  "role.appoint": "- - - o a - - a - - - -",
  "role.end": "- - - o a - - a - - - -",
  "organisation.read": "e e e e e e e e e e e e",
  "organisation.admit": "- - - - e - - - - - - -",
  "organisation.update": "- - - o e - - - - - - -",
  "organisation.suspend": "- - - - e - - - - - - -",
  "sign-in-policy.read": "- - - o - - - - - - - -",
  "sign-in-policy.write": "- - - o - - - - - - - -",
  "access.explain": "p p p po pa p p pa p p p p",
  "factor.read": "p p p p p p p p p p p p",
  "factor.change": "p p p p p p p p p p p p",
  "access-token.read": "p p p p p p p p p p p p",
  "access-token.change": "p p p p p p p p p p p p",
  "organisation-token.read": "- - - o - - - - - - - -",
  "organisation-token.revoke": "- - - o - - - - - - - -",
  "break-glass.read": "- o - o p - e p - - - -",
  "break-glass.request": "- - - - e - - e - - - -",
  "break-glass.decide": "- o - o - - - - - - - -",
  "break-glass.open": "- - - - p - - p - - - -",
  "mail.read": "- - - o - - - e - - - -",
  "mail.open": "- - - o - - - a - - - -",
  "mail.retry": "- - - o - - - e - - - -",
  "audit.read": "- - - o a - e a - - - -",
  "audit.export": "- - - o a - e a - - - -",
  "settings.read": "- - - - a - a a - - - -",
  "settings.write": "- - - - - - - a - - - -",
  "platform.read": "- - - - - - - a - - - -",
};
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
] as const;

const ofOrganisation: Facts = { ownerOrganisationId: home };
const shared: Facts = { ownerOrganisationId: home, sharedWithPersonIds: ["me"] };
const mine: Facts = { ownerPersonId: "me" };
const ofScope: Facts = { ownerOrganisationId: away, scopeId: "my-scope" };
const ofAlliance: Facts = { ownerOrganisationId: null, ownerPersonId: null };
const ofOthers: Facts[] = [
  { ownerOrganisationId: away, ownerPersonId: "you", scopeId: "other", sharedWithPersonIds: ["me"] },
  { scopeId: null },
  {},
];
const cells = actions.flatMap((action) =>
  table[action].split(" ").map((cell, index) => [columns[index]!, action, cell] as const),
);

test("the table names every role and every action", () => {
  expect([...columns]).toEqual([...roles]);
  expect(Object.keys(table)).toEqual([...actions]);
  expect(cells).toHaveLength(roles.length * actions.length);
});

test.each(cells)("%s, %s: %s", (role, action, cell) => {
  const actor = actorOf(role);
  const allowed = (facts: Facts) => decide(actor, action, facts).allow;
  expect(decideAction(actor, action).allow).toBe(cell !== "-");
  expect(allowed(ofOrganisation)).toBe(/[oe]/.test(cell));
  expect(allowed(shared)).toBe(/[ose]/.test(cell));
  expect(allowed(mine)).toBe(/[pe]/.test(cell));
  expect(allowed(ofScope)).toBe(/[ce]/.test(cell));
  expect(allowed(ofAlliance)).toBe(/[ae]/.test(cell));
  for (const facts of ofOthers) expect(allowed(facts)).toBe(cell === "e");
  expect(abilitiesOf(actor).includes(action)).toBe(cell !== "-");
});

test.each([...actions])("%s is shared with nobody whose roles could not use it", (action) => {
  const cells = table[action].split(" ");
  expect(rolesReachingShared(action)).toEqual(columns.filter((_, index) => /[ose]/.test(cells[index]!)));
});

test("a right of one role is not lost to another, nor gained", () => {
  expect(decide(actorOf("org-admin", "analyst"), "sourcing.plan.read", ofOrganisation).allow).toBe(true);
  expect(decide(actorOf("org-admin", "researcher"), "sourcing.plan.read", ofOrganisation).allow).toBe(false);
});

const isPrivate = (action: Action) => /^(sourcing|jobs)\./.test(action);
test.each(actions.filter(isPrivate))("no rule reaches %s beyond the owner organisation", (action) => {
  expect(table[action]).toMatch(/^[os-]( [os-]){11}$/);
});

test("a token's scope narrows what its owner may do and widens nothing", () => {
  fc.assert(
    fc.property(
      fc.subarray([...roles]),
      fc.subarray([...actions]),
      fc.constantFrom(...actions),
      (given, to, action) => {
        const owner = actorOf(...given);
        const token: Actor = { ...owner, narrowedTo: to };
        for (const facts of [ofOrganisation, shared, mine, ofScope, ofAlliance, {}]) {
          const expected = to.includes(action) && decide(owner, action, facts).allow;
          if (decide(token, action, facts).allow !== expected) return false;
        }
        return to.includes(action) || listFilter(token, action).length === 0;
      },
    ),
  );
});

test("a role without its organisation reaches nothing of an organisation", () => {
  const grants = [grantOf("analyst", home)];
  const stray: Actor = { personId: "me", organisationId: null, grants, narrowedTo: null };
  expect(decide(stray, "sourcing.plan.read", { ownerOrganisationId: null }).allow).toBe(false);
  expect(listFilter(stray, "sourcing.plan.read")).toEqual([]);
});

test("what the policy has never seen is denied", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (action, role) => {
      const known = (actions as readonly string[]).includes(action);
      const grants = [{ role: role as Role, scopeId: home }];
      const stranger = { personId: "me", organisationId: home, grants, narrowedTo: null };
      const isRole = (roles as readonly string[]).includes(role);
      return (
        (known || !decide(actorOf(...roles), action, shared).allow) &&
        (isRole || !actions.some((each) => decide(stranger, each, { ...shared, ...mine }).allow))
      );
    }),
  );
  for (const name of ["constructor", "__proto__", "toString"]) {
    expect(decide(actorOf(...roles), name, shared)).toEqual({ allow: false, reason: "unknown-action" });
  }
});

test("filtering a list and deciding one by one give the same rows", () => {
  const facts = fc.record({
    ownerOrganisationId: fc.constantFrom(home, away, null),
    ownerPersonId: fc.constantFrom("me", "you", null),
    scopeId: fc.constantFrom("my-scope", "other", null),
    sharedWithPersonIds: fc.subarray(["me", "you"]),
  });
  fc.assert(
    fc.property(fc.subarray([...roles]), fc.constantFrom(...actions), facts, (given, action, row) => {
      const actor = actorOf(...given);
      const isListed = listFilter(actor, action).some(
        (clause) =>
          (clause.ownerOrganisationId === null || clause.ownerOrganisationId === row.ownerOrganisationId) &&
          (clause.ownerPersonId === null || clause.ownerPersonId === row.ownerPersonId) &&
          (clause.scopeId === null || clause.scopeId === row.scopeId) &&
          (clause.isAlliance === null || row.ownerOrganisationId === null) &&
          (clause.sharedWithPersonId === null || row.sharedWithPersonIds.includes(clause.sharedWithPersonId)),
      );
      return isListed === decide(actor, action, row).allow;
    }),
  );
});

test.each([
  ["analyst", shared, "allow"],
  ["researcher", shared, "forbid"],
  ["researcher", ofOrganisation, "hide"],
  ["org-admin", shared, "hide"],
  ["secretariat", shared, "hide"],
] as const)("a %s learns as much as they may already see", (role, facts, answer) => {
  expect(settle(actorOf(role), "sourcing.assessment.share", "sourcing.assessment.read", facts)).toBe(answer);
});
