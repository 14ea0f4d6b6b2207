import fc from "fast-check";
import {
  abilitiesOf,
  actions,
  decide,
  decideAction,
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
  roles: given,
});

/*
 * The whole policy, written out by hand: what each role may do to a resource of its own organisation (o), only if it was
 * shared by name (s), to what is its own person's (p), or never (-).
 * Columns: analyst, representative, researcher, org-admin, secretariat, protocol-steward, auditor, platform-admin.
 */
const table: Record<Action, string> = {
  "sourcing.plan.read": "o - - - - - - -",
  "sourcing.plan.create": "o - - - - - - -",
  "sourcing.plan.archive": "o - - - - - - -",
  "sourcing.plan.delete": "o - - - - - - -",
  "sourcing.plan.export": "o - - - - - - -",
  "sourcing.assessment.read": "o s s - - - - -",
  "sourcing.assessment.create": "o - - - - - - -",
  "sourcing.assessment.share": "o - - - - - - -",
  "sourcing.assessment.export": "o - - - - - - -",
  "sourcing.scenario.read": "o - - - - - - -",
  "sourcing.scenario.create": "o - - - - - - -",
  "sourcing.finding-rules.read": "o - - - - - - -",
  "sourcing.finding-rules.write": "o - - - - - - -",
  "jobs.read": "o - - - - - - -",
  "jobs.cancel": "o - - - - - - -",
  "session.read": "p p p p p p p p",
  "session.revoke": "p p p p p p p p",
  "colleague.read": "o o o o - - - -",
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
] as const;

const ofOrganisation: Facts = { ownerOrganisationId: home };
const shared: Facts = { ownerOrganisationId: home, sharedWithPersonIds: ["me"] };
const mine: Facts = { ownerPersonId: "me" };
const ofOthers: Facts[] = [
  { ownerOrganisationId: away, ownerPersonId: "you", sharedWithPersonIds: ["me"] },
  { ownerOrganisationId: null, ownerPersonId: null },
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
  expect(allowed(ofOrganisation)).toBe(cell === "o");
  expect(allowed(shared)).toBe(cell === "o" || cell === "s");
  expect(allowed(mine)).toBe(cell === "p");
  for (const facts of ofOthers) expect(allowed(facts)).toBe(false);
  expect(abilitiesOf(actor).includes(action)).toBe(cell !== "-");
});

test.each([...actions])("%s is shared with nobody whose roles could not use it", (action) => {
  const cells = table[action].split(" ");
  expect(rolesReachingShared(action)).toEqual(columns.filter((_, index) => /[os]/.test(cells[index]!)));
});

test("a right of one role is not lost to another, nor gained", () => {
  expect(decide(actorOf("org-admin", "analyst"), "sourcing.plan.read", ofOrganisation).allow).toBe(true);
  expect(decide(actorOf("org-admin", "researcher"), "sourcing.plan.read", ofOrganisation).allow).toBe(false);
});

test("a role without its organisation reaches nothing of an organisation", () => {
  const stray: Actor = { personId: "me", organisationId: null, roles: ["analyst"] };
  expect(decide(stray, "sourcing.plan.read", { ownerOrganisationId: null }).allow).toBe(false);
  expect(listFilter(stray, "sourcing.plan.read")).toEqual([]);
});

test("what the policy has never seen is denied", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (action, role) => {
      const known = (actions as readonly string[]).includes(action);
      const stranger = { personId: "me", organisationId: home, roles: [role as Role] };
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
    sharedWithPersonIds: fc.subarray(["me", "you"]),
  });
  fc.assert(
    fc.property(fc.subarray([...roles]), fc.constantFrom(...actions), facts, (given, action, row) => {
      const actor = actorOf(...given);
      const isListed = listFilter(actor, action).some(
        (clause) =>
          (clause.ownerOrganisationId === null || clause.ownerOrganisationId === row.ownerOrganisationId) &&
          (clause.ownerPersonId === null || clause.ownerPersonId === row.ownerPersonId) &&
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
