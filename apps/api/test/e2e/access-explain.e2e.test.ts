import { actions, decide, grantOf, scopeKindOf, type Role } from "@interphase/access";
import { randomUUID } from "node:crypto";
import { sharedApi, type Answer, type TestApi } from "../harness/test-api.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { asOwner } from "../harness/test-database.js";
import { addOrganisation, addPerson } from "../harness/test-people.js";

let api: TestApi;
beforeAll(async () => {
  api = await sharedApi();
});

const plainOf = ({ status, body }: Answer) => ({ status, ...body, instance: "" });
const explain = (caller: TestCaller, query: Record<string, string>) =>
  caller.get(`/v1/access/explain?${new URLSearchParams(query).toString()}`);

test("an administrator hears why a colleague can, by which role, until when", async () => {
  const admin = await addCaller(api, "org-admin");
  const analyst = await addPerson(admin.organisationId, "analyst");
  await asOwner(async (owner) => {
    await owner.query(`UPDATE role_assignments SET ends_at = '2099-03-31T00:00:00Z' WHERE person_id = $1`, [
      analyst.id,
    ]);
    await owner.query(
      `INSERT INTO factors (id, person_id, kind, name, sealed_secret, created_at, confirmed_at)
       VALUES ($1, $2, 'totp', 'Phone', 'sealed', now(), now())`,
      [randomUUID(), analyst.id],
    );
  });
  const { body } = await explain(admin, { subject: analyst.id, action: "sourcing.plan.read" });
  expect(body).toMatchObject({
    kind: "answer",
    allowed: true,
    subject: { id: analyst.id },
    reasons: [{ code: "role-allows", role: "analyst", until: "2099-03-31T00:00:00.000Z" }],
    missing: [],
  });
  const sentence = body["sentence"] as { en: string; zh: string };
  expect(sentence.en).toMatch(/can see sourcing plans.*analyst.*31 March 2099/);
  expect(sentence.zh).toContain("分析师");
});

test("an administrator hears why not, and which role would allow it", async () => {
  const admin = await addCaller(api, "org-admin");
  const researcher = await addPerson(admin.organisationId, "researcher");
  const { body } = await explain(admin, { subject: researcher.id, action: "sourcing.plan.read" });
  expect(body).toMatchObject({ allowed: false, missing: [{ role: "analyst", givenBy: ["org-admin"] }] });
});

test("that a second factor is missing is said, instead of nothing", async () => {
  const admin = await addCaller(api, "org-admin");
  const analyst = await addPerson(admin.organisationId, "analyst");
  const { body } = await explain(admin, { subject: analyst.id, action: "sourcing.plan.read" });
  expect(body).toMatchObject({
    allowed: false,
    reasons: [{ code: "second-factor-missing", role: "analyst" }],
  });
});

test("who can is answered by name, from one's own people alone", async () => {
  const admin = await addCaller(api, "org-admin");
  const deputy = await addPerson(admin.organisationId, "org-admin");
  await addPerson(await addOrganisation(), "org-admin");
  const { body } = await explain(admin, { action: "person.suspend" });
  const people = body["people"] as { person: { id: string } }[];
  expect(people.map(({ person }) => person.id).sort()).toEqual([admin.id, deputy.id].sort());
  expect((body["sentence"] as { en: string }).en).toContain(" and ");
  const nobody = await explain(admin, { action: "platform.read" });
  expect(nobody.body).toMatchObject({ people: [], isComplete: true });
});

test("the secretariat hears who administers an organisation, and of its other people nothing", async () => {
  const secretariat = await addCaller(api, "secretariat", null);
  const admin = await addPerson(await addOrganisation(), "org-admin");
  const analyst = await addPerson(admin.organisationId, "analyst");
  const resource = `organisation:${String(admin.organisationId)}`;
  const { body } = await explain(secretariat, { action: "invitation.create", resource });
  expect((body["people"] as { person: { id: string } }[]).map(({ person }) => person.id)).toEqual([admin.id]);
  const readers = await explain(secretariat, { action: "sourcing.plan.read", resource });
  expect(readers.body["people"]).toEqual([]);
  expect((await explain(secretariat, { subject: analyst.id, action: "sourcing.plan.read" })).status).toBe(
    404,
  );
});

describe("nobody is told of others", () => {
  test.each(["analyst", "researcher", "representative", "guest", "auditor"] as const)(
    "a %s hears of themself alone",
    async (role) => {
      const caller = await addCaller(api, role, role === "guest" || role === "auditor" ? null : undefined);
      const colleague = await addPerson(caller.organisationId, "researcher");
      const foreign = await explain(caller, { subject: colleague.id, action: "sourcing.plan.read" });
      const missing = await explain(caller, { subject: randomUUID(), action: "sourcing.plan.read" });
      expect(foreign.status).toBe(404);
      expect(plainOf(foreign)).toEqual(plainOf(missing));
      expect((await explain(caller, { action: "sourcing.plan.read" })).status).toBe(403);
      const person = await explain(caller, {
        subject: "me",
        action: "person.read",
        resource: `person:${colleague.id}`,
      });
      expect(person.status).toBe(404);
      expect((await explain(caller, { subject: "me", action: "session.read" })).body).toMatchObject({
        allowed: true,
      });
    },
  );

  test("an unknown action is refused, an unknown organisation is missing", async () => {
    const caller = await addCaller(api, "researcher");
    expect((await explain(caller, { subject: "me", action: "king.be" })).body["code"]).toBe(
      "access.unknown-action",
    );
    const resource = `organisation:${randomUUID()}`;
    expect((await explain(caller, { subject: "me", action: "organisation.read", resource })).status).toBe(
      404,
    );
    expect((await explain(caller, { subject: "me", action: "x", resource: "plan:1" })).status).toBe(422);
  });
});

test.each([
  "analyst",
  "representative",
  "researcher",
  "org-admin",
  "secretariat",
  "auditor",
  "platform-admin",
] as const)("what a %s is told of every action is what the policy decides of it", async (role: Role) => {
  const isMember = scopeKindOf[role] === "organisation";
  const caller = await addCaller(api, role, isMember ? undefined : null);
  const other = await addOrganisation();
  const actor = {
    personId: caller.id,
    organisationId: caller.organisationId,
    grants: [grantOf(role, caller.organisationId)],
    narrowedTo: null,
  };
  for (const action of actions) {
    for (const organisationId of [caller.organisationId, other]) {
      const resource = organisationId === null ? "alliance" : `organisation:${organisationId}`;
      const { body } = await explain(caller, { subject: "me", action, resource });
      const { allow } = decide(actor, action, { ownerOrganisationId: organisationId });
      expect([action, resource, body["allowed"]]).toEqual([action, resource, allow]);
    }
  }
  const mine = (await caller.get("/v1/me/access")).body as Record<"can" | "cannot", { action: string }[]>;
  const abilities = (await caller.get("/v1/me")).body["abilities"] as string[];
  expect(mine.can.map(({ action }) => action)).toEqual(abilities);
  expect(mine.can.length + mine.cannot.length).toBe(actions.length);
});
