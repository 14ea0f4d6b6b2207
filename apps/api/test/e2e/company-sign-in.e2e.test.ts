import { startOidcServer, testClient, type TestOidcServer } from "../harness/oidc-server.js";
import { sharedApi, startBuiltApi, testPortalUrl, type Answer, type TestApi } from "../harness/test-api.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { asOwner } from "../harness/test-database.js";
import { addOrganisation, addPerson, testPassword } from "../harness/test-people.js";

const returnAddress = `${testPortalUrl}/sign-in/company/callback`;
let api: TestApi;
let provider: TestOidcServer;
beforeAll(async () => {
  api = await sharedApi();
  provider = await startOidcServer(returnAddress);
});
afterAll(async () => {
  await provider.close();
});

let visits = 0;
const newSubject = () => `subject-${String((visits += 1))}-${String(Date.now())}`;

interface Company {
  readonly admin: TestCaller;
  readonly organisationId: string;
  readonly slug: string;
}

const policyPath = (organisationId: string) => `/v1/organisations/${organisationId}/sign-in-policy`;

async function put(admin: TestCaller, changes: object = {}, etag = '"0"'): Promise<Answer> {
  const policy = {
    passwordSignIn: true,
    secondFactor: "alliance",
    provider: {
      issuer: provider.issuer,
      ...testClient,
      displayName: "Halla staff",
      trustsSecondFactor: false,
    },
    ...changes,
  };
  return admin.send("PUT", policyPath(String(admin.organisationId)), policy, { "if-match": etag });
}

/** An organisation whose people sign in with the provider. */
async function addCompany(changes: object = {}): Promise<Company> {
  const admin = await addCaller(api, "org-admin", await addOrganisation("Halla Cells"));
  const answer = await put(admin, changes);
  if (answer.status !== 200) throw new Error(`${String(answer.status)} ${answer.text}`);
  const slug = String(answer.body["signInPath"]).split("/").at(-1)!;
  return { admin, organisationId: String(admin.organisationId), slug };
}

const start = async (slug: string) => {
  const answer = await api.request("POST", "/v1/auth/company/start", { json: { organisation: slug } });
  expect(answer.status).toBe(200);
  return answer.body as { authorizationUrl: string; flow: string };
};
const finish = (json: object) => api.request("POST", "/v1/auth/company/finish", { json });

/** Links a person's account in their own session. */
async function link(caller: TestCaller, sub: string): Promise<Answer> {
  provider.account = { sub, email: "somebody@halla.example" };
  const begun = await caller.send("POST", "/v1/me/external-identities/start");
  const { authorizationUrl, flow } = begun.body as { authorizationUrl: string; flow: string };
  return caller.send("POST", "/v1/me/external-identities/finish", {
    flow,
    ...(await provider.visit(authorizationUrl)),
  });
}

async function signIn(slug: string, sub: string, amr?: string[]): Promise<Answer & { flow: string }> {
  provider.account = { sub, ...(amr === undefined ? {} : { amr }) };
  const { authorizationUrl, flow } = await start(slug);
  return { ...(await finish({ flow, ...(await provider.visit(authorizationUrl)) })), flow };
}

describe("signing in through a company", () => {
  test("works for an account that was linked, and the session says how it was opened", async () => {
    const { slug, organisationId } = await addCompany();
    const person = await addCaller(api, "researcher", organisationId);
    const sub = newSubject();
    expect(await link(person, sub)).toMatchObject({ status: 200, body: { label: "somebody@halla.example" } });
    const answer = await signIn(slug, sub);
    expect(answer.status).toBe(200);
    expect(Object.keys(answer.body).sort()).toEqual(["accessToken", "expiresAt"]);
    const token = String(answer.body["accessToken"]);
    expect((await api.request("GET", "/v1/me", { token })).body["id"]).toBe(person.id);
    const sessions = await api.request("GET", "/v1/sessions", { token });
    expect((sessions.body["items"] as object[])[0]).toMatchObject({
      openedBy: "company",
      hasSecondFactor: false,
      isCurrent: true,
    });
  });

  test("asks with PKCE, state and nonce, none of which the database holds", async () => {
    const { slug } = await addCompany();
    const { authorizationUrl, flow } = await start(slug);
    const asked = Object.fromEntries(new URL(authorizationUrl).searchParams);
    expect(asked).toMatchObject({
      response_type: "code",
      code_challenge_method: "S256",
      redirect_uri: returnAddress,
      client_id: testClient.clientId,
    });
    for (const name of ["state", "nonce", "code_challenge"]) expect(asked[name]!.length).toBeGreaterThan(40);
    const dump = await asOwner(
      async (owner) =>
        (await owner.query("SELECT f::text AS row FROM company_sign_in_flows f")).rows as object[],
    );
    for (const secret of [flow, asked["state"], asked["nonce"]])
      expect(JSON.stringify(dump)).not.toContain(secret);
  });

  test("an account that nobody linked is refused, though its e-mail is a member's", async () => {
    const { slug, organisationId } = await addCompany();
    const person = await addPerson(organisationId, "analyst");
    provider.account = { sub: newSubject(), email: person.email };
    const { authorizationUrl, flow } = await start(slug);
    const answer = await finish({ flow, ...(await provider.visit(authorizationUrl)) });
    expect([answer.status, answer.body["type"]]).toEqual([403, "/problems/company-identity-unknown"]);
  });

  test("the same subject of another issuer is somebody else", async () => {
    const home = await addCompany();
    const person = await addCaller(api, "researcher", home.organisationId);
    const sub = newSubject();
    await link(person, sub);
    const other = await startOidcServer(returnAddress);
    const evil = await addCompany({
      provider: { issuer: other.issuer, ...testClient, displayName: "Other", trustsSecondFactor: true },
    });
    other.account = { sub };
    const { authorizationUrl, flow } = await start(evil.slug);
    const answer = await finish({ flow, ...(await other.visit(authorizationUrl)) });
    expect(answer.body["type"]).toBe("/problems/company-identity-unknown");
    await other.close();
  });

  test("one organisation's link does not open an account of another with the same provider", async () => {
    const [home, away] = [await addCompany(), await addCompany()];
    const person = await addCaller(api, "researcher", home.organisationId);
    const sub = newSubject();
    await link(person, sub);
    expect((await signIn(away.slug, sub)).body["type"]).toBe("/problems/company-identity-unknown");
    expect((await signIn(home.slug, sub)).status).toBe(200);
  });

  test("somebody suspended is nobody, and so is everybody of a suspended organisation", async () => {
    const { slug, organisationId } = await addCompany();
    const person = await addCaller(api, "researcher", organisationId);
    const sub = newSubject();
    await link(person, sub);
    await asOwner((owner) =>
      owner.query("UPDATE people SET suspended_at = now() WHERE id = $1", [person.id]),
    );
    expect((await signIn(slug, sub)).body["type"]).toBe("/problems/company-identity-unknown");
    await asOwner((owner) =>
      owner.query("UPDATE organisations SET suspended_at = now() WHERE id = $1", [organisationId]),
    );
    const begun = await api.request("POST", "/v1/auth/company/start", { json: { organisation: slug } });
    expect(begun.status).toBe(404);
  });
});

describe("a flow", () => {
  const failed = { status: 401, body: { type: "/problems/company-sign-in-failed" } };

  async function linked(): Promise<{ slug: string; sub: string }> {
    const { slug, organisationId } = await addCompany();
    const person = await addCaller(api, "researcher", organisationId);
    const sub = newSubject();
    await link(person, sub);
    provider.account = { sub };
    return { slug, sub };
  }

  test("is finished once", async () => {
    const { slug } = await linked();
    const { authorizationUrl, flow } = await start(slug);
    const brought = await provider.visit(authorizationUrl);
    const answers = await Promise.all(Array.from({ length: 8 }, () => finish({ flow, ...brought })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(7);
  });

  test("with another state is refused and used up", async () => {
    const { slug } = await linked();
    const { authorizationUrl, flow } = await start(slug);
    const brought = await provider.visit(authorizationUrl);
    expect(await finish({ flow, ...brought, state: `${brought["state"]!}x` })).toMatchObject(failed);
    expect(await finish({ flow, ...brought })).toMatchObject(failed);
  });

  test("of another browser does not take this browser's code", async () => {
    const { slug } = await linked();
    const mine = await start(slug);
    const theirs = await start(slug);
    const brought = await provider.visit(theirs.authorizationUrl);
    expect(await finish({ flow: mine.flow, ...brought })).toMatchObject(failed);
    const state = new URL((await start(slug)).authorizationUrl).searchParams.get("state");
    expect(await finish({ flow: theirs.flow, ...brought, state })).toMatchObject(failed);
  });

  test("does not take a code that was made for another flow, even with its own state", async () => {
    const { slug } = await linked();
    const [one, two] = [await start(slug), await start(slug)];
    const code = (await provider.visit(one.authorizationUrl))["code"];
    const brought = await provider.visit(two.authorizationUrl);
    expect(await finish({ flow: two.flow, ...brought, code })).toMatchObject(failed);
  });

  test("does not take an answer to another nonce", async () => {
    const { slug } = await linked();
    const { authorizationUrl, flow } = await start(slug);
    const altered = new URL(authorizationUrl);
    altered.searchParams.set("nonce", "a nonce of somebody else's choice");
    expect(await finish({ flow, ...(await provider.visit(altered.toString())) })).toMatchObject(failed);
  });

  test("does not go without PKCE", async () => {
    const { slug } = await linked();
    const { authorizationUrl, flow } = await start(slug);
    const altered = new URL(authorizationUrl);
    altered.searchParams.delete("code_challenge");
    altered.searchParams.delete("code_challenge_method");
    const brought = await provider.visit(altered.toString());
    expect(await finish({ flow, ...brought })).toMatchObject(failed);
  });

  test("does not take an answer in another provider's name", async () => {
    const { slug } = await linked();
    const { authorizationUrl, flow } = await start(slug);
    const brought = await provider.visit(authorizationUrl);
    expect(brought["iss"]).toBe(provider.issuer);
    expect(await finish({ flow, ...brought, iss: "https://other.example" })).toMatchObject(failed);
  });

  test("that the provider refused, or that is too old, or that nobody began, is refused", async () => {
    const { slug } = await linked();
    const { authorizationUrl, flow } = await start(slug);
    const { state } = Object.fromEntries(new URL(authorizationUrl).searchParams);
    expect(await finish({ flow, state, error: "access_denied" })).toMatchObject(failed);
    const old = await start(slug);
    const brought = await provider.visit(old.authorizationUrl);
    await asOwner((owner) => owner.query("UPDATE company_sign_in_flows SET expires_at = now()"));
    expect(await finish({ flow: old.flow, ...brought })).toMatchObject(failed);
    expect(await finish({ flow: "x", state: "y", code: "z" })).toMatchObject(failed);
  });

  test("does not outlive a change of the provider", async () => {
    const { admin, slug, organisationId } = await addCompany();
    const person = await addCaller(api, "researcher", organisationId);
    const sub = newSubject();
    await link(person, sub);
    provider.account = { sub };
    const { authorizationUrl, flow } = await start(slug);
    const brought = await provider.visit(authorizationUrl);
    await put(admin, { provider: null }, '"1"');
    expect(await finish({ flow, ...brought })).toMatchObject(failed);
  });
});

describe("a provider that does not answer", () => {
  test("is said to be the trouble, and nobody is signed in", async () => {
    const other = await startOidcServer(returnAddress);
    const { slug } = await addCompany({
      provider: { issuer: other.issuer, ...testClient, displayName: "Other", trustsSecondFactor: false },
    });
    const { authorizationUrl, flow } = await start(slug);
    const brought = await other.visit(authorizationUrl);
    await other.close();
    const answer = await finish({ flow, ...brought });
    expect([answer.status, answer.body["type"]]).toEqual([503, "/problems/company-provider-unavailable"]);
    // A process that has never spoken to the provider.
    const fresh = await startBuiltApi({});
    const begun = await fresh.request("POST", "/v1/auth/company/start", { json: { organisation: slug } });
    expect(begun.status).toBe(503);
    await fresh.close();
  });
});

describe("second factors", () => {
  test("the provider's counts only where the organisation trusts it and the provider says so", async () => {
    for (const [trusts, amr, expected] of [
      [true, ["pwd", "mfa"], true],
      [true, ["pwd"], false],
      [true, undefined, false],
      [false, ["pwd", "mfa"], false],
    ] as const) {
      const { slug, organisationId } = await addCompany({
        provider: {
          issuer: provider.issuer,
          ...testClient,
          displayName: "Halla",
          trustsSecondFactor: trusts,
        },
      });
      const person = await addCaller(api, "researcher", organisationId);
      const sub = newSubject();
      await link(person, sub);
      const answer = await signIn(slug, sub, amr === undefined ? undefined : [...amr]);
      const sessions = await api.request("GET", "/v1/sessions", {
        token: String(answer.body["accessToken"]),
      });
      const [current] = sessions.body["items"] as { isCurrent: boolean; hasSecondFactor: boolean }[];
      expect({ trusts, amr, has: current!.hasSecondFactor }).toEqual({ trusts, amr, has: expected });
    }
  });
});

describe("linking", () => {
  test("an account that is another person's is refused", async () => {
    const { organisationId } = await addCompany();
    const [one, two] = [
      await addCaller(api, "researcher", organisationId),
      await addCaller(api, "analyst", organisationId),
    ];
    const sub = newSubject();
    await link(one, sub);
    expect(await link(two, sub)).toMatchObject({
      status: 409,
      body: { type: "/problems/company-identity-taken" },
    });
  });

  test("a flow that somebody else began does not link their account to mine", async () => {
    const { organisationId, slug } = await addCompany();
    const [attacker, victim] = [
      await addCaller(api, "researcher", organisationId),
      await addCaller(api, "analyst", organisationId),
    ];
    provider.account = { sub: newSubject() };
    const begun = await attacker.send("POST", "/v1/me/external-identities/start");
    const { authorizationUrl, flow } = begun.body as { authorizationUrl: string; flow: string };
    const brought = await provider.visit(authorizationUrl);
    const planted = await victim.send("POST", "/v1/me/external-identities/finish", { flow, ...brought });
    expect(planted.status).toBe(401);
    const signedIn = await start(slug);
    const other = await provider.visit(signedIn.authorizationUrl);
    const mixed = await victim.send("POST", "/v1/me/external-identities/finish", {
      flow: signedIn.flow,
      ...other,
    });
    expect(mixed.status).toBe(401);
    expect((await victim.get("/v1/me/external-identities")).body["items"]).toEqual([]);
  });

  test("is undone by its owner alone; other sessions end and a mail tells of it", async () => {
    const { organisationId, slug } = await addCompany();
    const person = await addCaller(api, "researcher", organisationId);
    const stranger = await addCaller(api, "researcher", organisationId);
    const sub = newSubject();
    await link(person, sub);
    const token = String((await signIn(slug, sub)).body["accessToken"]);
    const { items } = (await person.get("/v1/me/external-identities")).body as { items: { id: string }[] };
    const path = `/v1/me/external-identities/${items[0]!.id}`;
    expect((await stranger.send("DELETE", path)).status).toBe(404);
    expect((await person.send("DELETE", path)).status).toBe(204);
    expect((await signIn(slug, sub)).status).toBe(403);
    expect((await api.request("GET", "/v1/me", { token })).status).toBe(401);
    expect((await person.get("/v1/me")).status).toBe(200);
    const mails = await asOwner((owner) =>
      owner.query<{ kind: string }>("SELECT kind FROM outbox_mails WHERE person_id = $1", [person.id]),
    );
    expect(mails.rows.map(({ kind }) => kind)).toEqual(["factor-changed", "factor-changed"]);
  });

  test("the only way in cannot be taken away", async () => {
    const { organisationId } = await addCompany();
    const person = await addCaller(api, "researcher", organisationId);
    await link(person, newSubject());
    await asOwner((owner) =>
      owner.query("UPDATE people SET password_hash = NULL WHERE id = $1", [person.id]),
    );
    const { items } = (await person.get("/v1/me/external-identities")).body as { items: { id: string }[] };
    const answer = await person.send("DELETE", `/v1/me/external-identities/${items[0]!.id}`);
    expect(answer).toMatchObject({ status: 409, body: { type: "/problems/last-way-in" } });
  });
});

describe("where passwords are ended", () => {
  test("a right password is told so, a wrong one learns nothing, and administrators are not locked out", async () => {
    const { admin, organisationId } = await addCompany({ passwordSignIn: false });
    const person = await addPerson(organisationId, "researcher");
    const login = (email: string, password: string) =>
      api.request("POST", "/v1/auth/login", { json: { email, password } });
    expect((await login(person.email, testPassword)).body["type"]).toBe("/problems/company-sign-in-required");
    expect((await login(person.email, "wrong")).body["type"]).toBe("/problems/wrong-credentials");
    expect((await login(admin.email, testPassword)).status).toBe(200);
  });
});
