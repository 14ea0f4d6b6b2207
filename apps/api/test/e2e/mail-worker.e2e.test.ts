import { randomUUID } from "node:crypto";
import { createWorker } from "../../src/create-worker.js";
import { readEnv } from "../../src/platform/process/env.js";
import { createLogger } from "../../src/platform/process/logger.js";
import { startSmtpServer } from "../harness/smtp-server.js";
import { sharedApi, testSecretKeys } from "../harness/test-api.js";
import { addCaller } from "../harness/test-caller.js";
import { asOwner, testDatabase } from "../harness/test-database.js";

const patienceMs = 20_000;

/** Asks until it is so. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error("it did not come about");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test("an invitation that is answered at once reaches its addressee through the worker, and its link then works", async () => {
  const smtp = await startSmtpServer();
  const api = await sharedApi();
  const { appUrl } = await testDatabase();
  // The suites before this one left thousands of mails, and the worker sends the oldest first.
  await asOwner((owner) => owner.query("DELETE FROM outbox_mails WHERE state = 'waiting'"));
  const env = readEnv({
    DATABASE_APP_URL: appUrl,
    SECRET_KEYS: testSecretKeys,
    LOG_LEVEL: "silent",
    WORKER_CONCURRENCY: "1",
    SMTP_URL: `smtp://127.0.0.1:${String(smtp.port)}`,
    MAIL_FROM: "no-reply@example.org",
    PORTAL_URL: "https://portal.example.org",
  });
  const worker = await createWorker(env, createLogger(env.LOG_LEVEL));
  try {
    const admin = await addCaller(api, "org-admin");
    const email = `${randomUUID()}@example.org`;
    const invited = await admin.send("POST", "/v1/invitations", { email, roles: [{ role: "researcher" }] });
    expect(invited.status).toBe(201);
    await until(() => smtp.mails.some(({ to }) => to[0] === email));
    const { raw } = smtp.mails.find(({ to }) => to[0] === email)!;
    const text = raw.replace(/=\r\n/g, "").replace(/=3D/g, "=");
    const token = /https:\/\/portal\.example\.org\/invitation\?token=([\w%.~-]+)/.exec(text)?.[1];
    const json = { token: decodeURIComponent(token!) };
    const preview = await api.request("POST", "/v1/invitations/preview", { json });
    expect(preview.body).toMatchObject({ email });
    const mails = async () =>
      (await admin.get("/v1/outbox-mails")).body["items"] as { state: string; id: string }[];
    await until(async () => (await mails())[0]!.state === "delivered");
    const read = await admin.get(`/v1/outbox-mails/${(await mails())[0]!.id}`);
    expect(read.body).toMatchObject({ link: "gone", to: email });
  } finally {
    await worker.close();
    await smtp.close();
  }
});
