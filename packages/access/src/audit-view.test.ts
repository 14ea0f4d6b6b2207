import { auditHomeOf, auditViewOf, grantOf, roles } from "@interphase/access";
import type { Actor, Role } from "@interphase/access";

const home = "org-home";
const actorOf = (...given: Role[]): Actor => {
  const organisationId = given.some((role) => /^(analyst|representative|researcher|org-admin)$/.test(role))
    ? home
    : null;
  return {
    personId: "me",
    organisationId,
    grants: given.map((role) => grantOf(role, home)),
    narrowedTo: null,
  };
};
const scopes = [
  { kind: "platform" },
  { kind: "alliance" },
  { kind: "organisation", organisationId: home },
  { kind: "organisation", organisationId: "org-away" },
] as const;
const viewsOf = (actor: Actor) => scopes.map((scope) => auditViewOf(actor, "audit.read", scope));

/* The whole table, by hand: platform, alliance, own organisation, another organisation. */
const table: Partial<Record<Role, ("full" | "redacted" | null)[]>> = {
  "org-admin": [null, null, "full", null],
  secretariat: [null, "full", null, null],
  "platform-admin": ["full", null, null, null],
  auditor: ["redacted", "redacted", "redacted", "redacted"],
};

test.each([...roles])("a %s sees exactly the records of the table", (role) => {
  const nothing = [null, null, null, null];
  expect(viewsOf(actorOf(role))).toEqual(table[role] ?? nothing);
  for (const scope of scopes)
    expect(auditViewOf(actorOf(role), "audit.export", scope)).toBe(
      auditViewOf(actorOf(role), "audit.read", scope),
    );
});

test("a role that sees a record in full is not narrowed by one that sees it redacted", () => {
  expect(viewsOf(actorOf("auditor", "secretariat"))).toEqual(["redacted", "full", "redacted", "redacted"]);
  expect(viewsOf(actorOf("secretariat", "auditor"))).toEqual(["redacted", "full", "redacted", "redacted"]);
});

test("a token that does not name the action opens no record", () => {
  expect(viewsOf({ ...actorOf("auditor"), narrowedTo: ["sourcing.plan.read"] })).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test("acts stand in the record of the organisation, else the platform's for who runs it, else the alliance's", () => {
  expect(auditHomeOf(actorOf("analyst"))).toEqual({ kind: "organisation", organisationId: home });
  expect(auditHomeOf(actorOf("platform-admin"))).toEqual({ kind: "platform" });
  expect(auditHomeOf(actorOf("platform-admin", "auditor"))).toEqual({ kind: "alliance" });
  expect(auditHomeOf(actorOf())).toEqual({ kind: "alliance" });
});
