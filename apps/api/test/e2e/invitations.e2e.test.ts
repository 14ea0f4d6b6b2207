import { randomUUID } from "node:crypto";
import { z } from "zod";
import { anonymousScope, systemScope, type ActorScope } from "../../src/platform/database/scope.js";
import { sharedApi, type Answer, type TestApi } from "../harness/test-api.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { openTestDatabase } from "../harness/own-database.js";
import { asOwner } from "../harness/test-database.js";
import { linkTo, mailsTo } from "../harness/test-mails.js";
import { addOrganisation, addPerson } from "../harness/test-people.js";

let api: TestApi;
beforeAll(async () => {
  api = await sharedApi();
});

const goodPassword = "seven grey herons wade";
const newEmail = () => `${randomUUID()}@example.org`;
const invite = (caller: TestCaller, body: object) =>
  caller.send("POST", "/v1/invitations", { email: newEmail(), roles: [{ role: "analyst" }], ...body });
const accept = (token: string, body: object = {}) =>
  api.request("POST", "/v1/invitations/accept", {
    json: { token, displayName: "Ada Wen", locale: "zh", password: goodPassword, ...body },
  });
const preview = (token: string) => api.request("POST", "/v1/invitations/preview", { json: { token } });
const plainOf = ({ status, body }: Answer) => ({ status, ...body, instance: "" });

test("somebody who is invited accepts, is signed in, and can do what was promised", async () => {
  const admin = await addCaller(api, "org-admin");
  const email = newEmail();
  const invited = await invite(admin, {
    email: ` ${email.toUpperCase()} `,
    displayName: "Ada",
    locale: "zh",
  });
  expect(invited.status).toBe(201);
  expect(invited.body).toMatchObject({ email, state: "pending", sendCount: 1, locale: "zh" });
  expect(invited.text).not.toContain("inv_");
  const [mail] = await mailsTo(email);
  expect(mail).toMatchObject({ kind: "invitation", locale: "zh", organisationId: admin.organisationId });
  const token = await linkTo(email);
  expect((await preview(token)).body).toMatchObject({
    email,
    displayName: "Ada",
    canUsePassword: true,
    canUseCompanySignIn: false,
    roles: [{ role: "analyst", scopeKind: "organisation", scopeId: admin.organisationId }],
  });
  const accepted = await accept(token);
  expect(accepted.status).toBe(200);
  const me = await api.request("GET", "/v1/me", { token: accepted.body["accessToken"] as string });
  expect(me.body).toMatchObject({ email, displayName: "Ada Wen", locale: "zh", withheldRoles: ["analyst"] });
  const login = await api.request("POST", "/v1/auth/login", { json: { email, password: goodPassword } });
  expect(login.status).toBe(200);
  const listed = await admin.get("/v1/invitations?state=accepted");
  expect(listed.body["items"]).toMatchObject([{ email, state: "accepted" }]);
});

test("200 concurrent acceptances of one invitation make one person", async () => {
  const admin = await addCaller(api, "org-admin");
  const email = newEmail();
  await invite(admin, { email });
  const token = await linkTo(email);
  const answers = await Promise.all(Array.from({ length: 200 }, () => accept(token)));
  const codes = answers.map(({ status, body }) => body["code"] ?? status);
  expect(codes.filter((code) => code === 200)).toHaveLength(1);
  expect(codes.filter((code) => code === "identity.invitation-invalid")).toHaveLength(199);
  const { rows } = await asOwner((owner) =>
    owner.query(
      `SELECT (SELECT count(*)::int FROM people WHERE email = $1) AS people,
              (SELECT count(*)::int FROM role_assignments r JOIN people p ON p.id = r.person_id WHERE p.email = $1) AS roles,
              (SELECT count(*)::int FROM sessions s JOIN people p ON p.id = s.person_id WHERE p.email = $1) AS sessions`,
      [email],
    ),
  );
  expect(rows).toEqual([{ people: 1, roles: 1, sessions: 1 }]);
});

test("unknown, used, expired, withdrawn and replaced links get the very same answer", async () => {
  const admin = await addCaller(api, "org-admin");
  const links: string[] = ["inv_unknown"];
  const sendOne = async () => {
    const email = newEmail();
    const { body } = await invite(admin, { email });
    return { id: body["id"] as string, email, token: await linkTo(email) };
  };
  const used = await sendOne();
  expect((await accept(used.token)).status).toBe(200);
  const expired = await sendOne();
  await asOwner((owner) =>
    owner.query(`UPDATE invitations SET expires_at = now() - interval '1 second' WHERE id = $1`, [
      expired.id,
    ]),
  );
  const withdrawn = await sendOne();
  expect((await admin.send("DELETE", `/v1/invitations/${withdrawn.id}`)).status).toBe(204);
  const replaced = await sendOne();
  expect((await admin.send("POST", `/v1/invitations/${replaced.id}/resend`)).status).toBe(200);
  links.push(used.token, expired.token, withdrawn.token, replaced.token);
  const answers = await Promise.all(links.flatMap((token) => [accept(token), preview(token)]));
  const expected = { ...plainOf(answers[0]!), status: 404, code: "identity.invitation-invalid" };
  for (const answer of answers) expect(plainOf(answer)).toEqual(expected);
  expect((await accept(await linkTo(replaced.email))).status).toBe(200);
  const states = (await admin.get("/v1/invitations")).body["items"] as { id: string; state: string }[];
  expect(Object.fromEntries(states.map(({ id, state }) => [id, state]))).toEqual({
    [used.id]: "accepted",
    [expired.id]: "expired",
    [withdrawn.id]: "withdrawn",
    [replaced.id]: "accepted",
  });
});

describe("the organisation comes from the session", () => {
  test("another organisation's id in the body is a missing one, as one that does not exist", async () => {
    const admin = await addCaller(api, "org-admin");
    const other = await addOrganisation();
    const foreign = await invite(admin, { organisationId: other });
    const missing = await invite(admin, { organisationId: randomUUID() });
    expect(foreign.status).toBe(404);
    expect(plainOf(foreign)).toEqual(plainOf(missing));
    const scoped = await invite(admin, { roles: [{ role: "analyst", scopeId: other }] });
    expect(plainOf(scoped)).toEqual(plainOf(missing));
  });

  test("an invitation of another organisation is neither listed, withdrawn nor sent again", async () => {
    const admin = await addCaller(api, "org-admin");
    const stranger = await addCaller(api, "org-admin");
    const { body } = await invite(admin, {});
    const id = body["id"] as string;
    for (const [method, path] of [
      ["DELETE", (each: string) => `/v1/invitations/${each}`],
      ["POST", (each: string) => `/v1/invitations/${each}/resend`],
    ] as const) {
      const foreign = await stranger.send(method, path(id));
      expect(plainOf(foreign)).toEqual(plainOf(await stranger.send(method, path(randomUUID()))));
      expect(foreign.status).toBe(404);
    }
    expect((await stranger.get("/v1/invitations")).body).toEqual({ items: [], nextCursor: null });
  });
});

describe("who has an account already", () => {
  test("of the own organisation is said to be there", async () => {
    const admin = await addCaller(api, "org-admin");
    const colleague = await addPerson(admin.organisationId, "researcher");
    const answer = await invite(admin, { email: colleague.email });
    expect([answer.status, answer.body["code"]]).toEqual([409, "invitation.already-a-person"]);
  });

  test("elsewhere is answered, listed, mailed and shown like somebody new, and the link opens nothing", async () => {
    const admin = await addCaller(api, "org-admin");
    const competitor = await addCaller(api, "analyst");
    const fresh = { email: newEmail() };
    const shapes = [];
    for (const { email } of [competitor, fresh]) {
      const answer = await invite(admin, { email });
      const mails = await mailsTo(email);
      const shown = await preview(await linkTo(email));
      const seen = await admin.get(`/v1/invitations?query=${email}`);
      shapes.push(
        JSON.stringify([answer.status, answer.body, mails, shown.status, shown.body, seen.body])
          .replaceAll(email, "someone")
          .replace(/"token":"[^"]+"/g, "")
          .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id")
          .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z|\d+ \w+ \d{4} at \d\d:\d\d/g, "then"),
      );
    }
    expect(shapes[0]).toEqual(shapes[1]);
    const answer = await accept(await linkTo(competitor.email));
    expect([answer.status, answer.body["code"]]).toEqual([404, "identity.invitation-invalid"]);
    expect((await competitor.get("/v1/me")).body).toMatchObject({
      organisation: { id: competitor.organisationId },
    });
  });

  test("in two organisations at once becomes a person of one", async () => {
    const [first, second] = [await addCaller(api, "org-admin"), await addCaller(api, "org-admin")];
    const email = newEmail();
    await invite(first, { email });
    const one = await linkTo(email);
    await invite(second, { email });
    const two = await linkTo(email);
    const statuses = (await Promise.all([accept(one), accept(two)])).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 404]);
  });
});

describe("roles are given by those who may", () => {
  test.each([
    ["an unknown role", { role: "king" }, 422, "role.unknown"],
    ["a role of the alliance", { role: "auditor" }, 403, "role.not-yours-to-give"],
    ["a role that has ended", { role: "analyst", endsAt: "2020-01-01T00:00:00Z" }, 422, "role.wrong-dates"],
    [
      "a role that begins in the past",
      { role: "analyst", startsAt: "2020-01-01T00:00:00Z" },
      422,
      "role.wrong-dates",
    ],
    [
      "a role that ends before it begins",
      { role: "analyst", startsAt: "2099-01-02T00:00:00Z", endsAt: "2099-01-01T00:00:00Z" },
      422,
      "role.wrong-dates",
    ],
  ])("an organisation's administrator is refused %s", async (_, role, status, code) => {
    const admin = await addCaller(api, "org-admin");
    const answer = await invite(admin, { roles: [role] });
    expect([answer.status, answer.body["code"]]).toEqual([status, code]);
    expect((await admin.get("/v1/invitations")).body["items"]).toEqual([]);
  });

  test.each(["analyst", "representative", "researcher"] as const)("a %s invites nobody", async (role) => {
    const caller = await addCaller(api, role);
    expect((await invite(caller, {})).status).toBe(403);
  });

  test("an invitation of somebody who has lost the right, or is kept out, gives nothing", async () => {
    const organisation = await addOrganisation();
    const keeper = await addCaller(api, "org-admin", organisation);
    const leaving = await addCaller(api, "org-admin", organisation);
    const email = newEmail();
    await invite(leaving, { email });
    const token = await linkTo(email);
    expect((await keeper.send("POST", `/v1/people/${leaving.id}/suspension`)).status).toBe(204);
    expect((await accept(token)).status).toBe(404);
    expect((await keeper.send("DELETE", `/v1/people/${leaving.id}/suspension`)).status).toBe(204);
    expect((await accept(token)).status).toBe(200);
  });

  test("an invitation into a suspended organisation opens nothing", async () => {
    const admin = await addCaller(api, "org-admin");
    const email = newEmail();
    await invite(admin, { email });
    await asOwner((owner) =>
      owner.query(`UPDATE organisations SET suspended_at = now() WHERE id = $1`, [admin.organisationId]),
    );
    expect((await accept(await linkTo(email))).status).toBe(404);
  });
});

describe("an organisation's first administrator", () => {
  const bootstrap = (caller: TestCaller, organisationId: string, body: object = {}) =>
    invite(caller, { organisationId, roles: [{ role: "org-admin" }], ...body });

  test("is named by the secretariat, and no second one", async () => {
    const secretariat = await addCaller(api, "secretariat", null);
    const organisation = await addOrganisation();
    const [first, late] = [newEmail(), newEmail()];
    expect((await bootstrap(secretariat, organisation, { email: first })).status).toBe(201);
    expect((await bootstrap(secretariat, organisation, { email: late })).status).toBe(201);
    const lateLink = await linkTo(late);
    const accepted = await accept(await linkTo(first));
    expect(accepted.status).toBe(200);
    const me = await api.request("GET", "/v1/me", { token: accepted.body["accessToken"] as string });
    expect(me.body).toMatchObject({ roles: ["org-admin"], organisation: { id: organisation } });
    expect((await accept(lateLink)).body["code"]).toBe("identity.invitation-invalid");
    const second = await bootstrap(secretariat, organisation);
    expect([second.status, second.body["code"]]).toEqual([409, "role.has-administrator"]);
  });

  test("has no end, so that nobody waits for the secretariat's turn to come again", async () => {
    const secretariat = await addCaller(api, "secretariat", null);
    const organisation = await addOrganisation();
    const answer = await bootstrap(secretariat, organisation, {
      roles: [{ role: "org-admin", endsAt: "2099-01-01T00:00:00Z" }],
    });
    expect(answer.body["code"]).toBe("role.wrong-dates");
  });

  test.each(["analyst", "representative", "researcher"])(
    "is no %s by the secretariat's hand",
    async (role) => {
      const secretariat = await addCaller(api, "secretariat", null);
      const answer = await bootstrap(secretariat, await addOrganisation(), { roles: [{ role }] });
      expect([answer.status, answer.body["code"]]).toEqual([403, "role.not-yours-to-give"]);
    },
  );

  test.each(["group-chair", "facility-manager", "project-lead"])(
    "comes alone: the secretariat makes nobody one of a member's people as %s",
    async (role) => {
      const secretariat = await addCaller(api, "secretariat", null);
      const roles = [{ role, scopeId: randomUUID() }];
      for (const organisation of [
        await addOrganisation(),
        (await addCaller(api, "org-admin")).organisationId!,
      ]) {
        const answer = await bootstrap(secretariat, organisation, { roles });
        expect([answer.status, answer.body["code"]]).toEqual([422, "role.wrong-person"]);
      }
    },
  );

  test("is invited in the organisation's own record, and seen by the secretariat's list alone", async () => {
    const secretariat = await addCaller(api, "secretariat", null);
    const auditor = await addCaller(api, "auditor", null);
    const organisation = await addOrganisation();
    const email = newEmail();
    await bootstrap(secretariat, organisation, { email });
    expect((await secretariat.get(`/v1/invitations?query=${email}`)).body["items"]).toHaveLength(1);
    expect((await auditor.get("/v1/invitations")).body["items"]).toEqual([]);
    const { rows } = await asOwner((owner) =>
      owner.query(`SELECT action FROM audit_events WHERE scope = $1`, [`organisation:${organisation}`]),
    );
    expect(rows).toEqual([{ action: "invitations.create" }]);
  });
});

describe("a password", () => {
  test.each([
    ["too short", "brief-one"],
    ["known from breaches", "password1234"],
    ["made of one's own name", "Ada Wen Ada Wen"],
  ])("that is %s is refused, and the link still works", async (_, password) => {
    const admin = await addCaller(api, "org-admin");
    const email = newEmail();
    await invite(admin, { email });
    const token = await linkTo(email);
    const refused = await accept(token, { password });
    expect([refused.status, refused.body["code"]]).toEqual([422, "identity.password-unacceptable"]);
    expect(refused.text).not.toContain(password);
    expect((await accept(token)).status).toBe(200);
  });
});

test("long and Chinese names arrive whole, and signs that act on a screen do not", async () => {
  const admin = await addCaller(api, "org-admin");
  const names = ["欧阳".repeat(100), "x".repeat(200), "Anna\u202e\u0000 Lind\r\nBcc: x"];
  for (const displayName of names) {
    const email = newEmail();
    const invited = await invite(admin, { email, displayName });
    expect(invited.status).toBe(201);
    const accepted = await accept(await linkTo(email), { displayName });
    const me = await api.request("GET", "/v1/me", { token: accepted.body["accessToken"] as string });
    expect(me.body["displayName"]).toBe(displayName.length === 200 ? displayName : "Anna Lind Bcc: x");
  }
  expect((await invite(admin, { displayName: "x".repeat(201) })).status).toBe(422);
});

test("the same key and body invite once", async () => {
  const admin = await addCaller(api, "org-admin");
  const body = { email: newEmail(), roles: [{ role: "researcher" }] };
  const headers = { "idempotency-key": randomUUID() };
  const [first, again] = [
    await admin.send("POST", "/v1/invitations", body, headers),
    await admin.send("POST", "/v1/invitations", body, headers),
  ];
  expect([first.status, again.status, again.text]).toEqual([201, 201, first.text]);
  expect(await mailsTo(body.email)).toHaveLength(1);
});

test("through SQL invitations are their organisation's alone: with no actor, or with another one, zero rows", async () => {
  const admin = await addCaller(api, "org-admin");
  const stranger = await addCaller(api, "org-admin");
  const secretariat = await addCaller(api, "secretariat", null);
  await invite(admin, {});
  const database = await openTestDatabase();
  const count = async (scope: ActorScope) => {
    const query = () =>
      database.query(z.object({ n: z.int() }), `SELECT count(*)::int AS n FROM invitations`);
    return (await database.runAs(scope, query))[0]!.n;
  };
  const scopeOf = ({ id: personId, organisationId }: TestCaller) => ({ personId, organisationId });
  try {
    expect(await count(scopeOf(admin))).toBe(1);
    expect(await count(anonymousScope)).toBe(0);
    expect(await count(scopeOf(stranger))).toBe(0);
    expect(await count(scopeOf(secretariat))).toBe(0);
    expect(await count(systemScope("mail"))).toBe(0);
  } finally {
    await database.onApplicationShutdown();
  }
});
