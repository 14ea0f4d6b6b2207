import { applicationSteps } from "@interphase/consortium";
import { sharedApi, type TestApi } from "../harness/test-api.js";
import { confirmedApplication, newApplication, tokenIn } from "../harness/test-application.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { asOwner } from "../harness/test-database.js";
import { linkTo, mailsTo } from "../harness/test-mails.js";

let api: TestApi;
let secretary: TestCaller;
beforeAll(async () => {
  api = await sharedApi();
  secretary = await addCaller(api, "secretariat", null);
});

const nobody = {
  send: (method: string, path: string, json?: unknown, headers: Record<string, string> = {}) =>
    api.request(method, path, { json, headers }),
};
const apply = (json: object, headers: Record<string, string> = {}) =>
  nobody.send("POST", "/v1/applications", json, headers);
const view = (token: string) => nobody.send("POST", "/v1/application-links/view", { token });
const confirm = (token: string) => nobody.send("POST", "/v1/application-links/confirmation", { token });
const one = (id: string) => secretary.get(`/v1/applications/${id}`);
const code = ({ status, body }: { status: number; body: Readonly<Record<string, unknown>> }) => [
  status,
  body["code"],
];
const count = async (sql: string, value: string) => {
  const { rows } = await asOwner((owner) =>
    owner.query<{ n: number }>(`SELECT count(*)::int AS n ${sql}`, [value]),
  );
  return rows[0]?.n;
};

describe("an application", () => {
  it("that nobody confirmed is invisible, and a mail waits for its contact", async () => {
    const sent = newApplication();
    const applied = await apply(sent);
    expect([applied.status, Object.keys(applied.body).sort()]).toEqual([201, ["id", "statusUrl"]]);
    expect((await one(String(applied.body["id"]))).status).toBe(404);
    const listed = await secretary.get(`/v1/applications?q=${encodeURIComponent(sent.englishName)}`);
    expect(listed.body["items"]).toEqual([]);
    const [mail] = await mailsTo(sent.contact.email);
    expect(mail).toMatchObject({ kind: "application-confirmation", locale: "en", organisationId: null });
    expect(mail?.subject).not.toContain(sent.englishName);
  });

  it("is confirmed by the mailed link alone, which closes the one in the browser", async () => {
    const sent = newApplication();
    const shown = tokenIn((await apply(sent)).body["statusUrl"]);
    expect((await view(shown)).body).toMatchObject({ state: "unconfirmed", mayConfirm: false });
    expect(code(await confirm(shown))).toEqual([404, "application.link-invalid"]);
    const mailed = await linkTo(sent.contact.email);
    expect((await view(mailed)).body).toMatchObject({ state: "unconfirmed", mayConfirm: true });
    expect((await confirm(mailed)).body).toMatchObject({ state: "in-review", mayConfirm: false });
    expect((await confirm(mailed)).status).toBe(200);
    expect(code(await view(shown))).toEqual([404, "application.link-invalid"]);
    expect((await view(mailed)).body).toMatchObject({ draft: { englishName: sent.englishName } });
  });

  it("is there with its checklist once it is confirmed", async () => {
    const { id, name } = await confirmedApplication(nobody);
    expect((await one(id)).body).toMatchObject({
      englishName: name,
      stage: "received",
      waitsFor: "alliance",
      stillOpen: [...applicationSteps],
      steps: applicationSteps.map((step) => ({ step, state: "open", owner: null })),
    });
  });

  it("sent 200 times at once under one key is one application, with one mail and one answer", async () => {
    const sent = newApplication();
    const key = { "idempotency-key": crypto.randomUUID() };
    const answers = await Promise.all(Array.from({ length: 200 }, () => apply(sent, key)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await count("FROM applications WHERE contact_email = $1", sent.contact.email)).toBe(1);
    expect(await mailsTo(sent.contact.email)).toHaveLength(1);
    expect((await view(tokenIn(answers[0]?.body["statusUrl"]))).status).toBe(200);
    const other = await apply({ ...sent, kind: "cell" }, key);
    expect(code(other)).toEqual([422, "idempotency.key-reused"]);
  });

  it.each([
    ["lei", "213800WSGIIZCXF1P571", "with 72 at the end instead of 71"],
    ["uscc", "91350100M000100Y44", "with 3 at the end instead of 4"],
    ["ror", "05dxps056", "with 55 at the end instead of 56"],
    ["lei", "2138", "expected 18 letters and digits"],
  ])("whose %s is %s is told what would be right, and nothing is kept", async (scheme, value, said) => {
    const sent = newApplication({
      identifiers: [
        { scheme: "other", value: "HRB 1" },
        { scheme, value },
      ],
    });
    const refused = await apply(sent);
    expect(refused.status).toBe(422);
    expect(refused.body["errors"]).toEqual([
      { pointer: "/body/identifiers/1/value", message: expect.stringContaining(said) as string },
    ]);
    expect(await count("FROM applications WHERE contact_email = $1", sent.contact.email)).toBe(0);
  });

  it("of a country that is none is refused", async () => {
    expect(code(await apply(newApplication({ countryIso3: "XQZ" })))).toEqual([
      422,
      "organisation.unknown-country",
    ]);
  });

  it("is not sent more than five times an hour with one address", async () => {
    const sent = newApplication();
    const statuses: number[] = [];
    for (let turn = 0; turn < 6; turn++) statuses.push((await apply(sent)).status);
    expect(statuses).toEqual([...Array.from({ length: 5 }, () => 201), 429]);
    expect(await mailsTo(sent.contact.email)).toHaveLength(5);
  });
});

describe("a link", () => {
  it("that is guessed, has expired or was revoked gets the very same answer", async () => {
    const expired = await confirmedApplication(nobody);
    await asOwner((owner) =>
      owner.query(
        `UPDATE application_links SET expires_at = now() - interval '1 second' WHERE application_id = $1`,
        [expired.id],
      ),
    );
    const revoked = await confirmedApplication(nobody);
    expect((await secretary.send("DELETE", `/v1/applications/${revoked.id}/links`)).status).toBe(204);
    const questionId = crypto.randomUUID();
    const plain = async (token: string) => {
      const answers = [
        await view(token),
        await confirm(token),
        await nobody.send("POST", "/v1/application-links/answers", { token, questionId, answer: "Yes" }),
        await nobody.send(
          "PUT",
          "/v1/application-drafts",
          { token, draft: { locale: "en" } },
          { "if-match": '"1"' },
        ),
      ];
      return answers.map(({ status, body }) => ({ ...body, status, instance: "" }));
    };
    const guessed = await plain(`app_${"A".repeat(43)}`);
    expect(new Set(guessed.map(({ status }) => status))).toEqual(new Set([404]));
    expect(await plain(expired.token)).toEqual(guessed);
    expect(await plain(revoked.token)).toEqual(guessed);
  });

  it("leaves an event when it confirms, and nothing of where it was opened", async () => {
    const { id } = await confirmedApplication(nobody);
    const { body } = await secretary.get("/v1/audit-events?scope=alliance&action=application-links.confirm");
    const events = body["items"] as { target: { id: string } }[];
    expect(events.find(({ target }) => target.id === id)).toMatchObject({
      actor: null,
      requestId: null,
      networkAddress: null,
      userAgent: null,
    });
  });

  it("is kept as a hash alone", async () => {
    const { token, id } = await confirmedApplication(nobody);
    const { rows } = await asOwner((owner) =>
      owner.query<{ row: string }>(
        `SELECT l::text || a::text AS row FROM application_links l, applications a
        WHERE a.id = $1 AND l.application_id = a.id`,
        [id],
      ),
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { row } of rows) expect(row).not.toContain(token);
  });

  it("is sent anew to the address of the application alone; the earlier ones close when it is opened, not before", async () => {
    const { email, token } = await confirmedApplication(nobody);
    const stranger = newApplication().contact.email;
    for (const address of [stranger, email]) {
      const asked = await nobody.send("POST", "/v1/application-links", { email: address });
      expect([asked.status, asked.text]).toEqual([204, ""]);
    }
    await until(async () => (await mailsTo(email)).length > 1);
    expect((await mailsTo(email)).map(({ kind }) => kind)).toEqual([
      "application-confirmation",
      "application-link",
    ]);
    expect(await mailsTo(stranger)).toEqual([]);
    expect((await view(token)).status).toBe(200);
    const sent = await linkTo(email);
    expect((await view(sent)).body).toMatchObject({ state: "in-review" });
    expect((await view(token)).status).toBe(404);
    expect((await view(sent)).status).toBe(200);
  });

  it("is not sent more than ten times a day to one address, however many applications have it", async () => {
    const sent = newApplication();
    for (let turn = 0; turn < 4; turn++) expect((await apply(sent)).status).toBe(201);
    for (let turn = 0; turn < 5; turn++)
      expect((await nobody.send("POST", "/v1/application-links", { email: sent.contact.email })).status).toBe(
        204,
      );
    // Whoever asks last is served last.
    const { email } = await confirmedApplication(nobody);
    await nobody.send("POST", "/v1/application-links", { email });
    await until(async () => (await mailsTo(email)).length > 1);
    expect(await mailsTo(sent.contact.email)).toHaveLength(4 + 10);
  });

  it("is sent anew five times an hour, whether the address is known or not", async () => {
    const email = newApplication().contact.email;
    const statuses: number[] = [];
    for (let turn = 0; turn < 6; turn++)
      statuses.push((await nobody.send("POST", "/v1/application-links", { email })).status);
    expect(statuses).toEqual([204, 204, 204, 204, 204, 429]);
  });
});

/** Asks until it is so; what happens behind an answer has no other sign. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setImmediate(resolve));
}

describe("a draft", () => {
  const draft = { englishName: "Half a na", identifiers: [{ scheme: "lei", value: "21" }], locale: "zh" };
  const save = (token: string, change: object, version: string) =>
    nobody.send(
      "PUT",
      "/v1/application-drafts",
      { token, draft: { ...draft, ...change } },
      { "if-match": version },
    );

  it("survives under its link, unfinished and unchecked, and no mail goes anywhere", async () => {
    const begun = await nobody.send("POST", "/v1/application-drafts", draft);
    const token = tokenIn(begun.body["statusUrl"]);
    const seen = await view(token);
    expect(seen.body).toMatchObject({ state: "draft", draft });
    const saved = await save(token, { contactEmail: "kim@applicant" }, seen.headers.get("etag") ?? "");
    expect([saved.status, saved.body["draft"]]).toMatchObject([200, { contactEmail: "kim@applicant" }]);
    expect((await view(token)).body["draft"]).toEqual(saved.body["draft"]);
  });

  it("loses nothing to a second window", async () => {
    const token = tokenIn((await nobody.send("POST", "/v1/application-drafts", draft)).body["statusUrl"]);
    const etag = (await view(token)).headers.get("etag") ?? "";
    expect((await save(token, { englishName: "First" }, etag)).status).toBe(200);
    expect(code(await save(token, { englishName: "Second" }, etag))).toEqual([412, "precondition.failed"]);
    expect((await view(token)).body["draft"]).toMatchObject({ englishName: "First" });
  });

  it("is sent once, and then no draft any more; a wrong address is put right before it is confirmed", async () => {
    const token = tokenIn((await nobody.send("POST", "/v1/application-drafts", draft)).body["statusUrl"]);
    const send = (application: object) =>
      nobody.send("POST", "/v1/application-drafts/submission", { token, application });
    const wrong = newApplication();
    expect((await send(wrong)).body).toMatchObject({ state: "unconfirmed", mayConfirm: false });
    expect((await send(wrong)).status).toBe(200);
    expect(await mailsTo(wrong.contact.email)).toHaveLength(1);
    const stale = await linkTo(wrong.contact.email);
    const right = newApplication({ englishName: wrong.englishName });
    expect((await send(right)).status).toBe(200);
    expect(code(await confirm(stale))).toEqual([404, "application.link-invalid"]);
    expect((await confirm(await linkTo(right.contact.email))).body).toMatchObject({ state: "in-review" });
    expect(code(await send(right))).toEqual([404, "application.link-invalid"]);
  });
});
