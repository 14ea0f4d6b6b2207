import { formatAccessToken, isAccessToken } from "@interphase/identity";
import { randomBytes } from "node:crypto";
import { asOwner } from "../harness/test-database.js";
import { sharedApi, type TestApi } from "../harness/test-api.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { planFile } from "../harness/test-plan.js";
import { addToken } from "../harness/test-token.js";

const dayMs = 24 * 60 * 60_000;
const inDays = (days: number) => new Date(Date.now() + days * dayMs).toISOString();
const missing = "0198a2b4-0000-7000-8000-000000000000";

let api: TestApi;
let analyst: TestCaller;
beforeAll(async () => {
  api = await sharedApi();
  analyst = await addCaller(api, "analyst");
});

const make = (caller: TestCaller, wish: object = {}) =>
  caller.send("POST", "/v1/access-tokens", {
    name: "Nightly upload",
    scopes: ["sourcing.plan.read"],
    expiresAt: inDays(30),
    ...wish,
  });
const statusWith = async (token: string, path = "/v1/sourcing-plans") =>
  (await api.request("GET", path, { token })).status;
const owner = (sql: string, values: readonly unknown[]) =>
  asOwner((client) => client.query(sql, [...values]));

describe("making a token", () => {
  test("it is shown once, and stored neither in its row nor in the mail about it", async () => {
    const person = await addCaller(api, "analyst");
    const made = await make(person);
    expect(made.status).toBe(201);
    const token = String(made.body["token"]);
    expect(isAccessToken(token)).toBe(true);
    const list = await person.get("/v1/access-tokens");
    const { token: _secret, ...shown } = made.body;
    expect(list.body).toEqual({ items: [shown], nextCursor: null });
    const stored = await owner(
      "SELECT t::text AS row FROM access_tokens t UNION ALL SELECT m::text FROM outbox_mails m",
      [],
    );
    expect(JSON.stringify(stored.rows)).not.toContain(token.slice(4, 40));
    expect(list.headers.get("cache-control")).toBe("no-store");
  });

  test("its owner is told by mail", async () => {
    const person = await addCaller(api, "analyst");
    await make(person);
    const mails = await owner("SELECT kind FROM outbox_mails WHERE person_id = $1", [person.id]);
    expect(mails.rows).toEqual([{ kind: "access-token-created" }]);
  });

  test.each([
    ["a right its owner has not", { scopes: ["sourcing.plan.read", "platform.read"] }, "/body/scopes/1"],
    ["an action that there is not", { scopes: ["sourcing.everything"] }, "/body/scopes/0"],
    ["a right that only a session may use", { scopes: ["access-token.change"] }, "/body/scopes/0"],
    ["no scope", { scopes: [] }, "/body/scopes"],
    ["an expiry in the past", { expiresAt: inDays(-1) }, "/body/expiresAt"],
    ["an expiry in two years", { expiresAt: inDays(730) }, "/body/expiresAt"],
    ["a name of which nothing is left", { name: "\u202e" }, "/body/name"],
    ["an owner", { personId: missing }, "/body/personId"],
  ])("%s is refused by field", async (_, wish, pointer) => {
    const answer = await make(analyst, wish);
    expect(answer.status).toBe(422);
    expect(answer.body["errors"]).toEqual([expect.objectContaining({ pointer })]);
  });

  test("nobody has more than 50, however many are made at once", async () => {
    const person = await addCaller(api, "analyst");
    for (let batch = 0; batch < 4; batch += 1)
      await Promise.all(Array.from({ length: 12 }, () => make(person)));
    const answers = await Promise.all(Array.from({ length: 6 }, () => make(person)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409, 409, 409]);
  });
});

describe("using a token", () => {
  test("it does what its scopes say and nothing else its owner may", async () => {
    const plan = String((await analyst.upload(planFile(), { name: "Narrow" })).body["id"]);
    const { token } = await addToken(api, analyst, "sourcing.plan.read");
    const path = `/v1/sourcing-plans/${plan}`;
    expect(await statusWith(token, path)).toBe(200);
    expect(await statusWith(token, `${path}/export.csv`)).toBe(404);
    expect((await api.request("DELETE", path, { token })).status).toBe(404);
    expect(await statusWith(token, "/v1/finding-rules")).toBe(403);
    expect((await api.request("GET", "/v1/assessments", { token })).body["items"]).toEqual([]);
    expect((await api.request("GET", "/v1/me", { token })).body["abilities"]).toEqual(["sourcing.plan.read"]);
    expect((await analyst.get(path)).status).toBe(200);
  });

  test("it reaches nothing of another organisation", async () => {
    const stranger = await addCaller(api, "analyst");
    const plan = String((await stranger.upload(planFile())).body["id"]);
    const { token } = await addToken(api, analyst, "sourcing.plan.read", "sourcing.plan.delete");
    expect(await statusWith(token, `/v1/sourcing-plans/${plan}`)).toBe(404);
    expect((await api.request("DELETE", `/v1/sourcing-plans/${plan}`, { token })).status).toBe(404);
  });

  test("a right its owner has lost is lost to the token at once, and back with the right", async () => {
    const person = await addCaller(api, "analyst");
    await person.upload(planFile());
    const { token } = await addToken(api, person, "sourcing.plan.read");
    const itemsOf = async () =>
      ((await api.request("GET", "/v1/sourcing-plans", { token })).body["items"] as unknown[]).length;
    expect(await itemsOf()).toBe(1);
    await owner("UPDATE role_assignments SET ends_at = now() WHERE person_id = $1", [person.id]);
    expect(await itemsOf()).toBe(0);
    await owner("UPDATE role_assignments SET ends_at = NULL WHERE person_id = $1", [person.id]);
    expect(await itemsOf()).toBe(1);
  });

  test.each([
    ["the owner is suspended", "UPDATE people SET suspended_at = now() WHERE id = $1"],
    [
      "the organisation is suspended",
      "UPDATE organisations SET suspended_at = now() WHERE id = (SELECT organisation_id FROM people WHERE id = $1)",
    ],
    [
      "it has expired",
      "UPDATE access_tokens SET created_at = now() - interval '2 s', expires_at = now() - interval '1 s' WHERE person_id = $1",
    ],
    [
      "it was made for another organisation",
      "UPDATE access_tokens SET organisation_id = NULL WHERE person_id = $1",
    ],
  ])("it is 401 at once when %s", async (_, change) => {
    const person = await addCaller(api, "analyst");
    const { token } = await addToken(api, person, "sourcing.plan.read");
    expect(await statusWith(token)).toBe(200);
    await owner(change, [person.id]);
    const answer = await api.request("GET", "/v1/sourcing-plans", { token });
    expect([answer.status, answer.body["code"]]).toEqual([401, "http.unauthenticated"]);
  });

  test("it is 401 at once when its owner revokes it, and a second time there is none", async () => {
    const { id, token } = await addToken(api, analyst, "sourcing.plan.read");
    expect((await analyst.send("DELETE", `/v1/access-tokens/${id}`)).status).toBe(204);
    expect(await statusWith(token)).toBe(401);
    expect((await analyst.send("DELETE", `/v1/access-tokens/${id}`)).status).toBe(404);
  });

  test("a mistyped one, one made up with a right checksum, and a session's bearer in its clothes are 401", async () => {
    const { token } = await addToken(api, analyst, "sourcing.plan.read");
    const last = token.at(-1) === "a" ? "b" : "a";
    for (const wrong of [
      token.slice(0, -1) + last,
      `iph_${analyst.token}`,
      `${token}x`,
      token.toUpperCase(),
      formatAccessToken(randomBytes(32)),
    ])
      expect(await statusWith(wrong)).toBe(401);
  });

  test("too many that are nobody's are answered 429 by network, while good ones from there pass", async () => {
    const { id, token } = await addToken(api, analyst, "sourcing.plan.read");
    const { token: good } = await addToken(api, analyst, "sourcing.plan.read");
    await analyst.send("DELETE", `/v1/access-tokens/${id}`);
    expect(await statusWith(token)).toBe(401);
    const failures = "FROM rate_limit_takes WHERE kind = 'token-failure'";
    expect((await owner(`SELECT ${failures}`, [])).rowCount).toBeGreaterThan(0);
    await owner(
      `INSERT INTO rate_limit_takes (kind, key, taken_at)
       SELECT kind, key, taken_at FROM (SELECT * ${failures} LIMIT 1) AS one CROSS JOIN generate_series(1, 1000)`,
      [],
    );
    const blocked = await api.request("GET", "/v1/sourcing-plans", { token });
    expect([blocked.status, blocked.body["code"]]).toEqual([429, "identity.too-many-requests"]);
    expect(Number(blocked.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await statusWith(good)).toBe(200);
    await owner(`DELETE ${failures}`, []);
  });

  test("whoever loses the last second factor loses in their tokens what rested on it", async () => {
    const person = await addCaller(api, "analyst");
    const { token } = await addToken(api, person, "sourcing.plan.create");
    const upload = async () =>
      (await api.request("POST", "/v1/sourcing-plans", { token })).body["code"] ===
      "identity.second-factor-required";
    await owner(
      `INSERT INTO factors (id, person_id, kind, name, sealed_secret, created_at, confirmed_at)
       SELECT gen_random_uuid(), $1, 'totp', 'Phone ' || n, 'x', now(), now() FROM generate_series(1, 2) AS n`,
      [person.id],
    );
    await owner("DELETE FROM factors WHERE person_id = $1 AND name = 'Phone 1'", [person.id]);
    expect(await upload()).toBe(false);
    await owner("DELETE FROM factors WHERE person_id = $1", [person.id]);
    expect(await upload()).toBe(true);
  });

  test("roles that need a second factor are withheld from a token whose owner showed none", async () => {
    const person = await addCaller(api, "analyst");
    const { id, token } = await addToken(api, person, "sourcing.plan.create");
    await owner("UPDATE access_tokens SET second_factor = false WHERE id = $1", [id]);
    const answer = await api.request("GET", "/v1/finding-rules", { token });
    expect(answer.status).toBe(403);
    const needed = await api.request("POST", "/v1/sourcing-plans", { token });
    expect([needed.status, needed.body["code"]]).toEqual([403, "identity.second-factor-required"]);
  });

  test("use is noted, at most once a minute", async () => {
    const person = await addCaller(api, "analyst");
    const { id, token } = await addToken(api, person, "sourcing.plan.read");
    const usedAt = async () => {
      const { body } = await person.get("/v1/access-tokens");
      return (body["items"] as { lastUsedAt: string | null }[])[0]?.lastUsedAt;
    };
    expect(await usedAt()).toBeNull();
    await statusWith(token);
    const first = await usedAt();
    expect(Date.now() - Date.parse(first ?? "")).toBeLessThan(60_000);
    await statusWith(token);
    expect(await usedAt()).toBe(first);
    await owner("UPDATE access_tokens SET last_used_at = now() - interval '61 s' WHERE id = $1", [id]);
    await statusWith(token);
    expect(Date.parse((await usedAt()) ?? "")).toBeGreaterThanOrEqual(Date.parse(first ?? ""));
  });
});

describe("rotating a token", () => {
  test("the new one works, the old one does not, and nothing of it is wider", async () => {
    const { id, token } = await addToken(api, analyst, "sourcing.plan.read");
    const rotated = await analyst.send("POST", `/v1/access-tokens/${id}/rotation`, {});
    expect(rotated.status).toBe(201);
    expect(rotated.body).toMatchObject({ name: "Robot", scopes: ["sourcing.plan.read"] });
    expect(await statusWith(token)).toBe(401);
    expect(await statusWith(String(rotated.body["token"]))).toBe(200);
  });

  test("200 at once have one effect", async () => {
    const person = await addCaller(api, "analyst");
    const { id } = await addToken(api, person, "sourcing.plan.read");
    const path = `/v1/access-tokens/${id}/rotation`;
    const answers = await Promise.all(Array.from({ length: 200 }, () => person.send("POST", path, {})));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status === 404)).toHaveLength(199);
    const left = await owner("SELECT id FROM access_tokens WHERE person_id = $1", [person.id]);
    expect(left.rows).toHaveLength(1);
  });

  test("a refused one leaves the old token as it was", async () => {
    const { id, token } = await addToken(api, analyst, "sourcing.plan.read");
    const answer = await analyst.send("POST", `/v1/access-tokens/${id}/rotation`, { expiresAt: inDays(900) });
    expect(answer.body["code"]).toBe("access-token.expiry-out-of-range");
    expect(await statusWith(token)).toBe(200);
  });

  test("another's token is no token", async () => {
    const colleague = await addCaller(api, "analyst", analyst.organisationId);
    const { id, token } = await addToken(api, analyst, "sourcing.plan.read");
    for (const each of [id, missing, "x"]) {
      expect((await colleague.send("POST", `/v1/access-tokens/${each}/rotation`, {})).status).toBe(404);
      expect((await colleague.send("DELETE", `/v1/access-tokens/${each}`)).status).toBe(404);
    }
    expect(await statusWith(token)).toBe(200);
    expect((await colleague.get("/v1/access-tokens")).body["items"]).toEqual([]);
  });
});

describe("an organisation's tokens", () => {
  test("its administrator sees whose they are, never the token, and can end one", async () => {
    const admin = await addCaller(api, "org-admin", analyst.organisationId);
    const { id, token } = await addToken(api, analyst, "sourcing.plan.read");
    const path = `/v1/organisations/${String(analyst.organisationId)}/access-tokens`;
    const list = await admin.get(path);
    const found = (list.body["items"] as { id: string }[]).find((each) => each.id === id);
    expect(found).toMatchObject({ name: "Robot", owner: { id: analyst.id, email: analyst.email } });
    expect(list.text).not.toContain(token.slice(4, 20));
    expect((await admin.send("DELETE", `${path}/${id}`)).status).toBe(204);
    expect(await statusWith(token)).toBe(401);
  });

  test.each(["org-admin", "analyst", "secretariat", "platform-admin", "auditor"] as const)(
    "to a foreign %s the organisation's tokens are not there",
    async (role) => {
      const isMember = role === "org-admin" || role === "analyst";
      const caller = await addCaller(api, role, isMember ? undefined : null);
      const { id, token } = await addToken(api, analyst, "sourcing.plan.read");
      const path = `/v1/organisations/${String(analyst.organisationId)}/access-tokens`;
      expect((await caller.get(path)).status).toBe(404);
      expect((await caller.send("DELETE", `${path}/${id}`)).status).toBe(404);
      expect(await statusWith(token)).toBe(200);
    },
  );
});
