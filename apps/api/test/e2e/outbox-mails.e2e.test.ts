import { randomUUID } from "node:crypto";
import { z } from "zod";
import { Database } from "../../src/platform/database/database.service.js";
import { anonymousScope } from "../../src/platform/database/scope.js";
import { MailService, type MailOrder } from "../../src/platform/mail/mail.service.js";
import { startTestApp, type TestApp } from "../harness/test-app.js";
import { addAuthenticator } from "../harness/test-factors.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { openTestDatabase } from "../harness/own-database.js";
import { asOwner } from "../harness/test-database.js";
import { addOrganisation, addPerson } from "../harness/test-people.js";

/** In this process: the mail service, and a portal of its own. */
let api: TestApp;
let database: Database;
let mail: MailService;
beforeAll(async () => {
  api = await startTestApp({ PORTAL_URL: "https://portal.example.org" });
  database = await openTestDatabase();
  mail = api.app.nest.get(MailService, { strict: false });
});
afterAll(async () => {
  await api.app.close();
  await database.onApplicationShutdown();
});
beforeEach(() => asOwner((owner) => owner.query("TRUNCATE outbox_mails")));

const inOneHour = () => new Date(Date.now() + 3_600_000);
const appDatabase = () => api.app.nest.get(Database, { strict: false });

async function reset(person: { id: string; email: string }, organisationId: string | null): Promise<string> {
  const order: MailOrder<"password-reset"> = {
    to: person.email,
    personId: person.id,
    organisationId,
    kind: "password-reset",
    locale: "en",
    facts: { token: `secret-${randomUUID()}`, expiresAt: inOneHour() },
  };
  await appDatabase().runAs(anonymousScope, () => mail.send(order));
  const found = await asOwner((owner) =>
    owner.query<{ id: string }>("SELECT id FROM outbox_mails ORDER BY created_at DESC, id DESC LIMIT 1"),
  );
  return found.rows[0]!.id;
}

async function invite(organisationId: string | null): Promise<string> {
  const order: MailOrder<"invitation"> = {
    to: "li@example.org",
    personId: null,
    organisationId,
    kind: "invitation",
    locale: "zh",
    facts: {
      organisationName: null,
      inviterName: "Kim",
      roles: [],
      token: "the-link",
      expiresAt: inOneHour(),
    },
  };
  await appDatabase().runAs(anonymousScope, () => mail.send(order));
  const found = await asOwner((owner) =>
    owner.query<{ id: string }>("SELECT id FROM outbox_mails ORDER BY created_at DESC, id DESC LIMIT 1"),
  );
  return found.rows[0]!.id;
}

const read = (caller: TestCaller, id: string) => caller.get(`/v1/outbox-mails/${id}`);
const list = async (caller: TestCaller, query = "") =>
  (await caller.get(`/v1/outbox-mails${query}`)).body["items"] as Record<string, unknown>[];

describe("without a mail server", () => {
  test("an organisation's administrator reads an invitation with its link, and that is recorded", async () => {
    const admin = await addCaller(api, "org-admin");
    const id = await invite(admin.organisationId);
    const answer = await read(admin, id);
    expect(answer.body).toMatchObject({ state: "waiting", to: "li@example.org", link: "shown" });
    expect(answer.body["text"]).toContain("https://portal.example.org/invitation?token=the-link");
    expect(answer.body["text"]).toContain("您好");
    const events = await asOwner((owner) =>
      owner.query<{ action: string; text: string }>(
        "SELECT action, e::text AS text FROM audit_events e WHERE payload LIKE '%' || $1 || '%' ORDER BY seq",
        [id],
      ),
    );
    expect(events.rows.map(({ action }) => action)).toEqual(["outbox-mails.read-link"]);
    expect(JSON.stringify(events.rows)).not.toContain("the-link");
  });

  test("the administrator of another organisation sees neither the mail nor that it exists", async () => {
    const [home, away] = [await addOrganisation(), await addOrganisation()];
    const other = await addCaller(api, "org-admin", away);
    const id = await invite(home);
    const missing = await read(other, randomUUID());
    const answer = await read(other, id);
    expect({ status: answer.status, ...answer.body, instance: "" }).toEqual({
      status: 404,
      ...missing.body,
      instance: "",
    });
    expect(await list(other)).toEqual([]);
    expect((await other.send("POST", `/v1/outbox-mails/${id}/retry`)).status).toBe(404);
  });

  test("the platform's administrator reads mail of alliance people, and of others' only that it exists", async () => {
    const platform = await addCaller(api, "platform-admin", null);
    const organisation = await addOrganisation();
    const theirs = await invite(organisation);
    const alliance = await invite(null);
    expect((await read(platform, alliance)).body["text"]).toContain("the-link");
    expect((await read(platform, theirs)).status).toBe(403);
    const [first, second] = await list(platform);
    expect(first).toMatchObject({ id: alliance, isReadable: true, to: "li@example.org" });
    expect(second).toMatchObject({
      id: theirs,
      isReadable: false,
      kind: "invitation",
      to: null,
      subject: null,
    });
    expect(JSON.stringify(second)).not.toMatch(/li@example|Kim|the-link/);
    expect(second).not.toHaveProperty("organisationId");
  });

  test.each(["analyst", "representative", "researcher"] as const)("a %s reads no mail", async (role) => {
    const organisation = await addOrganisation();
    const caller = await addCaller(api, role, organisation);
    const id = await invite(organisation);
    expect(await list(caller)).toEqual([]);
    expect((await read(caller, id)).status).toBe(404);
    expect((await caller.send("POST", `/v1/outbox-mails/${id}/retry`)).status).toBe(404);
  });

  test.each(["secretariat", "auditor", "protocol-steward"] as const)("the %s reads no mail", async (role) => {
    const caller = await addCaller(api, role, null);
    await invite(null);
    expect(await list(caller)).toEqual([]);
  });
});

describe("the link of a password reset", () => {
  test("of somebody who may read sourcing data is not shown to an administrator, who would become that reader", async () => {
    const admin = await addCaller(api, "org-admin");
    const analyst = await addPerson(admin.organisationId, "analyst");
    const answer = await read(admin, await reset(analyst, admin.organisationId));
    expect(answer.body).toMatchObject({ link: "withheld", to: analyst.email });
    expect(answer.text).not.toContain("secret-");
  });

  test("nor of somebody who will be one later", async () => {
    const admin = await addCaller(api, "org-admin");
    const person = await addPerson(admin.organisationId, "analyst");
    await asOwner((owner) =>
      owner.query("UPDATE role_assignments SET starts_at = now() + interval '1 day' WHERE person_id = $1", [
        person.id,
      ]),
    );
    expect((await read(admin, await reset(person, admin.organisationId))).body["link"]).toBe("withheld");
  });

  test("nor of an analyst with a second factor, which the same administrator could remove", async () => {
    const admin = await addCaller(api, "org-admin");
    const analyst = await addPerson(admin.organisationId, "analyst");
    await addAuthenticator(api, analyst);
    const answer = await read(admin, await reset(analyst, admin.organisationId));
    expect(answer.body["link"]).toBe("withheld");
    expect(answer.text).not.toContain("secret-");
  });

  test("of somebody without such rights is shown", async () => {
    const admin = await addCaller(api, "org-admin");
    const colleague = await addPerson(admin.organisationId, "org-admin");
    const answer = await read(admin, await reset(colleague, admin.organisationId));
    expect(answer.body["link"]).toBe("shown");
    expect(answer.text).toContain("secret-");
  });

  test("is gone once it has expired, though nobody has swept", async () => {
    const admin = await addCaller(api, "org-admin");
    const colleague = await addPerson(admin.organisationId, "org-admin");
    const id = await reset(colleague, admin.organisationId);
    await asOwner((owner) => owner.query("UPDATE outbox_mails SET ends_at = now()"));
    const answer = await read(admin, id);
    expect(answer.body["link"]).toBe("gone");
    expect(answer.text).not.toContain("secret-");
  });
});

describe("the outbox", () => {
  test("gives a failed mail another chance, and refuses one that is settled", async () => {
    const admin = await addCaller(api, "org-admin");
    const id = await invite(admin.organisationId);
    await asOwner((owner) =>
      owner.query("UPDATE outbox_mails SET state = 'failed', attempts = 11, last_problem = 'smtp-550'"),
    );
    const again = await admin.send("POST", `/v1/outbox-mails/${id}/retry`);
    expect(again.body).toMatchObject({ state: "waiting", attempts: 11, problem: "smtp-550" });
    await asOwner((owner) => owner.query("UPDATE outbox_mails SET state = 'delivered', settled_at = now()"));
    const refused = await admin.send("POST", `/v1/outbox-mails/${id}/retry`);
    expect([refused.status, refused.body["type"]]).toEqual([409, "/problems/mail-settled"]);
  });

  test("lists page by page, the newest first, and by state", async () => {
    const admin = await addCaller(api, "org-admin");
    const ids = [await invite(admin.organisationId), await invite(admin.organisationId)];
    const first = await admin.get("/v1/outbox-mails?limit=1");
    expect((first.body["items"] as { id: string }[])[0]!.id).toBe(ids[1]);
    const cursor = encodeURIComponent(String(first.body["nextCursor"]));
    const second = await admin.get(`/v1/outbox-mails?limit=1&cursor=${cursor}`);
    expect((second.body["items"] as { id: string }[])[0]!.id).toBe(ids[0]);
    expect(second.body["nextCursor"]).toBeNull();
    expect(await list(admin, "?state=failed")).toEqual([]);
    expect((await admin.get("/v1/outbox-mails?state=nonsense")).status).toBe(422);
  });

  test("its rows are closed to the api's own role without the reach of mail", async () => {
    await invite(await addOrganisation());
    const count = () => database.query(z.object({ id: z.string() }), "SELECT id FROM outbox_mails");
    expect(await count()).toEqual([]);
    expect(await database.runAs({ organisationId: randomUUID(), personId: null }, count)).toEqual([]);
  });
});
