import type { SMTPServerOptions } from "smtp-server";
import { Clock } from "../../../src/platform/clock/clock.js";
import type { Database } from "../../../src/platform/database/database.service.js";
import { anonymousScope } from "../../../src/platform/database/scope.js";
import { MailDelivery } from "../../../src/platform/mail/mail-delivery.service.js";
import { MailQueueRepository } from "../../../src/platform/mail/mail-queue.repository.js";
import { MailService, type MailOrder } from "../../../src/platform/mail/mail.service.js";
import { OutboxMailsRepository } from "../../../src/platform/mail/outbox-mails.repository.js";
import { SecretLinks } from "../../../src/platform/mail/secret-links.service.js";
import { SmtpSender } from "../../../src/platform/mail/smtp-sender.js";
import { smtpSettingsOf } from "../../../src/platform/mail/smtp-settings.js";
import { SecretsService } from "../../../src/platform/secrets/secrets.service.js";
import { selfSigned } from "../../harness/self-signed.js";
import { startSmtpServer, type TestSmtpServer } from "../../harness/smtp-server.js";
import { testSecretKeys } from "../../harness/test-api.js";
import { openTestDatabase } from "../../harness/own-database.js";
import { asOwner } from "../../harness/test-database.js";

const clock = new Clock();
const links = new SecretLinks(new SecretsService(clock, testSecretKeys));
const portalUrl = "https://portal.example.org";
let database: Database;
const closing: (() => unknown)[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.onApplicationShutdown());
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  await asOwner((owner) => owner.query("TRUNCATE outbox_mails"));
});

const mailService = () => new MailService(new OutboxMailsRepository(database), links, clock);

function order(changes: Partial<MailOrder<"invitation">> = {}): MailOrder<"invitation"> {
  return {
    to: "li@example.org",
    personId: null,
    organisationId: null,
    kind: "invitation",
    locale: "en",
    facts: {
      organisationName: "Halla Cells",
      inviterName: "Kim",
      roles: ["analyst"],
      token: "the-secret-token",
      expiresAt: new Date(Date.now() + 86_400_000),
    },
    ...changes,
  };
}

const send = (given: MailOrder<"invitation"> = order()) =>
  database.runAs(anonymousScope, () => mailService().send(given));

function deliveryTo(
  port: number,
  address = `smtp://127.0.0.1:${String(port)}`,
  trusted: { ca?: string } = {},
): MailDelivery {
  const settings = smtpSettingsOf({ SMTP_URL: address, MAIL_FROM: "Interphase <no-reply@example.org>" });
  const delivery = new MailDelivery(
    new MailQueueRepository(database),
    links,
    clock,
    portalUrl,
    new SmtpSender({ ...settings!, ...trusted }),
  );
  closing.push(() => delivery.close());
  return delivery;
}

async function serve(...given: Parameters<typeof startSmtpServer>): Promise<TestSmtpServer> {
  const server = await startSmtpServer(...given);
  closing.push(() => server.close());
  return server;
}

interface MailRow {
  state: string;
  attempts: number;
  last_problem: string | null;
  sealed_path: string | null;
  next_attempt_at: Date;
}
const rows = () =>
  asOwner(
    async (owner) => (await owner.query<MailRow>("SELECT * FROM outbox_mails ORDER BY created_at, id")).rows,
  );
const makeDue = () => asOwner((owner) => owner.query("UPDATE outbox_mails SET next_attempt_at = now()"));

describe("delivery", () => {
  test("a mail reaches its addressee with its link, once, and the link is forgotten", async () => {
    const server = await serve();
    await send();
    const delivery = deliveryTo(server.port);
    await delivery.deliverDue();
    await delivery.deliverDue();
    expect(server.mails).toHaveLength(1);
    const [mail] = server.mails;
    expect(mail).toMatchObject({ from: "no-reply@example.org", to: ["li@example.org"] });
    expect(mail!.raw).toContain("Subject: Invitation to Halla Cells on Interphase");
    expect(mail!.raw.replace(/=\r\n/g, "")).toContain(`${portalUrl}/invitation?token=3Dthe-secret-token`);
    const [row] = await rows();
    expect(row).toMatchObject({ state: "delivered", attempts: 1, sealed_path: null });
  });

  test("the link does not lie readable in the database before", async () => {
    await send();
    const dump = await asOwner(
      async (owner) => (await owner.query("SELECT m::text AS row FROM outbox_mails m")).rows as object[],
    );
    expect(JSON.stringify(dump)).not.toContain("the-secret-token");
  });

  test("a mail refused for now is taken at the next attempt, under the same Message-ID", async () => {
    const server = await serve((attempt) => (attempt === 1 ? 451 : undefined));
    const twice = await serve();
    await send();
    await deliveryTo(server.port).deliverDue();
    const [waiting] = await rows();
    expect(waiting).toMatchObject({ state: "waiting", attempts: 1, last_problem: "smtp-451" });
    expect(waiting!.next_attempt_at.getTime()).toBeGreaterThan(Date.now() + 30_000);
    await makeDue();
    await deliveryTo(server.port).deliverDue();
    await asOwner((owner) =>
      owner.query("UPDATE outbox_mails SET state = 'waiting', next_attempt_at = now()"),
    );
    await deliveryTo(twice.port).deliverDue();
    const idOf = (raw: string) => /^Message-ID: (<[^>]+>)/im.exec(raw)?.[1];
    expect(idOf(server.mails[0]!.raw)).toMatch(/^<[0-9a-f-]{36}@example\.org>$/);
    expect(idOf(twice.mails[0]!.raw)).toBe(idOf(server.mails[0]!.raw));
  });

  test("an address the server will never take is given up at once, without a word of the server's", async () => {
    const server = await serve(() => 550);
    await send();
    await deliveryTo(server.port).deliverDue();
    expect(await rows()).toEqual([
      expect.objectContaining({ state: "failed", attempts: 1, last_problem: "smtp-550" }),
    ]);
  });

  test("one refused mail does not hold up the others", async () => {
    const server = await serve((_, address) => (address === "li@example.org" ? 450 : undefined));
    await send();
    await send(order({ to: "park@example.org" }));
    await deliveryTo(server.port).deliverDue();
    expect(server.mails.map(({ to }) => to)).toEqual([["park@example.org"]]);
  });

  test("a server that is down delays the mail; when it is back the mail goes", async () => {
    const server = await startSmtpServer();
    await server.close();
    await send();
    await send(order({ to: "park@example.org" }));
    await deliveryTo(server.port).deliverDue();
    const [first, second] = await rows();
    expect(first).toMatchObject({ state: "waiting", attempts: 1, last_problem: "ESOCKET" });
    expect(second).toMatchObject({ state: "waiting", attempts: 0 });
    await makeDue();
    const back = await serve(undefined, {}, server.port);
    await deliveryTo(server.port).deliverDue();
    expect(back.mails).toHaveLength(2);
  });

  test("attempts end", async () => {
    const server = await serve(() => 450);
    await send();
    await asOwner((owner) => owner.query("UPDATE outbox_mails SET attempts = 10"));
    await deliveryTo(server.port).deliverDue();
    expect(await rows()).toEqual([expect.objectContaining({ state: "failed", attempts: 11 })]);
  });

  test("many workers at once send each mail once", async () => {
    const server = await serve();
    await Promise.all(Array.from({ length: 12 }, (_, n) => send(order({ to: `p${String(n)}@example.org` }))));
    await Promise.all(Array.from({ length: 4 }, () => deliveryTo(server.port).deliverDue()));
    expect(new Set(server.mails.map(({ to }) => to[0])).size).toBe(12);
    expect(server.mails).toHaveLength(12);
  });

  test("a mail whose link has expired is not sent, and its link is forgotten", async () => {
    const server = await serve();
    await send();
    await asOwner((owner) => owner.query("UPDATE outbox_mails SET ends_at = now() - interval '1 second'"));
    await deliveryTo(server.port).deliverDue();
    expect(server.mails).toEqual([]);
    expect(await rows()).toEqual([expect.objectContaining({ state: "expired", sealed_path: null })]);
  });

  test("no mail is kept of an act that did not happen", async () => {
    const failed = database.runAs(anonymousScope, async () => {
      await mailService().send(order());
      throw new Error("after the mail");
    });
    await expect(failed).rejects.toThrow("after the mail");
    expect(await rows()).toEqual([]);
  });
});

describe("the connection", () => {
  const auth: SMTPServerOptions = {
    onAuth: ({ username, password }, _session, callback) => {
      if (username === "sender@example.org" && password === "p@ss word") callback(null, { user: username });
      else callback(new Error("no"));
    },
  };
  const addressOf = (port: number, password = "p%40ss%20word") =>
    `smtp://sender%40example.org:${password}@127.0.0.1:${String(port)}`;

  test("is encrypted by STARTTLS and signs in with what the address says", async () => {
    const certificate = selfSigned();
    const server = await serve(undefined, { ...certificate, ...auth });
    await send();
    await deliveryTo(server.port, addressOf(server.port), { ca: certificate.cert }).deliverDue();
    expect(server.mails).toEqual([
      expect.objectContaining({ wasEncrypted: true, user: "sender@example.org" }),
    ]);
  });

  test("a server whose certificate nobody vouches for gets neither password nor mail", async () => {
    const tried: unknown[] = [];
    const onAuth = (given: unknown, _session: unknown, callback: (error: Error) => void) => {
      tried.push(given);
      callback(new Error("no"));
    };
    const server = await serve(undefined, { ...selfSigned(), onAuth });
    await send();
    await deliveryTo(server.port, addressOf(server.port)).deliverDue();
    expect(await rows()).toEqual([expect.objectContaining({ state: "waiting", attempts: 1 })]);
    expect(tried).toEqual([]);
  });

  test("a wrong password delays the mail and is told to administrators as a code", async () => {
    const certificate = selfSigned();
    const server = await serve(undefined, { ...certificate, ...auth });
    await send();
    await deliveryTo(server.port, addressOf(server.port, "wrong"), { ca: certificate.cert }).deliverDue();
    expect(await rows()).toEqual([expect.objectContaining({ state: "waiting", last_problem: "smtp-535" })]);
  });

  test("a server that offers no encryption is not trusted with mail off this machine", () => {
    const settings = (address: string) => smtpSettingsOf({ SMTP_URL: address, MAIL_FROM: "a@example.org" });
    expect(settings("smtp://mail.example.org")).toMatchObject({ port: 587, secure: false, requireTLS: true });
    expect(settings("smtps://mail.example.org")).toMatchObject({ port: 465, secure: true });
    expect(settings("smtp://mail.example.org?requireTLS=false")).toMatchObject({ requireTLS: false });
    expect(settings("smtp://127.0.0.1:2525")).toMatchObject({ port: 2525, requireTLS: false });
  });

  test("half a setting is refused at start", () => {
    expect(() => smtpSettingsOf({ SMTP_URL: "smtp://a", MAIL_FROM: undefined })).toThrow("MAIL_FROM");
    expect(smtpSettingsOf({ SMTP_URL: undefined, MAIL_FROM: undefined })).toBeUndefined();
  });
});

describe("what people typed", () => {
  test("cannot add a header, an addressee or a link", async () => {
    const server = await serve();
    const hostile = 'Kim\r\nBcc: victim@example.org\r\n\r\n<a href="https://evil.example">win</a>\u202e';
    await send(
      order({
        facts: {
          ...order().facts,
          organisationName: `Halla\r\nBcc: victim@example.org`,
          inviterName: hostile,
        },
      }),
    );
    await deliveryTo(server.port).deliverDue();
    const [mail] = server.mails;
    expect(mail!.to).toEqual(["li@example.org"]);
    const head = mail!.raw.split("\r\n\r\n", 1)[0]!;
    expect(head).not.toMatch(/^bcc:/im);
    expect(mail!.raw).not.toContain('<a href=3D"https://evil');
    expect(mail!.raw).not.toContain("https://evil");
  });

  test("an address that would be two is not sent to", async () => {
    const server = await serve();
    await send(order({ to: "li@example.org,victim@example.org" }));
    await send(order({ to: "li@example.org>\r\nRCPT TO:<victim@example.org" }));
    await deliveryTo(server.port).deliverDue();
    expect(server.mails).toEqual([]);
    expect((await rows()).map(({ state }) => state)).toEqual(["failed", "failed"]);
  });

  test("a Chinese subject and text arrive as they were written", async () => {
    const server = await serve();
    await send(order({ locale: "zh", facts: { ...order().facts, organisationName: "海拉电池" } }));
    await deliveryTo(server.port).deliverDue();
    const { raw } = server.mails[0]!;
    const subject = [...raw.matchAll(/=\?UTF-8\?B\?([^?]+)\?=/gi)]
      .map(([, part]) => Buffer.from(part!, "base64"))
      .reduce((all, part) => Buffer.concat([all, part]), Buffer.alloc(0))
      .toString();
    expect(subject).toBe("邀请您加入 Interphase 上的“海拉电池”");
    expect(raw).toMatch(/^Content-Language: zh-CN/im);
    expect(raw).toMatch(/^Content-Transfer-Encoding: (base64|quoted-printable)/im);
  });
});
