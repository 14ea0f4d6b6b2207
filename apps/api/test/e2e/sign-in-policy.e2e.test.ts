import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { startDnsServer, type TestDnsServer } from "../harness/dns-server.js";
import { startOidcServer, testClient, type TestOidcServer } from "../harness/oidc-server.js";
import { startBuiltApi, testPortalUrl, type Answer, type BuiltApi } from "../harness/test-api.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { asOwner } from "../harness/test-database.js";
import { addAuthenticator, codeOf } from "../harness/test-factors.js";
import { linkTo } from "../harness/test-mails.js";
import { addOrganisation } from "../harness/test-people.js";

const returnAddress = `${testPortalUrl}/sign-in/company/callback`;
/** A process of its own: it asks this suite's name server. */
let api: BuiltApi;
let provider: TestOidcServer;
let dns: TestDnsServer;
beforeAll(async () => {
  dns = await startDnsServer();
  api = await startBuiltApi({ DNS_SERVERS: dns.address });
  provider = await startOidcServer(returnAddress);
});
afterAll(async () => {
  await api.close();
  await provider.close();
  await dns.close();
});

const pathOf = ({ organisationId }: TestCaller) =>
  `/v1/organisations/${String(organisationId)}/sign-in-policy`;
const providerOf = (issuer: string) => ({
  issuer,
  clientId: testClient.clientId,
  displayName: "Staff",
  trustsSecondFactor: false,
});
const policyWith = (changes: object = {}) => ({
  passwordSignIn: true,
  secondFactor: "alliance",
  provider: { ...providerOf(provider.issuer), clientSecret: testClient.clientSecret },
  ...changes,
});
const put = (caller: TestCaller, changes: object = {}, etag = '"0"', path = pathOf(caller)) =>
  caller.send("PUT", path, policyWith(changes), { "if-match": etag });
const secretOf = async (organisationId: string | null) => {
  const { rows } = await asOwner((owner) =>
    owner.query<{ client_secret: string | null }>(
      "SELECT client_secret FROM sign_in_policies WHERE organisation_id = $1",
      [organisationId],
    ),
  );
  return rows[0]!.client_secret;
};
const plain = ({ status, body }: Answer) => ({ status, ...body, instance: "" });

describe("an organisation's sign-in policy", () => {
  test("is passwords and nothing more until its administrator says otherwise", async () => {
    const admin = await addCaller(api, "org-admin");
    const answer = await admin.get(pathOf(admin));
    expect(answer.headers.get("etag")).toBe('"0"');
    expect(answer.body).toEqual({
      passwordSignIn: true,
      secondFactor: "alliance",
      provider: null,
      domains: [],
      signInPath: null,
      returnAddress,
    });
  });

  test("is changed by version, and its client's secret is never told nor stored readable", async () => {
    const admin = await addCaller(api, "org-admin", await addOrganisation("Zürich Batterie AG"));
    const first = await put(admin);
    expect(first.status).toBe(200);
    expect(first.headers.get("etag")).toBe('"1"');
    expect(first.body["provider"]).toEqual({ ...providerOf(provider.issuer), hasClientSecret: true });
    expect(first.body["signInPath"]).toMatch(/^\/sign-in\/company\/zurich-batterie-ag(-\d+)?$/);
    expect(first.text).not.toContain(testClient.clientSecret);
    expect(await secretOf(admin.organisationId)).not.toContain(testClient.clientSecret);
    expect((await put(admin)).status).toBe(412);
    expect((await admin.send("PUT", pathOf(admin), policyWith())).status).toBe(428);
  });

  test("keeps the secret for the same client alone, and never for another issuer", async () => {
    const admin = await addCaller(api, "org-admin");
    await put(admin);
    await put(admin, { provider: providerOf(provider.issuer) }, '"1"');
    expect(await secretOf(admin.organisationId)).not.toBeNull();
    await put(admin, { provider: providerOf("https://other.example") }, '"2"');
    expect(await secretOf(admin.organisationId)).toBeNull();
  });

  test("of another organisation does not exist, and analysts and the secretariat have none", async () => {
    const admin = await addCaller(api, "org-admin");
    const other = await addCaller(api, "org-admin");
    const missing = plain(await other.get(`/v1/organisations/${randomUUID()}/sign-in-policy`));
    expect(plain(await other.get(pathOf(admin)))).toEqual(missing);
    expect((await put(other, {}, '"0"', pathOf(admin))).status).toBe(404);
    expect((await other.send("POST", `${pathOf(admin)}/test`, { issuer: provider.issuer })).status).toBe(404);
    expect((await other.get("/v1/organisations/x/sign-in-policy")).status).toBe(404);
    const analyst = await addCaller(api, "analyst", admin.organisationId);
    const secretariat = await addCaller(api, "secretariat", null);
    for (const caller of [analyst, secretariat]) {
      expect((await caller.get(pathOf(admin))).status).toBe(404);
      expect((await put(caller, {}, '"0"', pathOf(admin))).status).toBe(404);
    }
  });

  test("that asks everybody for a second factor withholds every role without one, at once", async () => {
    const admin = await addCaller(api, "org-admin");
    const person = await addCaller(api, "researcher", admin.organisationId);
    await asOwner((owner) =>
      owner.query("UPDATE sessions SET second_factor = false WHERE person_id = $1", [person.id]),
    );
    expect((await person.get("/v1/me")).body).toMatchObject({ withheldRoles: [] });
    await put(admin, { secondFactor: "everyone" });
    expect((await person.get("/v1/me")).body).toMatchObject({ withheldRoles: ["researcher"] });
  });

  test.each([
    ["passwords ended without a provider", { passwordSignIn: false, provider: null }, "/body/passwordSignIn"],
    ["an issuer in clear", { provider: providerOf("http://login.example.org") }, "/body/provider/issuer"],
    ["an issuer in a private network", { provider: providerOf("https://10.0.0.1") }, "/body/provider/issuer"],
    ["an issuer that is a script", { provider: providerOf("javascript:alert(1)") }, "/body/provider/issuer"],
    ["an issuer with a query", { provider: providerOf("https://a.example?b") }, "/body/provider/issuer"],
    ["a domain that is none", { domains: ["example"] }, "/body/domains/0"],
    ["an unknown key", { extra: true }, "/body/extra"],
  ])("%s is refused by field", async (_, changes, pointer) => {
    const admin = await addCaller(api, "org-admin");
    const answer = await put(admin, changes);
    expect([answer.status, answer.body["errors"]]).toEqual([422, [expect.objectContaining({ pointer })]]);
  });

  test("cannot end passwords while the provider does not answer", async () => {
    const admin = await addCaller(api, "org-admin");
    const down = await startOidcServer(returnAddress);
    await down.close();
    const answer = await put(admin, { passwordSignIn: false, provider: providerOf(down.issuer) });
    expect(answer).toMatchObject({ status: 422, body: { type: "/problems/company-provider-unusable" } });
    expect((await admin.get(pathOf(admin))).headers.get("etag")).toBe('"0"');
  });
});

describe("the test of a provider", () => {
  const tryOut = async (issuer: string) => {
    const admin = await addCaller(api, "org-admin");
    return (await admin.send("POST", `${pathOf(admin)}/test`, { issuer })).body;
  };

  async function withServer<T>(answer: (path: string) => unknown, work: (issuer: string) => Promise<T>) {
    const server = createServer((request, response) => {
      const body = answer(request.url ?? "");
      response.statusCode = body === undefined ? 404 : 200;
      response.setHeader("content-type", "application/json").end(JSON.stringify(body ?? {}));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    try {
      return await work(`http://127.0.0.1:${String(port)}`);
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  }

  test("says that one works, and what is wrong with one that does not", async () => {
    expect(await tryOut(provider.issuer)).toMatchObject({ works: true, fault: null });
    expect(await tryOut(`${provider.issuer}/`)).toMatchObject({ works: false, fault: "other-issuer" });
    expect(await tryOut("https://192.168.0.1")).toMatchObject({ fault: "address-not-allowed" });
    const down = await startOidcServer(returnAddress);
    await down.close();
    expect(await tryOut(down.issuer)).toMatchObject({ fault: "unreachable" });
  });

  test("of something that is no provider says so", async () => {
    const described = (changes: object) => (issuer: string) => ({
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ["code"],
      ...changes,
    });
    const faultWith = async (describe: (issuer: string) => unknown) => {
      let issuer = "";
      return withServer(
        () => describe(issuer),
        async (given) => {
          issuer = given;
          return (await tryOut(given))["fault"];
        },
      );
    };
    expect(await faultWith(() => undefined)).toBe("not-found");
    expect(await faultWith(() => ({ hello: "there" }))).toBe("not-openid");
    expect(await faultWith(described({ token_endpoint: "http://10.0.0.1/token" }))).toBe(
      "endpoint-not-allowed",
    );
    expect(await faultWith(described({ authorization_endpoint: "javascript:alert(1)" }))).toBe(
      "endpoint-not-allowed",
    );
    expect(await faultWith(described({ response_types_supported: ["id_token"] }))).toBe("no-code-flow");
    expect(await faultWith(described({ code_challenge_methods_supported: ["plain"] }))).toBe("no-pkce");
    expect(await faultWith(described({ padding: "x".repeat(600_000) }))).toBe("not-openid");
    expect(await faultWith(described({}))).toBeNull();
  });
});

describe("a sign-in domain", () => {
  const find = (email: string) => api.request("POST", "/v1/auth/company/find", { json: { email } });
  const record = async (admin: TestCaller) => {
    const { domains } = (await admin.get(pathOf(admin))).body as {
      domains: { recordName: string; record: string; verifiedAt: string | null }[];
    };
    return domains[0]!;
  };

  test("leads to the provider once its record is published, the same for every address of it", async () => {
    const admin = await addCaller(api, "org-admin");
    const domain = `d${String(Date.now())}.example`;
    await put(admin, { domains: [domain.toUpperCase()] });
    const { recordName, record: text, verifiedAt } = await record(admin);
    expect([recordName, verifiedAt]).toEqual([`_interphase.${domain}`, null]);
    const nobody = await find(`anybody@${domain}`);
    expect(nobody.body).toEqual({ company: null });
    const verify = () => admin.send("POST", `${pathOf(admin)}/domains/${domain}/verify`);
    expect((await verify()).body["type"]).toBe("/problems/domain-not-proven");
    dns.texts.set(recordName, "interphase-sign-in=of somebody else");
    expect((await verify()).status).toBe(422);
    dns.texts.set(recordName, text);
    expect((await verify()).body["verifiedAt"]).not.toBeNull();
    const answers = await Promise.all(
      [admin.email.replace(/@.*/, ""), "nobody"].map((name) => find(`${name}@${domain}`)),
    );
    expect(answers[0]!.body).toMatchObject({ company: { displayName: "Staff" } });
    expect(answers[1]!.body).toEqual(answers[0]!.body);
    expect((await find(`x@sub.${domain}`)).body).toEqual({ company: null });
  });

  test("is one organisation's alone", async () => {
    const [one, two] = [await addCaller(api, "org-admin"), await addCaller(api, "org-admin")];
    const domain = `e${String(Date.now())}.example`;
    for (const admin of [one, two]) await put(admin, { domains: [domain] });
    dns.texts.set(`_interphase.${domain}`, (await record(one)).record);
    expect((await one.send("POST", `${pathOf(one)}/domains/${domain}/verify`)).status).toBe(200);
    dns.texts.set(`_interphase.${domain}`, (await record(two)).record);
    const taken = await two.send("POST", `${pathOf(two)}/domains/${domain}/verify`);
    expect(taken).toMatchObject({ status: 409, body: { type: "/problems/domain-taken" } });
    expect((await two.send("POST", `${pathOf(one)}/domains/${domain}/verify`)).status).toBe(404);
  });

  test("keeps its proof when the policy is changed, and is forgotten when it is left out", async () => {
    const admin = await addCaller(api, "org-admin");
    const domain = `f${String(Date.now())}.example`;
    await put(admin, { domains: [domain] });
    const before = await record(admin);
    await put(admin, { domains: [domain] }, '"1"');
    expect(await record(admin)).toEqual(before);
    await put(admin, {}, '"2"');
    expect(await record(admin)).toEqual(before);
    await put(admin, { domains: [] }, '"3"');
    expect(await record(admin)).toBeUndefined();
  });
});

async function visit(started: Answer): Promise<Record<string, string>> {
  const { authorizationUrl, flow } = started.body as { authorizationUrl: string; flow: string };
  return { flow, ...(await provider.visit(authorizationUrl)) };
}
const finish = (json: object) => api.request("POST", "/v1/auth/company/finish", { json });

describe("with a company", () => {
  test("an invitation is accepted, and the person signs in with it from then on", async () => {
    const admin = await addCaller(api, "org-admin");
    const slug = String((await put(admin, { passwordSignIn: false })).body["signInPath"])
      .split("/")
      .at(-1);
    const email = `${randomUUID()}@example.org`;
    await admin.send("POST", "/v1/invitations", { email, roles: [{ role: "researcher" }] });
    const invitationToken = await linkTo(email);
    provider.account = { sub: randomUUID(), email: "anything@elsewhere.example" };
    const json = { invitationToken, displayName: "Ada Wen", locale: "zh" };
    const started = await api.request("POST", "/v1/auth/company/start", { json });
    const accepted = await finish(await visit(started));
    expect(accepted.status).toBe(200);
    const me = await api.request("GET", "/v1/me", { token: String(accepted.body["accessToken"]) });
    expect(me.body).toMatchObject({ email, displayName: "Ada Wen", locale: "zh" });
    const again = await api.request("POST", "/v1/auth/company/start", { json: { organisation: slug } });
    expect((await finish(await visit(again))).status).toBe(200);
    const used = await api.request("POST", "/v1/auth/company/start", { json });
    expect(used.body["type"]).toBe("/problems/invitation-invalid");
  });

  test("an account that is somebody's takes no second invitation, and nobody is made", async () => {
    const admin = await addCaller(api, "org-admin");
    await put(admin);
    provider.account = { sub: randomUUID() };
    const begin = async (email: string) => {
      await admin.send("POST", "/v1/invitations", { email, roles: [{ role: "researcher" }] });
      const json = { invitationToken: await linkTo(email), displayName: "Ada", locale: "en" };
      return visit(await api.request("POST", "/v1/auth/company/start", { json }));
    };
    await finish(await begin(`${randomUUID()}@example.org`));
    const email = `${randomUUID()}@example.org`;
    const answer = await finish(await begin(email));
    expect(answer).toMatchObject({ status: 409, body: { type: "/problems/company-identity-taken" } });
    const made = await asOwner((owner) => owner.query("SELECT FROM people WHERE email = $1", [email]));
    expect(made.rowCount).toBe(0);
  });

  test("a second factor of one's own is still asked for, once the provider has vouched", async () => {
    const admin = await addCaller(api, "org-admin");
    const slug = String((await put(admin)).body["signInPath"])
      .split("/")
      .at(-1);
    const person = await addCaller(api, "researcher", admin.organisationId);
    provider.account = { sub: randomUUID() };
    const linking = await visit(await person.send("POST", "/v1/me/external-identities/start"));
    await person.send("POST", "/v1/me/external-identities/finish", linking);
    const { secret } = await addAuthenticator(api, person);
    const started = await api.request("POST", "/v1/auth/company/start", { json: { organisation: slug } });
    const brought = await visit(started);
    const asked = await finish(brought);
    expect(asked).toMatchObject({ status: 401, body: { type: "/problems/code-required" } });
    expect(asked.body["methods"]).toEqual(expect.arrayContaining(["totp", "recovery-code"]));
    const { flow } = brought;
    const wrong = await finish({ flow, factorCode: "000000" });
    expect(wrong.body["type"]).toBe("/problems/wrong-code");
    const right = await finish({ flow, factorCode: codeOf(secret) });
    expect(right.status).toBe(200);
    const sessions = await api.request("GET", "/v1/sessions", { token: String(right.body["accessToken"]) });
    const [current] = (sessions.body["items"] as { isCurrent: boolean }[]).filter(
      ({ isCurrent }) => isCurrent,
    );
    expect(current).toMatchObject({ openedBy: "company", hasSecondFactor: true });
    expect((await finish({ flow, factorCode: codeOf(secret, 1) })).status).toBe(401);
  });
});
