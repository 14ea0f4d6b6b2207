import fc from "fast-check";
import { actions, decide, grantOf, listFilter, roles, authorize } from "@interphase/access";
import type { Actor, Role } from "@interphase/access";
import { actorOf, examples, home } from "./testing/policy-table.js";

const away = "org-away";
const { ofOrganisation, shared, mine, ofScope, ofAlliance } = examples;

test("a right of one role is not lost to another, nor gained", () => {
  expect(decide(actorOf("org-admin", "analyst"), "sourcing.plan.read", ofOrganisation).allow).toBe(true);
  expect(decide(actorOf("org-admin", "researcher"), "sourcing.plan.read", ofOrganisation).allow).toBe(false);
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

test("a role in an organisation that the actor is not of reaches nothing of the alliance", () => {
  for (const organisationId of [away, null]) {
    const grants = [grantOf("representative", home)];
    const stray: Actor = { personId: "me", organisationId, grants, narrowedTo: null };
    for (const action of ["ballot.vote", "ballot.read", "group.read", "group.join"] as const) {
      expect(decide(stray, action, { ownerOrganisationId: null }).allow).toBe(false);
      expect(listFilter(stray, action).filter(({ isAlliance }) => isAlliance === true)).toEqual([]);
    }
  }
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
    seatedPersonIds: fc.subarray(["me", "you"]),
    placedOrganisationIds: fc.subarray([home, away]),
  });
  fc.assert(
    fc.property(fc.subarray([...roles]), fc.constantFrom(...actions), facts, (given, action, row) => {
      const actor = actorOf(...given);
      const isListed = listFilter(actor, action).some(
        (clause) =>
          (clause.ownerOrganisationId === null || clause.ownerOrganisationId === row.ownerOrganisationId) &&
          (clause.ownerPersonId === null || clause.ownerPersonId === row.ownerPersonId) &&
          (clause.scopeId === null || clause.scopeId === row.scopeId) &&
          (clause.seatedPersonId === null || row.seatedPersonIds.includes(clause.seatedPersonId)) &&
          (clause.placedOrganisationId === null ||
            row.placedOrganisationIds.includes(clause.placedOrganisationId)) &&
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
  expect(authorize(actorOf(role), "sourcing.assessment.share", "sourcing.assessment.read", facts)).toBe(
    answer,
  );
});
