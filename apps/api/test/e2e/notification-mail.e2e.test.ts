import { ballotRules } from "@interphase/consortium";
import { NoticesRepository } from "../../src/consortium/notifications/notices.repository.js";
import { NotificationMail } from "../../src/consortium/notifications/notification-mail.service.js";
import { NotificationRoundRepository } from "../../src/consortium/notifications/notification-round.repository.js";
import { NotificationRound } from "../../src/consortium/notifications/notification-round.service.js";
import { NotificationSettingsRepository } from "../../src/consortium/notifications/notification-settings.repository.js";
import { Clock } from "../../src/platform/clock/clock.js";
import type { Database } from "../../src/platform/database/database.service.js";
import { MailService } from "../../src/platform/mail/mail.service.js";
import { OutboxMailsRepository } from "../../src/platform/mail/outbox-mails.repository.js";
import { SecretLinks } from "../../src/platform/mail/secret-links.service.js";
import { SecretsService } from "../../src/platform/secrets/secrets.service.js";
import { openTestDatabase } from "../harness/own-database.js";
import { sharedApi, testSecretKeys, type TestApi } from "../harness/test-api.js";
import { addCaller, type TestCaller } from "../harness/test-caller.js";
import { asOwner } from "../harness/test-database.js";
import { mailsTo } from "../harness/test-mails.js";

let api: TestApi;
let database: Database;
let secretary: TestCaller;
beforeAll(async () => {
  api = await sharedApi();
  database = await openTestDatabase();
  secretary = await addCaller(api, "secretariat", null);
});
afterAll(() => database.onApplicationShutdown());

/** A worker of tomorrow: what somebody was given today they have by then. */
class FixedClock extends Clock {
  at = new Date();
  override now(): Date {
    return this.at;
  }
}
const clock = new FixedClock();
const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
const hour = (text: string) => new Date(`${tomorrow}T${text}:00:00Z`);
const mailed = async ({ email }: TestCaller) =>
  (await mailsTo(email)).filter(({ kind }) => kind === "notifications");
beforeEach(() => {
  clock.at = hour("06");
});

/** What a worker is made of. */
function workerParts() {
  const round = new NotificationRoundRepository(database);
  const links = new SecretLinks(new SecretsService(clock, testSecretKeys));
  const mail = new NotificationMail(
    round,
    new NoticesRepository(database),
    new NotificationSettingsRepository(database),
    new MailService(new OutboxMailsRepository(database), links, clock),
    clock,
  );
  return { round, mail };
}

/** Looks after one person, as a worker whose turn it is: nobody was looked after since `before`. */
async function tend(
  { id, email, organisationId }: TestCaller,
  locale: "en" | "zh" = "en",
  after = () => Promise.resolve(),
) {
  const addressee = { id, organisationId, email, displayName: "Kim", locale };
  const before = new Date(clock.now().getTime() + 1);
  await database.runAs({ personId: id, organisationId }, async () => {
    await workerParts().mail.tend(addressee, before);
    await after();
  });
}

const secrets = ["Secretgroup", "Secretquestion", "Secrettask", "Secretdecision"];

/** A hidden group, somebody who sits there and what waits for them: a ballot, an action item; a decision is told. */
async function addBusyGroup() {
  const made = await secretary.send("POST", "/v1/groups", {
    ...{ name: { en: "Secretgroup", zh: null }, charter: "What we do" },
    ...{ joinMode: "invitation", visibility: "members" },
  });
  const path = `/v1/groups/${String(made.body["id"])}`;
  const admin = await addCaller(api, "org-admin");
  const person = await addCaller(api, "researcher", admin.organisationId);
  await secretary.send("PUT", `${path}/members/${String(admin.organisationId)}`, { decision: "invite" });
  await admin.send("POST", `${path}/members`, {});
  await admin.send("PUT", `${path}/seats/${person.id}`, { seat: "voting" });
  const chair = await addCaller(api, "researcher", admin.organisationId);
  await admin.send("PUT", `${path}/seats/${chair.id}`, { seat: "alternate" });
  const role = { personId: chair.id, role: "group-chair", scopeId: made.body["id"] };
  await secretary.send("POST", "/v1/role-assignments", role);
  const ballot = await chair.send("POST", "/v1/ballots", {
    ...{ question: "Secretquestion", groupId: made.body["id"], rule: ballotRules["two-thirds"] },
    ...{ secrecy: "open", opensAt: "2026-01-01T00:00:00.000Z" },
    closesAt: new Date(Date.now() + 3_600_000).toISOString(),
  });
  const ballotId = String(ballot.body["id"]);
  await chair.get(`/v1/ballots/${ballotId}`);
  await chair.send("POST", `${path}/action-items`, { text: "Secrettask", ownerId: person.id });
  await chair.send("POST", `${path}/decisions`, { title: "Secretdecision", decidedOn: "2026-11-20" });
  return { path, admin, person, chair, ballotId };
}

const countMarks = async ({ id }: TestCaller) => {
  const { rows } = await asOwner((owner) =>
    owner.query<{ n: number }>("SELECT count(*)::int AS n FROM notification_marks WHERE person_id = $1", [
      id,
    ]),
  );
  return rows[0]?.n;
};

test("what waits is mailed at once, in the reader's language, with its link and nothing of what it is about", async () => {
  const { person, ballotId } = await addBusyGroup();
  await tend(person, "zh");
  const mails = await mailed(person);
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({ kind: "notifications", locale: "zh" });
  const { subject, text } = mails[0]!;
  for (const secret of secrets) expect(subject + text).not.toContain(secret);
  expect(subject).toMatch(/\p{Script=Han}/u);
  expect(text).toContain(`"/ballots/${ballotId}"`);
  expect(text).toContain('"/notifications/settings"');
});

test("each thing is mailed once, however often and however many workers look", async () => {
  const { person } = await addBusyGroup();
  clock.at = hour("06");
  const turn = new Date(clock.now().getTime() - 1);
  const { id, organisationId, email } = person;
  const addressee = { id, organisationId, email, displayName: "Kim", locale: null };
  const look = () =>
    database.runAs({ personId: id, organisationId }, () => workerParts().mail.tend(addressee, turn));
  await Promise.all([look(), look(), look()]);
  expect(await mailed(person)).toHaveLength(1);
  clock.at = new Date(hour("06").getTime() + 11 * 60_000);
  await tend(person);
  expect(await mailed(person)).toHaveLength(1);
});

test("a worker that is killed has mailed and marked nothing, and the next one mails it", async () => {
  const { person } = await addBusyGroup();
  clock.at = hour("06");
  const killed = tend(person, "en", () => Promise.reject(new Error("killed before its commit")));
  await expect(killed).rejects.toThrow("killed");
  expect([await mailed(person), await countMarks(person)]).toEqual([[], 0]);
  await tend(person);
  expect(await mailed(person)).toHaveLength(1);
});

test("what is done, read, or hidden from the reader by then is not mailed", async () => {
  const { person, chair, ballotId } = await addBusyGroup();
  clock.at = hour("06");
  await chair.send("PUT", `/v1/ballots/${ballotId}/votes/mine`, { position: "approve" });
  const items = (await person.get("/v1/attention")).body["items"] as { kind: string; thingId: string }[];
  expect(items.map(({ kind }) => kind)).toEqual(["group.item-waits"]);
  const { kind, thingId } = items[0]!;
  await person.send("POST", "/v1/notifications/reading", { kind, thingId });
  await tend(person);
  const late = await addBusyGroup();
  const left = `${late.path}/members/${String(late.admin.organisationId)}`;
  expect((await late.admin.send("DELETE", left)).status).toBe(204);
  await tend(late.person);
  expect([await mailed(person), await mailed(late.person)]).toEqual([[], []]);
});

test("what is only told comes once a day, from seven on", async () => {
  const { person } = await addBusyGroup();
  const sent = async () => (await mailed(person)).map(({ subject }) => subject);
  clock.at = hour("06");
  await tend(person);
  expect(await sent()).toEqual(["Interphase: you have new notifications"]);
  clock.at = hour("07");
  await tend(person);
  expect(await sent()).toEqual(["Interphase: you have new notifications", "Interphase: your daily summary"]);
  clock.at = hour("20");
  await tend(person);
  expect(await sent()).toHaveLength(2);
});

test("whoever wants no mail has none, and whoever is kept out neither", async () => {
  const { person, chair } = await addBusyGroup();
  clock.at = hour("08");
  const { body } = await person.get("/v1/notification-settings");
  const items = (body["items"] as { kind: string }[]).map(({ kind }) => ({ kind, delivery: "portal" }));
  await person.send("PUT", "/v1/notification-settings", { items });
  await tend(person);
  await asOwner((owner) => owner.query("UPDATE people SET suspended_at = now() WHERE id = $1", [chair.id]));
  await tend(chair);
  expect([await mailed(person), await mailed(chair)]).toEqual([[], []]);
});

test("a worker's round looks after everybody whose turn it is, and does nothing without a mail server", async () => {
  const { person } = await addBusyGroup();
  const { round, mail } = workerParts();
  const others = `UPDATE notification_rounds SET looked_at = now() WHERE person_id <> $1`;
  await asOwner(async (owner) => {
    await owner.query(
      `INSERT INTO notification_rounds (person_id, looked_at) SELECT id, now() FROM people WHERE id <> $1 ON CONFLICT DO NOTHING`,
      [person.id],
    );
    await owner.query(others, [person.id]);
  });
  await new NotificationRound(database, round, mail, clock, false).go();
  expect(await mailed(person)).toEqual([]);
  await new NotificationRound(database, round, mail, clock, true).go();
  expect((await mailed(person)).length).toBeGreaterThan(0);
});
