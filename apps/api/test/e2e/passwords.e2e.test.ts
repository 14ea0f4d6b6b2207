import { MailService } from "../../src/platform/mail/mail.service.js";
import { PasswordResetsService } from "../../src/identity/passwords/password-resets.service.js";
import { startTestApp, type TestApp } from "../harness/test-app.js";
import { asOwner } from "../harness/test-database.js";
import { addAuthenticator, codeOf, login, mailKindsTo } from "../harness/test-factors.js";
import { addPerson, testPassword, type TestPerson } from "../harness/test-people.js";

const newPassword = "tungsten lamp over quiet water";
/** In this process: its mail service is listened to. */
let api: TestApp;
const tokens = new Map<string, string>();
beforeAll(async () => {
  api = await startTestApp({ LOGIN_FAILURES_PER_ACCOUNT: "1000", LOGIN_FAILURES_PER_NETWORK: "100000" });
  // The link's token is nowhere but in the sealed mail: read on its way there.
  const mail = api.app.nest.get(MailService, { strict: false });
  const send = mail.send.bind(mail);
  jest.spyOn(mail, "send").mockImplementation((order) => {
    const facts: object = order.facts;
    if (order.kind === "password-reset" && "token" in facts) tokens.set(order.to, String(facts.token));
    return send(order);
  });
});
afterAll(async () => {
  await api.app.close();
  // What failed here from this network is not to count against the next suite on this database.
  await asOwner((owner) => owner.query("DELETE FROM sign_in_attempts"));
});

const ask = (email: string) => api.request("POST", "/v1/auth/password-reset", { json: { email } });
const confirm = (token: string, password = newPassword) =>
  api.request("POST", "/v1/auth/password-reset/confirm", { json: { token, password } });
const settled = () => api.app.nest.get(PasswordResetsService, { strict: false }).beforeApplicationShutdown();

async function linkFor({ email }: TestPerson): Promise<string> {
  expect((await ask(email)).status).toBe(202);
  await settled();
  return tokens.get(email) ?? "none";
}

describe("a password reset", () => {
  test("sets the password, ends every session and opens none", async () => {
    const person = await addPerson(null, "auditor");
    const token = await linkFor(person);
    const answer = await confirm(token);
    expect([answer.status, answer.text]).toEqual([204, ""]);
    expect((await api.request("GET", "/v1/me", { token: person.token })).status).toBe(401);
    expect((await login(api, person.email)).status).toBe(401);
    expect((await login(api, person.email, undefined, newPassword)).status).toBe(200);
    expect(await mailKindsTo(person.id)).toEqual(["password-reset", "password-changed"]);
  });

  test("does not skip the second factor", async () => {
    const person = await addPerson(null, "auditor");
    const { secret } = await addAuthenticator(api, person);
    expect((await confirm(await linkFor(person))).status).toBe(204);
    const without = await login(api, person.email, undefined, newPassword);
    expect([without.status, without.body["code"]]).toEqual([401, "identity.code-required"]);
    expect((await login(api, person.email, codeOf(secret), newPassword)).status).toBe(200);
  });

  test("200 uses of one link at once have one effect", async () => {
    const person = await addPerson(null, "auditor");
    const token = await linkFor(person);
    const answers = await Promise.all(Array.from({ length: 200 }, () => confirm(token)));
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    expect(answers.filter(({ body }) => body["code"] === "identity.reset-link-invalid")).toHaveLength(199);
    const changed = (await mailKindsTo(person.id)).filter((kind) => kind === "password-changed");
    expect(changed).toHaveLength(1);
  });

  test("a link that was used, has expired or was made up is the same 404, and one ends the others", async () => {
    const person = await addPerson(null, "auditor");
    const [first, second] = [await linkFor(person), await linkFor(person)];
    expect(first).not.toBe(second);
    expect((await confirm(second)).status).toBe(204);
    const late = await linkFor(person);
    await asOwner(async (owner) => {
      await owner.query("SELECT set_config('app.reach', 'authentication', false)");
      await owner.query("UPDATE password_resets SET expires_at = now()");
    });
    const answers = await Promise.all([first, second, late, "made-up"].map((token) => confirm(token)));
    for (const answer of answers) {
      expect(answer.status).toBe(404);
      expect({ ...answer.body, instance: "" }).toEqual({ ...answers[3]!.body, instance: "" });
    }
  });

  test("an unacceptable password is refused with reasons and leaves the link", async () => {
    const person = await addPerson(null, "auditor");
    const token = await linkFor(person);
    const refused = await confirm(token, "Password123!");
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      type: "/problems/password-unacceptable",
      reasons: ["breached"],
      errors: [{ pointer: "/body/password" }],
    });
    expect((await confirm(token)).status).toBe(204);
  });

  test("is answered before anybody is looked up, so an unknown e-mail takes the same time", async () => {
    const person = await addPerson(null, "auditor");
    const answers = await asOwner(async (owner) => {
      await owner.query("BEGIN; LOCK TABLE people IN ACCESS EXCLUSIVE MODE");
      const both = [await ask(person.email.toUpperCase()), await ask(`nobody-${person.email}`)];
      await owner.query("ROLLBACK");
      return both.map(({ status, text }) => ({ status, text }));
    });
    expect(answers).toEqual([202, 202].map((status) => ({ status, text: "" })));
    await settled();
    expect(await mailKindsTo(person.id)).toEqual(["password-reset"]);
    expect(tokens.has(`nobody-${person.email}`)).toBe(false);
  });

  test("too many requests for one account are 429, for one that does not exist alike", async () => {
    const person = await addPerson(null, "auditor");
    for (const email of [person.email, `nobody-${person.email}`]) {
      for (let n = 0; n < 5; n += 1) expect((await ask(email)).status).toBe(202);
      const blocked = await ask(email);
      expect([blocked.status, blocked.body["code"]]).toEqual([429, "identity.too-many-requests"]);
      expect(Number(blocked.headers.get("retry-after"))).toBeGreaterThan(3000);
    }
  });

  test("a request that a stopped process left is taken up by the next", async () => {
    const person = await addPerson(null, "auditor");
    await asOwner(async (owner) => {
      await owner.query("SELECT set_config('app.reach', 'authentication', false)");
      await owner.query(
        "INSERT INTO password_reset_requests (id, email, requested_at) VALUES (gen_random_uuid(), $1, now())",
        [person.email],
      );
    });
    const next = await startTestApp();
    await next.app.nest.get(PasswordResetsService, { strict: false }).beforeApplicationShutdown();
    await next.app.close();
    expect(await mailKindsTo(person.id)).toEqual(["password-reset"]);
  });

  test("a suspended person gets no link, and one sent before does not work", async () => {
    const person = await addPerson(null, "auditor");
    const token = await linkFor(person);
    await asOwner((owner) =>
      owner.query("UPDATE people SET suspended_at = now() WHERE id = $1", [person.id]),
    );
    await linkFor(person);
    expect(await mailKindsTo(person.id)).toEqual(["password-reset"]);
    expect((await confirm(token)).status).toBe(404);
  });
});

describe("a new password", () => {
  const change = (token: string, json: object) => api.request("PUT", "/v1/me/password", { token, json });

  test("needs the present one, ends other sessions and earlier links, and is told by mail", async () => {
    const person = await addPerson(null, "auditor");
    const link = await linkFor(person);
    const other = String((await login(api, person.email)).body["accessToken"]);
    const wrong = await change(person.token, { currentPassword: "not this", newPassword });
    expect([wrong.status, wrong.body["code"]]).toEqual([403, "identity.wrong-password"]);
    const right = await change(person.token, { currentPassword: testPassword, newPassword });
    expect(right.status).toBe(204);
    expect((await api.request("GET", "/v1/me", { token: other })).status).toBe(401);
    expect((await api.request("GET", "/v1/me", { token: person.token })).status).toBe(200);
    expect((await confirm(link)).status).toBe(404);
    expect(await mailKindsTo(person.id)).toEqual(["password-reset", "password-changed"]);
  });

  test("is the same however its letters are composed", async () => {
    const person = await addPerson(null, "auditor");
    const spelled = "Änderung über den Fluß 9";
    const json = { currentPassword: testPassword, newPassword: spelled.normalize("NFD") };
    expect((await change(person.token, json)).status).toBe(204);
    expect((await login(api, person.email, undefined, spelled.normalize("NFC"))).status).toBe(200);
  });

  test("may not be what everybody has, or the owner's own name", async () => {
    const person = await addPerson(null, "auditor");
    const json = (text: string) => ({ currentPassword: testPassword, newPassword: text });
    const short = await change(person.token, json("x7Q"));
    expect(short.body).toMatchObject({ reasons: ["too-short"], errors: [{ pointer: "/body/newPassword" }] });
    expect((await change(person.token, json(person.email))).body["reasons"]).toEqual(["personal"]);
  });
});
