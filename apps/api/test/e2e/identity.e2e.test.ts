import { asOwner } from "../harness/test-database.js";
import { startBuiltApi, type BuiltApi, type TestApi } from "../harness/test-api.js";
import { addOrganisation, addPerson, testPassword } from "../harness/test-people.js";

/** A process of its own, for its limits; so are the two begun below. */
let api: BuiltApi;
beforeAll(async () => {
  api = await startBuiltApi({ LOGIN_FAILURES_PER_ACCOUNT: "3", LOGIN_FAILURES_PER_NETWORK: "100000" });
});
afterAll(() => api.close());

const login = (email: string, password: string, of: TestApi = api) =>
  of.request("POST", "/v1/auth/login", { json: { email, password } });

describe("signing in", () => {
  test("right credentials give a bearer that works at once", async () => {
    const person = await addPerson(await addOrganisation("Halla Cells"), "analyst");
    const answer = await login(person.email.toUpperCase(), testPassword);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.status).toBe(200);
    expect(Object.keys(answer.body).sort()).toEqual(["accessToken", "expiresAt"]);
    const me = await api.request("GET", "/v1/me", { token: String(answer.body["accessToken"]) });
    expect(me.body).toMatchObject({
      id: person.id,
      email: person.email,
      organisation: { name: "Halla Cells", countryIso3: "KOR" },
      // Sourcing rights wait for a second factor, which a password alone does not show.
      roles: [],
      withheldRoles: ["analyst"],
    });
    expect(me.body["abilities"]).not.toContain("sourcing.plan.create");
  });

  test("a wrong password and an unknown account are refused alike", async () => {
    const person = await addPerson(null, "auditor");
    const wrong = await login(person.email, "not this");
    const unknown = await login(`nobody-${person.email}`, "not this");
    expect(wrong.status).toBe(401);
    expect({ ...wrong.body, instance: "" }).toEqual({ ...unknown.body, instance: "" });
    expect(wrong.body["type"]).toBe("/problems/wrong-credentials");
  });

  test("the token is not stored", async () => {
    const person = await addPerson(null, "auditor");
    const { body } = await login(person.email, testPassword);
    const dump = await asOwner((owner) => owner.query("SELECT s::text AS row FROM sessions s"));
    expect(JSON.stringify(dump.rows)).not.toContain(String(body["accessToken"]).slice(3));
  });

  test("too many failures are answered 429 with Retry-After, for the right password too, and only for that account", async () => {
    const person = await addPerson(null, "auditor");
    const other = await addPerson(null, "auditor");
    for (let failure = 0; failure < 3; failure += 1)
      expect((await login(person.email, "no")).status).toBe(401);
    const blocked = await login(person.email, testPassword);
    expect(blocked.status).toBe(429);
    expect(Number(blocked.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await login(other.email, testPassword)).status).toBe(200);
  });

  test("the limit survives a restart", async () => {
    const person = await addPerson(null, "auditor");
    for (let failure = 0; failure < 3; failure += 1) await login(person.email, "no");
    const again = await startBuiltApi({
      LOGIN_FAILURES_PER_ACCOUNT: "3",
      LOGIN_FAILURES_PER_NETWORK: "100000",
    });
    expect((await login(person.email, testPassword, again)).status).toBe(429);
    await again.close();
  });

  test("the limit passes with time, and nobody is locked out", async () => {
    const person = await addPerson(null, "auditor");
    for (let failure = 0; failure < 3; failure += 1) await login(person.email, "no");
    await asOwner((owner) =>
      owner.query("UPDATE sign_in_attempts SET attempted_at = attempted_at - interval '15 minutes'"),
    );
    expect((await login(person.email, testPassword)).status).toBe(200);
  });

  test("many wrong passwords at once are not tried more often than the limit", async () => {
    const person = await addPerson(null, "auditor");
    const answers = await Promise.all(Array.from({ length: 20 }, () => login(person.email, "no")));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(3);
    expect(statuses.filter((status) => status === 429)).toHaveLength(17);
  });

  test("successes never count, not even many at once", async () => {
    const person = await addPerson(null, "auditor");
    const answers = await Promise.all(Array.from({ length: 12 }, () => login(person.email, testPassword)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 200));
  });

  test("a network has its own limit over all accounts", async () => {
    const strict = await startBuiltApi({
      LOGIN_FAILURES_PER_ACCOUNT: "100",
      LOGIN_FAILURES_PER_NETWORK: "4",
    });
    await asOwner((owner) => owner.query("DELETE FROM sign_in_attempts"));
    for (let n = 0; n < 4; n += 1) await login(`nobody${String(n)}@example.org`, "no", strict);
    expect((await login("somebody@example.org", "no", strict)).status).toBe(429);
    await strict.close();
    await asOwner((owner) => owner.query("DELETE FROM sign_in_attempts"));
  });

  test.each([
    ["an unknown key", { email: "a@b.c", password: "x", organisation: "y" }, "/body/organisation"],
    ["no password", { email: "a@b.c" }, "/body/password"],
    ["a number as e-mail", { email: 7, password: "x" }, "/body/email"],
  ])("%s is refused by field", async (_, json, pointer) => {
    const answer = await api.request("POST", "/v1/auth/login", { json });
    expect(answer.status).toBe(422);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.body["errors"]).toEqual([expect.objectContaining({ pointer })]);
  });
});

describe("sessions", () => {
  test.each([
    ["no token", undefined],
    ["a made-up token", "ip_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"],
  ])("%s is 401", async (_, token) => {
    const answer = await api.request("GET", "/v1/me", { token });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toBe("Bearer");
  });

  test.each([
    ["idle too long", "last_seen_at = now() - interval '481 minutes'"],
    ["too old", "expires_at = now() - interval '1 second'"],
  ])("a session %s is 401", async (_, change) => {
    const person = await addPerson(null, "auditor");
    await asOwner((owner) => owner.query(`UPDATE sessions SET ${change} WHERE person_id = $1`, [person.id]));
    expect((await api.request("GET", "/v1/me", { token: person.token })).status).toBe(401);
  });

  test("a person who is no longer active is 401 at once", async () => {
    const person = await addPerson(null, "auditor");
    await asOwner((owner) =>
      owner.query(`UPDATE people SET suspended_at = now() WHERE id = $1`, [person.id]),
    );
    expect((await api.request("GET", "/v1/me", { token: person.token })).status).toBe(401);
  });

  test("use keeps a session alive", async () => {
    const person = await addPerson(null, "auditor");
    const change = "last_seen_at = now() - interval '400 minutes'";
    await asOwner((owner) => owner.query(`UPDATE sessions SET ${change} WHERE person_id = $1`, [person.id]));
    await api.request("GET", "/v1/me", { token: person.token });
    const { body } = await api.request("GET", "/v1/sessions", { token: person.token });
    const [session] = body["items"] as { lastSeenAt: string }[];
    expect(Date.now() - Date.parse(session!.lastSeenAt)).toBeLessThan(60_000);
  });

  test("a person sees and ends their own sessions, page by page", async () => {
    const person = await addPerson(null, "auditor");
    const second = String((await login(person.email, testPassword)).body["accessToken"]);
    const first = await api.request("GET", "/v1/sessions?limit=1", { token: second });
    expect(first.body["items"]).toEqual([expect.objectContaining({ isCurrent: true })]);
    const cursor = encodeURIComponent(String(first.body["nextCursor"]));
    const rest = await api.request("GET", `/v1/sessions?limit=1&cursor=${cursor}`, { token: second });
    const [old] = rest.body["items"] as { id: string; isCurrent: boolean }[];
    expect(old!.isCurrent).toBe(false);
    expect((await api.request("DELETE", `/v1/sessions/${old!.id}`, { token: second })).status).toBe(204);
    expect((await api.request("GET", "/v1/me", { token: person.token })).status).toBe(401);
    expect((await api.request("GET", "/v1/me", { token: second })).status).toBe(200);
  });

  test("another person's session, a missing one and a malformed id are the same 404", async () => {
    const person = await addPerson(null, "platform-admin");
    const other = await addPerson(null, "auditor");
    const theirs = await asOwner((owner) =>
      owner.query<{ id: string }>("SELECT id FROM sessions WHERE person_id = $1", [other.id]),
    );
    const ids = [theirs.rows[0]!.id, "0198a2b4-0000-7000-8000-000000000000", "x"];
    const answers = await Promise.all(
      ids.map((id) => api.request("DELETE", `/v1/sessions/${id}`, { token: person.token })),
    );
    for (const answer of answers) {
      expect({ status: answer.status, ...answer.body, instance: "" }).toEqual({
        ...answers[1]!.body,
        status: 404,
        instance: "",
      });
    }
    expect((await api.request("GET", "/v1/me", { token: other.token })).status).toBe(200);
  });

  test("signing out ends the session it came with", async () => {
    const person = await addPerson(null, "auditor");
    expect((await api.request("POST", "/v1/auth/logout", { token: person.token })).status).toBe(204);
    expect((await api.request("GET", "/v1/me", { token: person.token })).status).toBe(401);
  });

  test("the language is remembered", async () => {
    const person = await addPerson(null, "auditor");
    const changed = await api.request("PATCH", "/v1/me", { token: person.token, json: { locale: "zh" } });
    expect(changed.body["locale"]).toBe("zh");
    expect((await api.request("GET", "/v1/me", { token: person.token })).body["locale"]).toBe("zh");
  });

  test("colleagues are of one's own organisation alone, without oneself", async () => {
    const [home, away] = [await addOrganisation(), await addOrganisation()];
    const me = await addPerson(home, "analyst");
    const colleague = await addPerson(home, "researcher");
    await addPerson(away, "researcher");
    const { body } = await api.request("GET", "/v1/colleagues", { token: me.token });
    expect((body["items"] as { id: string }[]).map(({ id }) => id)).toEqual([colleague.id]);
    const outsider = await addPerson(null, "secretariat");
    const none = await api.request("GET", "/v1/colleagues", { token: outsider.token });
    expect(none.body).toEqual({ items: [], nextCursor: null });
  });
});
