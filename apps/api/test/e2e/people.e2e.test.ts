import { randomUUID } from "node:crypto";
import { sharedApi, type Answer, type TestApi } from "../harness/test-api.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { asOwner } from "../harness/test-database.js";
import { mailsTo } from "../harness/test-mails.js";
import { addOrganisation, addPerson } from "../harness/test-people.js";

let api: TestApi;
beforeAll(async () => {
  api = await sharedApi();
});

const plainOf = ({ status, body }: Answer) => ({ status, ...body, instance: "" });
const idsOf = ({ body }: Answer) => (body["items"] as { id: string }[]).map(({ id }) => id);

async function everyId(caller: TestCaller, path: string): Promise<string[]> {
  const ids: string[] = [];
  let cursor = "";
  do {
    const page = await caller.get(`${path}${cursor}`);
    ids.push(...idsOf(page));
    const next = page.body["nextCursor"] as string | null;
    cursor = next === null ? "" : `&cursor=${next}`;
  } while (cursor !== "");
  return ids;
}

describe("each sees their own people", () => {
  test("an administrator those of the organisation, with what is needed to help them", async () => {
    const admin = await addCaller(api, "org-admin");
    const analyst = await addPerson(admin.organisationId, "analyst");
    await addPerson(await addOrganisation(), "analyst");
    expect(idsOf(await admin.get("/v1/people")).sort()).toEqual([admin.id, analyst.id].sort());
    const { body } = await admin.get(`/v1/people/${analyst.id}`);
    expect(body).toMatchObject({
      email: analyst.email,
      state: "active",
      hasSecondFactor: false,
      roles: ["analyst"],
      sessionCount: 1,
      mayAdminister: true,
      rolesToGive: ["analyst", "representative", "researcher", "org-admin"],
    });
    expect(body["assignments"]).toMatchObject([{ role: "analyst", mayEnd: true }]);
    expect((await admin.get(`/v1/people/${admin.id}`)).body).toMatchObject({
      mayAdminister: false,
      rolesToGive: [],
    });
  });

  test("the secretariat and the platform administrator those of the alliance, and no member's", async () => {
    const member = await addPerson(await addOrganisation(), "org-admin");
    const guest = await addPerson(null, "guest");
    for (const role of ["secretariat", "platform-admin"] as const) {
      const caller = await addCaller(api, role, null);
      const ids = await everyId(caller, "/v1/people?limit=200");
      expect([ids.includes(guest.id), ids.includes(member.id)]).toEqual([true, false]);
      expect((await caller.get(`/v1/people/${member.id}`)).status).toBe(404);
    }
  });

  test.each(["analyst", "representative", "researcher"] as const)("a %s administers nobody", async (role) => {
    const caller = await addCaller(api, role);
    const colleague = await addPerson(caller.organisationId, "researcher");
    expect((await caller.get("/v1/people")).body).toEqual({ items: [], nextCursor: null });
    expect((await caller.get(`/v1/people/${colleague.id}`)).status).toBe(404);
  });

  test("the same 404 for a person of another organisation and for nobody, whatever is done", async () => {
    const admin = await addCaller(api, "org-admin");
    const stranger = await addPerson(await addOrganisation(), "analyst");
    for (const [method, tail] of [
      ["GET", ""],
      ["POST", "/suspension"],
      ["DELETE", "/suspension"],
      ["DELETE", "/sessions"],
      ["DELETE", "/factors"],
    ] as const) {
      const foreign = await admin.send(method, `/v1/people/${stranger.id}${tail}`);
      const missing = await admin.send(method, `/v1/people/${randomUUID()}${tail}`);
      const malformed = await admin.send(method, `/v1/people/x${tail}`);
      expect(foreign.status).toBe(404);
      expect(plainOf(foreign)).toEqual(plainOf(missing));
      expect(plainOf(foreign)).toEqual(plainOf(malformed));
    }
    expect((await api.request("GET", "/v1/me", { token: stranger.token })).status).toBe(200);
  });
});

test("a search finds by name and e-mail, takes signs as they are, and counts nobody else's", async () => {
  const admin = await addCaller(api, "org-admin");
  const person = await addPerson(admin.organisationId, "researcher");
  await asOwner((owner) =>
    owner.query(`UPDATE people SET display_name = $2 WHERE id = $1`, [person.id, "王小明 100%_A"]),
  );
  const find = async (query: string) =>
    idsOf(await admin.get(`/v1/people?query=${encodeURIComponent(query)}`));
  expect(await find("小明")).toEqual([person.id]);
  expect(await find("100%_a")).toEqual([person.id]);
  expect(await find(person.email.toUpperCase())).toEqual([person.id]);
  expect(await find("%")).toEqual([person.id]);
  expect(await find("nobody at all")).toEqual([]);
});

test("pages are whole and stable over ten thousand people, and each page is quick", async () => {
  const admin = await addCaller(api, "org-admin");
  await asOwner((owner) =>
    owner.query(
      `INSERT INTO people (id, organisation_id, email, display_name, created_at)
       SELECT gen_random_uuid(), $1, gen_random_uuid() || '@many.example', 'Person ' || (n % 100), now()
         FROM generate_series(1, 10000) AS n`,
      [admin.organisationId],
    ),
  );
  const ids = await everyId(admin, "/v1/people?limit=200");
  expect(new Set(ids).size).toBe(10_001);
  expect(ids).toHaveLength(10_001);
});

describe("somebody who is kept out", () => {
  test("is out from the next request on, and comes back with the roles that still run", async () => {
    const admin = await addCaller(api, "org-admin");
    const person = await addCaller(api, "analyst", admin.organisationId);
    expect((await admin.send("POST", `/v1/people/${person.id}/suspension`)).status).toBe(204);
    expect((await person.get("/v1/me")).status).toBe(401);
    const login = { email: person.email, password: "a password for tests" };
    const signIn = () => api.request("POST", "/v1/auth/login", { json: login });
    expect((await signIn()).status).toBe(401);
    expect(idsOf(await admin.get("/v1/people?state=suspended"))).toEqual([person.id]);
    expect((await admin.send("POST", `/v1/people/${person.id}/suspension`)).status).toBe(204);
    expect((await admin.send("DELETE", `/v1/people/${person.id}/suspension`)).status).toBe(204);
    expect((await person.get("/v1/me")).status).toBe(401);
    const again = await signIn();
    expect(again.status).toBe(200);
  });

  test("is never oneself", async () => {
    const admin = await addCaller(api, "org-admin");
    await addPerson(admin.organisationId, "org-admin");
    for (const [method, tail] of [
      ["POST", "suspension"],
      ["DELETE", "sessions"],
      ["DELETE", "factors"],
    ] as const) {
      for (const id of [admin.id, admin.id.toUpperCase()]) {
        const answer = await admin.send(method, `/v1/people/${id}/${tail}`);
        expect([answer.status, answer.body["code"]]).toEqual([409, "people.oneself"]);
      }
    }
  });
});

test("signing somebody out everywhere ends every session of theirs and of nobody else", async () => {
  const admin = await addCaller(api, "org-admin");
  const person = await addCaller(api, "researcher", admin.organisationId);
  expect((await admin.send("DELETE", `/v1/people/${person.id}/sessions`)).status).toBe(204);
  expect((await person.get("/v1/me")).status).toBe(401);
  expect((await admin.get("/v1/me")).status).toBe(200);
});

test("taking away second factors signs out, tells the person, and is recorded", async () => {
  const admin = await addCaller(api, "org-admin");
  const person = await addCaller(api, "analyst", admin.organisationId);
  await asOwner((owner) =>
    owner.query(
      `INSERT INTO factors (id, person_id, kind, name, sealed_secret, created_at, confirmed_at)
       VALUES ($1, $2, 'totp', 'Phone', 'sealed', now(), now())`,
      [randomUUID(), person.id],
    ),
  );
  expect((await admin.get(`/v1/people/${person.id}`)).body["hasSecondFactor"]).toBe(true);
  expect((await admin.send("DELETE", `/v1/people/${person.id}/factors`)).status).toBe(204);
  expect((await admin.get(`/v1/people/${person.id}`)).body["hasSecondFactor"]).toBe(false);
  expect((await person.get("/v1/me")).status).toBe(401);
  expect((await mailsTo(person.email)).map(({ kind }) => kind)).toEqual(["factor-changed"]);
  const { rows } = await asOwner((owner) =>
    owner.query(`SELECT action FROM audit_events WHERE scope = $1 AND position($2 IN payload) > 0`, [
      `organisation:${String(admin.organisationId)}`,
      person.id,
    ]),
  );
  expect(rows).toEqual([{ action: "people.remove-factors" }]);
});
