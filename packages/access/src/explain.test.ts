import fc from "fast-check";
import {
  actions,
  actorAt,
  decide,
  decideAction,
  describeExplanation,
  explain,
  grantOf,
  mayAppoint,
  roles,
  scopeKindOf,
  whoCan,
} from "@interphase/access";
import type { Action, Facts, HeldRole, Role, Subject } from "@interphase/access";

const home = "org-home";
const away = "org-away";
const now = new Date("2026-06-15T12:00:00Z");
const before = new Date("2026-01-31T00:00:00Z");
const after = new Date("2026-12-01T00:00:00Z");
const always = new Date("2025-01-01T00:00:00Z");
const isOrganisationRole = (role: Role) => scopeKindOf[role] === "organisation";

function held(role: Role, more: Partial<HeldRole> = {}): HeldRole {
  const scopeId = isOrganisationRole(role) ? home : "my-scope";
  return {
    ...grantOf(role, scopeId),
    assignmentId: `assignment-${role}`,
    scopeName: isOrganisationRole(role) ? "Nordwind Cells" : null,
    startsAt: always,
    endsAt: null,
    isWithheld: false,
    ...more,
  };
}

function subjectOf(given: readonly HeldRole[], more: Partial<Subject> = {}): Subject {
  const isOfMember = given.some(({ role }) => isOrganisationRole(role));
  return {
    personId: "me",
    organisationId: isOfMember ? home : null,
    isSuspended: false,
    isOrganisationSuspended: false,
    narrowedTo: null,
    held: given,
    ...more,
  };
}

const ofHome: Facts = { ownerOrganisationId: home };
const anyHeld = fc.record({
  role: fc.constantFrom(...roles),
  scope: fc.constantFrom(home, away, "my-scope"),
  startsAt: fc.constantFrom(always, now, after),
  endsAt: fc.constantFrom(before, now, after, null),
  isWithheld: fc.boolean(),
});
const anySubject = fc
  .record({
    held: fc.array(anyHeld, { maxLength: 4 }),
    organisationId: fc.constantFrom(home, null),
    isSuspended: fc.constantFrom(false, false, false, true),
    isOrganisationSuspended: fc.constantFrom(false, false, false, true),
    narrowedTo: fc.option(fc.subarray([...actions])),
  })
  .map((drawn): Subject => ({
    ...subjectOf([]),
    ...drawn,
    held: drawn.held.map(({ scope, ...rest }) =>
      held(rest.role, { ...rest, scopeId: grantOf(rest.role, scope).scopeId }),
    ),
  }));
const anyFacts = fc.option(
  fc.record(
    {
      ownerOrganisationId: fc.constantFrom(home, away, null),
      ownerPersonId: fc.constantFrom("me", "you", null),
      scopeId: fc.constantFrom("my-scope", "other", null),
      sharedWithPersonIds: fc.subarray(["me", "you"]),
    },
    { requiredKeys: [] },
  ),
);

test("the sentence says what the policy decides, for every person, action and resource", () => {
  fc.assert(
    fc.property(anySubject, fc.constantFrom(...actions), anyFacts, (subject, action, facts) => {
      const answer = explain(subject, now, action, facts);
      const actor = actorAt(subject, now);
      const expected = facts === null ? decideAction(actor, action) : decide(actor, action, facts);
      const { en, zh } = describeExplanation(action, answer, { name: "Mei Chen" });
      expect(answer.allowed).toBe(expected.allow);
      expect([en.startsWith("Mei Chen can "), en.startsWith("Mei Chen cannot ")]).toEqual([
        expected.allow,
        !expected.allow,
      ]);
      expect([zh.startsWith("“Mei Chen”可以"), zh.startsWith("“Mei Chen”不能")]).toEqual([
        expected.allow,
        !expected.allow,
      ]);
      expect(en + zh).not.toMatch(/[{}]|undefined|null|\.\.| {2}/);
      expect(answer.reasons.length).toBeGreaterThan(0);
      expect(answer.reasons.every(({ code }) => (code === "role-allows") === expected.allow)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("only a role that holds now, with its second factor, is a reason to allow", () => {
  fc.assert(
    fc.property(anySubject, fc.constantFrom(...actions), anyFacts, (subject, action, facts) =>
      explain(subject, now, action, facts).reasons.every(
        ({ code, held: one }) =>
          code !== "role-allows" ||
          (one !== null &&
            !one.isWithheld &&
            one.startsAt <= now &&
            (one.endsAt === null || one.endsAt > now)),
      ),
    ),
  );
});

test("a role said to be missing would allow it, and whoever is said to give it could", () => {
  fc.assert(
    fc.property(anySubject, fc.constantFrom(...actions), anyFacts, (subject, action, facts) => {
      for (const { role, givenBy } of explain(subject, now, action, facts).missing) {
        const scope = isOrganisationRole(role) ? subject.organisationId : (facts?.scopeId ?? "my-scope");
        const given = held(role, { scopeId: grantOf(role, scope).scopeId });
        expect(explain({ ...subject, held: [given] }, now, action, facts).allowed).toBe(true);
        for (const giver of givenBy) {
          const organisationId = isOrganisationRole(giver) ? subject.organisationId : null;
          const decision = mayAppoint(
            { personId: "giver", organisationId, grants: [grantOf(giver, organisationId)], narrowedTo: null },
            {
              ...given,
              personId: subject.personId,
              personOrganisationId: subject.organisationId,
              organisationHasAdministrator: false,
            },
          );
          expect([giver, role, decision.reason]).toEqual([giver, role, "appoints"]);
        }
      }
    }),
  );
});

const refusals: [string, Subject, Action, Facts | null, string[]][] = [
  ["an unknown role's holder", subjectOf([held("researcher")]), "sourcing.plan.read", null, ["no-role"]],
  [
    "a suspended person",
    subjectOf([held("analyst")], { isSuspended: true }),
    "sourcing.plan.read",
    ofHome,
    ["suspended"],
  ],
  [
    "a suspended organisation's analyst",
    subjectOf([held("analyst")], { isOrganisationSuspended: true }),
    "sourcing.plan.read",
    ofHome,
    ["organisation-suspended"],
  ],
  [
    "a token without that scope",
    subjectOf([held("analyst")], { narrowedTo: ["jobs.read"] }),
    "sourcing.plan.read",
    ofHome,
    ["outside-token"],
  ],
  [
    "an analyst without second factor",
    subjectOf([held("analyst", { isWithheld: true })]),
    "sourcing.plan.read",
    ofHome,
    ["second-factor-missing"],
  ],
  [
    "an analyst of next year",
    subjectOf([held("analyst", { startsAt: after })]),
    "sourcing.plan.read",
    ofHome,
    ["not-yet-begun"],
  ],
  [
    "an analyst of last year",
    subjectOf([held("analyst", { endsAt: before })]),
    "sourcing.plan.read",
    ofHome,
    ["ended"],
  ],
  [
    "an analyst of another member",
    subjectOf([held("analyst")]),
    "sourcing.plan.read",
    { ownerOrganisationId: away },
    ["other-organisation"],
  ],
  [
    "a researcher with whom nothing was shared",
    subjectOf([held("researcher")]),
    "sourcing.assessment.read",
    ofHome,
    ["not-shared"],
  ],
  ["somebody else", subjectOf([held("guest")]), "session.read", { ownerPersonId: "you" }, ["other-person"]],
  [
    "the chair of another group",
    subjectOf([held("group-chair")]),
    "role.read",
    { scopeId: "other" },
    ["other-scope"],
  ],
  [
    "a researcher without a seat",
    subjectOf([held("researcher")]),
    "group.decision.read",
    { seatedPersonIds: ["you"] },
    ["no-seat"],
  ],
  [
    "the representative of an organisation without a place",
    subjectOf([held("representative")]),
    "group.seat.write",
    { placedOrganisationIds: [away] },
    ["no-place"],
  ],
  ["the secretariat", subjectOf([held("secretariat")]), "audit.read", ofHome, ["not-of-the-alliance"]],
  ["the secretariat", subjectOf([held("secretariat")]), "sourcing.plan.read", ofHome, ["no-role"]],
];
test.each(refusals)("%s is told why not", (_, subject, action, facts, codes) => {
  const answer = explain(subject, now, action, facts);
  expect(answer.allowed).toBe(false);
  expect(answer.reasons.map(({ code }) => code)).toEqual(codes);
});

test("an action that does not exist is said not to exist", () => {
  const answer = explain(subjectOf([held("analyst")]), now, "constructor", ofHome);
  expect(describeExplanation("constructor", answer, "you").en).toBe(
    "You cannot do this. There is no such action.",
  );
});

const sentences: [Subject, Action, Facts | null, string, string][] = [
  [
    subjectOf([held("analyst", { endsAt: after })]),
    "sourcing.plan.read",
    ofHome,
    "You can see sourcing plans within your own organisation, because of the role analyst (Nordwind Cells, until 1 December 2026).",
    "您可以查看采购计划（限本机构），依据角色：分析师（Nordwind Cells，至 2026年12月1日）。",
  ],
  [
    subjectOf([held("org-admin")]),
    "sourcing.plan.read",
    ofHome,
    "You cannot see sourcing plans. None of the roles allows it. The role analyst would allow it; it is assigned by another person with the role organisation administrator.",
    "您不能查看采购计划。所持角色均不允许此操作。分析师角色可以执行此操作，由他人（机构管理员）分配。",
  ],
  [
    subjectOf([held("analyst"), held("representative")]),
    "session.read",
    null,
    "You can see your own sessions, because of the roles analyst (Nordwind Cells) and representative (Nordwind Cells).",
    "您可以查看本人的登录会话，依据角色：分析师（Nordwind Cells）、成员代表（Nordwind Cells）。",
  ],
  [
    subjectOf([held("auditor")]),
    "audit.read",
    null,
    "You can view the audit log across all organisations, because of the role auditor.",
    "您可以查看审计日志（所有机构），依据角色：审计员。",
  ],
  [
    subjectOf([held("analyst", { startsAt: after })]),
    "sourcing.plan.read",
    ofHome,
    "You cannot see sourcing plans. The role analyst (Nordwind Cells) allows it from 1 December 2026.",
    "您不能查看采购计划。分析师（Nordwind Cells）角色自 2026年12月1日起方可执行。",
  ],
];
test.each(sentences)("the answer reads well (%#)", (subject, action, facts, en, zh) => {
  expect(describeExplanation(action, explain(subject, now, action, facts), "you")).toEqual({ en, zh });
});

test("a scope with a strange name changes nothing else in the sentence", () => {
  const strange = subjectOf([held("analyst", { endsAt: before, scopeName: "$& {until} GmbH" })]);
  const { en } = describeExplanation(
    "sourcing.plan.read",
    explain(strange, now, "sourcing.plan.read", ofHome),
    "you",
  );
  expect(en).toContain("The role analyst ($& {until} GmbH) allowed it until 31 January 2026.");
});

test("who can: exactly those whom the policy allows, each with the role it rests on", () => {
  const people = roles.map((role) => ({ ...subjectOf([held(role)]), name: role }));
  const found = whoCan(people, now, "sourcing.plan.read", ofHome);
  expect(found.map(({ subject }) => subject.name)).toEqual(["analyst"]);
  expect(found[0]!.reasons[0]!.held!.assignmentId).toBe("assignment-analyst");
});
