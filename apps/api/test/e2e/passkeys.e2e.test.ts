import { generateKeyPairSync } from "node:crypto";
import { sharedApi, type Answer, type TestApi } from "../harness/test-api.js";
import { asOwner } from "../harness/test-database.js";
import { login } from "../harness/test-factors.js";
import { TestPasskey, type PasskeyBend } from "../harness/test-passkey.js";
import { addPerson, testPassword, type TestPerson } from "../harness/test-people.js";

let api: TestApi;
beforeAll(async () => {
  api = await sharedApi();
});

interface Begun<Options> {
  readonly challengeId: string;
  readonly options: Options;
}

async function beginPasskey({ token }: TestPerson) {
  const json = { password: testPassword };
  const answer = await api.request("POST", "/v1/me/factors/passkeys/options", { token, json });
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body as unknown as Begun<{
    challenge: string;
    user: { id: string };
    excludeCredentials: unknown[];
  }>;
}

async function enrol(person: TestPerson, passkey: TestPasskey, bend: PasskeyBend = {}): Promise<Answer> {
  const { challengeId, options } = await beginPasskey(person);
  const json = { challengeId, name: "Laptop", response: passkey.make(options, bend) };
  return api.request("POST", "/v1/me/factors/passkeys", { token: person.token, json });
}

async function challenge(json: object = {}) {
  const answer = await api.request("POST", "/v1/auth/passkey/options", { json });
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body as unknown as Begun<{ challenge: string }>;
}

const send = (challengeId: string, response: object) =>
  api.request("POST", "/v1/auth/passkey", { json: { challengeId, response } });

async function signIn(passkey: TestPasskey, bend: PasskeyBend = {}): Promise<Answer> {
  const { challengeId, options } = await challenge();
  return send(challengeId, passkey.use(options, bend));
}

describe("a passkey", () => {
  let person: TestPerson;
  let passkey: TestPasskey;
  beforeEach(async () => {
    person = await addPerson(null, "auditor");
    passkey = new TestPasskey();
  });

  test("signs in alone and is a second factor", async () => {
    const made = await enrol(person, passkey);
    expect(made.status).toBe(201);
    expect(made.body["recoveryCodes"]).toHaveLength(10);
    const answer = await signIn(passkey);
    expect(answer.status).toBe(200);
    const token = String(answer.body["accessToken"]);
    expect((await api.request("GET", "/v1/me", { token })).body["id"]).toBe(person.id);
    const sessions = await api.request("GET", "/v1/sessions", { token });
    expect(sessions.body["items"]).toContainEqual(
      expect.objectContaining({ isCurrent: true, openedBy: "passkey", hasSecondFactor: true }),
    );
    const missing = await login(api, person.email);
    expect(missing.body).toMatchObject({
      code: "identity.code-required",
      methods: ["recovery-code", "passkey"],
    });
  });

  test("a challenge is answered once, for a sign-in and for a new passkey", async () => {
    const begun = await beginPasskey(person);
    const json = { challengeId: begun.challengeId, name: "Laptop", response: passkey.make(begun.options) };
    const { token } = person;
    expect((await api.request("POST", "/v1/me/factors/passkeys", { token, json })).status).toBe(201);
    const twice = await api.request("POST", "/v1/me/factors/passkeys", { token, json });
    expect([twice.status, twice.body["code"]]).toEqual([422, "identity.passkey-not-accepted"]);
    const { challengeId, options } = await challenge();
    const response = passkey.use(options);
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(challengeId, response)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body["code"] === "identity.wrong-passkey")).toHaveLength(19);
  });

  const stranger = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
  test.each<[string, PasskeyBend]>([
    ["for another site", { origin: "http://evil.example" }],
    ["without having verified its user", { isUserVerified: false }],
    ["over another challenge", { challenge: Buffer.alloc(32).toString("base64url") }],
    ["by another key", { key: stranger }],
    ["with a counter that went back", { signCount: 1 }],
  ])("a signature %s is refused like an unknown passkey", async (_, bend) => {
    await enrol(person, passkey);
    expect((await signIn(passkey, { signCount: 5 })).status).toBe(200);
    const refused = await signIn(passkey, { signCount: 9, ...bend });
    const unknown = await signIn(new TestPasskey());
    expect(refused.status).toBe(401);
    expect({ ...refused.body, instance: "" }).toEqual({ ...unknown.body, instance: "" });
    expect((await signIn(passkey, { signCount: 10 })).status).toBe(200);
  });

  test("a passkey that always counts 0, as those on several devices do, is accepted again and again", async () => {
    await enrol(person, passkey, { signCount: 0 });
    for (let n = 0; n < 2; n += 1) expect((await signIn(passkey, { signCount: 0 })).status).toBe(200);
  });

  test.each<[string, PasskeyBend]>([
    ["for another site", { origin: "http://evil.example" }],
    ["that does not verify its user", { isUserVerified: false }],
    ["over another challenge", { challenge: Buffer.alloc(32).toString("base64url") }],
  ])("a new passkey %s is not kept", async (_, bend) => {
    expect((await enrol(person, passkey, bend)).status).toBe(422);
    const listed = await api.request("GET", "/v1/me/factors", { token: person.token });
    expect(listed.body).toEqual({ items: [], recoveryCodesLeft: 0 });
  });

  test("somebody else's challenge and somebody else's passkey are not accepted", async () => {
    const other = await addPerson(null, "auditor");
    const { challengeId, options } = await beginPasskey(other);
    const json = { challengeId, name: "Laptop", response: passkey.make(options) };
    const theirs = await api.request("POST", "/v1/me/factors/passkeys", { token: person.token, json });
    expect(theirs.status).toBe(422);
    await enrol(person, passkey);
    expect((await beginPasskey(person)).options.excludeCredentials).toHaveLength(1);
    expect((await enrol(other, passkey)).status).toBe(422);
  });

  test("a challenge looks the same for a known e-mail, an unknown one and none, and expires", async () => {
    await enrol(person, passkey);
    const known = await challenge({ email: person.email });
    const unknown = await challenge({ email: "nobody@example.org" });
    const none = await challenge();
    const shapes = [known, unknown, none].map(({ options }) => ({ ...options, challenge: "" }));
    expect(shapes[0]).toEqual(shapes[1]);
    expect(shapes[0]).toEqual(shapes[2]);
    await asOwner((owner) => owner.query("UPDATE passkey_challenges SET expires_at = now()"));
    expect((await send(known.challengeId, passkey.use(known.options))).status).toBe(401);
  });

  test("a person who is suspended does not come in with it", async () => {
    await enrol(person, passkey);
    await asOwner((owner) =>
      owner.query("UPDATE people SET suspended_at = now() WHERE id = $1", [person.id]),
    );
    expect((await signIn(passkey)).body["code"]).toBe("identity.wrong-passkey");
  });
});
