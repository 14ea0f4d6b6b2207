import { sharedApi, startBuiltApi, type BuiltApi, type TestApi } from "../harness/test-api.js";
import { asOwner } from "../harness/test-database.js";
import { addAuthenticator, codeOf, forgetSteps, login, mailKindsTo } from "../harness/test-factors.js";
import { addOrganisation, addPerson, testPassword, type TestPerson } from "../harness/test-people.js";

let api: TestApi;
/** A process of its own, for its limits. */
let strict: BuiltApi;
beforeAll(async () => {
  api = await sharedApi();
  strict = await startBuiltApi({ LOGIN_FAILURES_PER_ACCOUNT: "3", LOGIN_FAILURES_PER_NETWORK: "100000" });
});
afterAll(async () => {
  await strict.close();
  // What failed here from this network is not to count against the next suite on this database.
  await asOwner((owner) => owner.query("DELETE FROM sign_in_attempts"));
});

const at200 = <T>(work: () => Promise<T>) => Promise.all(Array.from({ length: 200 }, work));
const statusesOf = (answers: readonly { status: number }[]) => answers.map(({ status }) => status);
const listFactors = (token: string) => api.request("GET", "/v1/me/factors", { token });
const me = (token: string) => api.request("GET", "/v1/me", { token });

describe("an authenticator", () => {
  test("counts only once a code of it was confirmed", async () => {
    const person = await addPerson(null, "auditor");
    const { token } = person;
    const json = { name: "Phone", password: testPassword };
    const added = await api.request("POST", "/v1/me/factors/totp", { token, json });
    expect(added.status).toBe(201);
    const { id, secret, otpauthUri } = added.body as { id: string; secret: string; otpauthUri: string };
    expect(otpauthUri).toContain(`secret=${secret}`);
    expect((await listFactors(token)).body).toEqual({ items: [], recoveryCodesLeft: 0 });
    expect((await login(api, person.email)).status).toBe(200);
    const path = `/v1/me/factors/totp/${id}/confirmation`;
    const wrong = await api.request("POST", path, { token, json: { code: codeOf(secret, 5) } });
    expect([wrong.status, wrong.body["code"]]).toEqual([422, "identity.code-not-accepted"]);
    const right = await api.request("POST", path, { token, json: { code: codeOf(secret) } });
    expect(right.status).toBe(200);
    expect(new Set(right.body["recoveryCodes"] as string[]).size).toBe(10);
    expect((await listFactors(token)).body).toMatchObject({
      items: [{ id, kind: "totp", name: "Phone", lastUsedAt: null }],
      recoveryCodesLeft: 10,
    });
    expect((await api.request("POST", path, { token, json: { code: codeOf(secret, 1) } })).status).toBe(404);
  });

  test("its secret lies sealed in the database, and no answer shows it again", async () => {
    const person = await addPerson(null, "auditor");
    const { secret, recoveryCodes } = await addAuthenticator(api, person);
    const dump = await asOwner(async (owner) => {
      await owner.query("SELECT set_config('app.reach', 'authentication', false)");
      const rows = await owner.query(
        "SELECT f::text, (SELECT json_agg(r::text) FROM recovery_codes r WHERE r.person_id = f.person_id) AS codes FROM factors f WHERE person_id = $1",
        [person.id],
      );
      return JSON.stringify(rows.rows);
    });
    expect(dump).toContain("test.");
    for (const shown of [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replaceAll("-", ""))])
      expect(dump).not.toContain(shown);
    expect((await listFactors(person.token)).text).not.toContain(secret);
  });

  test("asks for the code only after a right password, and says with what it can be shown", async () => {
    const person = await addPerson(null, "auditor");
    const { secret } = await addAuthenticator(api, person);
    const wrong = await login(api, person.email, undefined, "not this");
    const nobody = await login(api, `x${person.email}`, undefined, "not this");
    expect({ ...wrong.body, instance: "" }).toEqual({ ...nobody.body, instance: "" });
    const missing = await login(api, person.email);
    expect(missing.status).toBe(401);
    expect(missing.body).toMatchObject({
      type: "/problems/code-required",
      methods: ["totp", "recovery-code"],
    });
    const right = await login(api, person.email, codeOf(secret));
    const sessions = await api.request("GET", "/v1/sessions", { token: String(right.body["accessToken"]) });
    expect(sessions.body["items"]).toContainEqual(
      expect.objectContaining({ isCurrent: true, hasSecondFactor: true, openedBy: "password" }),
    );
  });

  test.each([0, 1])(
    "accepts the code %i steps from now once, and that of no step before it",
    async (steps) => {
      const person = await addPerson(null, "auditor");
      const { id, secret } = await addAuthenticator(api, person);
      const code = codeOf(secret, steps);
      expect((await login(api, person.email, code)).status).toBe(200);
      const again = await login(api, person.email, code);
      expect([again.status, again.body["code"]]).toEqual([401, "identity.wrong-code"]);
      expect((await login(api, person.email, codeOf(secret, steps - 1))).status).toBe(401);
      expect((await login(api, person.email, codeOf(secret, 4))).status).toBe(401);
      await forgetSteps(id);
      expect((await login(api, person.email, code)).status).toBe(200);
    },
  );

  test("200 uses of one code at once open one session", async () => {
    const person = await addPerson(null, "auditor");
    const { secret } = await addAuthenticator(api, person);
    const code = codeOf(secret);
    const statuses = statusesOf(await at200(() => login(api, person.email, code)));
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 401)).toHaveLength(199);
  });

  test("a wrong code counts as a failed sign-in, a missing one does not", async () => {
    const person = await addPerson(null, "auditor");
    const { secret } = await addAuthenticator(strict, person);
    for (let n = 0; n < 5; n += 1) expect((await login(strict, person.email)).status).toBe(401);
    for (let n = 0; n < 3; n += 1)
      expect((await login(strict, person.email, codeOf(secret, 9))).status).toBe(401);
    expect((await login(strict, person.email, codeOf(secret))).status).toBe(429);
  });

  test("200 uses of one recovery code at once open one session, and its owner is told", async () => {
    const person = await addPerson(null, "auditor");
    const { recoveryCodes } = await addAuthenticator(api, person);
    const code = recoveryCodes[3]!.toLowerCase();
    const statuses = statusesOf(await at200(() => login(api, person.email, code)));
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect((await listFactors(person.token)).body["recoveryCodesLeft"]).toBe(9);
    expect(await mailKindsTo(person.id)).toEqual(["factor-changed", "factor-changed"]);
  });

  test("a code of somebody else is no code", async () => {
    const [one, other] = [await addPerson(null, "auditor"), await addPerson(null, "auditor")];
    const theirs = await addAuthenticator(api, other);
    await addAuthenticator(api, one);
    for (const code of [codeOf(theirs.secret), theirs.recoveryCodes[0]!])
      expect((await login(api, one.email, code)).body["code"]).toBe("identity.wrong-code");
    const begun = await api.request("POST", "/v1/me/factors/totp", {
      token: other.token,
      json: { password: testPassword },
    });
    const path = `/v1/me/factors/totp/${String(begun.body["id"])}/confirmation`;
    const code = codeOf(String(begun.body["secret"]));
    expect((await api.request("POST", path, { token: one.token, json: { code } })).status).toBe(404);
    const mine = { token: one.token, json: { password: testPassword } };
    expect((await api.request("DELETE", `/v1/me/factors/${theirs.id}`, mine)).status).toBe(404);
    expect((await listFactors(other.token)).body["items"]).toHaveLength(1);
  });
});

describe("changing factors", () => {
  let person: TestPerson;
  let second: string;
  const secondSession = async (code?: string) =>
    String((await login(api, person.email, code)).body["accessToken"]);
  beforeEach(async () => {
    person = await addPerson(await addOrganisation(), "analyst");
  });

  test("enrolling ends every other session, proves the present one and is told by mail", async () => {
    await asOwner((owner) =>
      owner.query("UPDATE sessions SET second_factor = false WHERE person_id = $1", [person.id]),
    );
    expect((await me(person.token)).body["withheldRoles"]).toEqual(["analyst"]);
    second = await secondSession();
    expect((await me(second)).status).toBe(200);
    await addAuthenticator(api, person);
    expect((await me(second)).status).toBe(401);
    expect((await me(person.token)).body).toMatchObject({ withheldRoles: [], roles: ["analyst"] });
    expect(await mailKindsTo(person.id)).toEqual(["factor-changed"]);
  });

  test("removing the last takes the recovery codes and what was shown with it", async () => {
    const { id, secret } = await addAuthenticator(api, person);
    second = await secondSession(codeOf(secret));
    const path = `/v1/me/factors/${id}`;
    const without = await api.request("DELETE", path, { token: person.token, json: {} });
    expect([without.status, without.body["code"]]).toEqual([403, "identity.wrong-password"]);
    const wrong = await api.request("DELETE", path, { token: person.token, json: { password: "not this" } });
    expect(wrong.body["code"]).toBe("identity.wrong-password");
    const json = { password: testPassword };
    expect((await api.request("DELETE", path, { token: person.token, json })).status).toBe(204);
    expect((await me(second)).status).toBe(401);
    expect((await listFactors(person.token)).body).toEqual({ items: [], recoveryCodesLeft: 0 });
    expect((await me(person.token)).body["withheldRoles"]).toEqual(["analyst"]);
    expect((await login(api, person.email)).status).toBe(200);
  });

  test("new recovery codes end the earlier ones; without a factor there are none", async () => {
    const json = { password: testPassword };
    const { token } = person;
    const path = "/v1/me/factors/recovery-codes";
    expect((await api.request("POST", path, { token, json })).body["code"]).toBe("identity.no-factor");
    const { recoveryCodes } = await addAuthenticator(api, person);
    const made = await api.request("POST", path, { token, json });
    expect(made.body["recoveryCodes"]).toHaveLength(10);
    expect((await login(api, person.email, recoveryCodes[0])).status).toBe(401);
    const [first] = made.body["recoveryCodes"] as string[];
    expect((await login(api, person.email, first)).status).toBe(200);
  });

  test("a second authenticator brings no recovery codes, and the sixth is refused", async () => {
    await addAuthenticator(api, person);
    for (let n = 2; n <= 5; n += 1) expect((await addAuthenticator(api, person)).recoveryCodes).toEqual([]);
    const json = { password: testPassword };
    const sixth = await api.request("POST", "/v1/me/factors/totp", { token: person.token, json });
    expect([sixth.status, sixth.body["code"]]).toEqual([409, "identity.too-many-factors"]);
  });

  test("a session that has not shown the factor changes none, whatever the password", async () => {
    const { id } = await addAuthenticator(api, person);
    await asOwner((owner) =>
      owner.query("UPDATE sessions SET second_factor = false WHERE person_id = $1", [person.id]),
    );
    const { token } = person;
    const json = { password: testPassword };
    const answers = [
      await api.request("POST", "/v1/me/factors/totp", { token, json }),
      await api.request("POST", "/v1/me/factors/passkeys/options", { token, json }),
      await api.request("POST", "/v1/me/factors/recovery-codes", { token, json }),
      await api.request("DELETE", `/v1/me/factors/${id}`, { token, json }),
    ];
    for (const answer of answers) expect(answer.body["code"]).toBe("identity.second-factor-required");
  });

  test("who has no password changes factors within ten minutes of signing in, and not later", async () => {
    await asOwner((owner) =>
      owner.query("UPDATE people SET password_hash = NULL WHERE id = $1", [person.id]),
    );
    const { token } = person;
    expect((await api.request("POST", "/v1/me/factors/totp", { token, json: {} })).status).toBe(201);
    const older = "created_at = created_at - interval '11 minutes'";
    await asOwner((owner) => owner.query(`UPDATE sessions SET ${older} WHERE person_id = $1`, [person.id]));
    const late = await api.request("POST", "/v1/me/factors/totp", { token, json: {} });
    expect([late.status, late.body["code"]]).toEqual([403, "identity.sign-in-again"]);
  });

  test("wrong passwords before a change count as failed sign-ins", async () => {
    const { token } = person;
    const path = "/v1/me/factors/totp";
    for (let n = 0; n < 3; n += 1)
      expect((await strict.request("POST", path, { token, json: { password: "no" } })).status).toBe(403);
    const blocked = await strict.request("POST", path, { token, json: { password: testPassword } });
    expect(blocked.status).toBe(429);
    expect((await login(strict, person.email)).status).toBe(429);
  });

  test("all other sessions end at a word, the present one stays", async () => {
    second = await secondSession();
    expect((await api.request("DELETE", "/v1/sessions", { token: second })).status).toBe(204);
    expect((await me(person.token)).status).toBe(401);
    expect((await me(second)).status).toBe(200);
  });
});
