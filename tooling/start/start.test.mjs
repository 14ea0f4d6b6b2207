import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";

import { beginCopy, untilStarted } from "../test/running-copy.mjs";
import { freePort } from "./ports.mjs";

const NO_TRACE_WITHIN_MS = 15_000;

/** @type {string[]} */
const made = [];
const newDataDir = () => {
  const path = mkdtempSync(join(tmpdir(), "interphase-start-"));
  made.push(path);
  return path;
};

after(() => {
  for (const path of made) rmSync(path, { recursive: true, force: true });
});

/**
 * Which processes were started for this data directory?
 *
 * @param {string} dataDir
 */
function processesOf(dataDir) {
  return readdirSync("/proc").filter((pid) => {
    if (!/^\d+$/.test(pid) || pid === String(process.pid)) return false;
    const read = (/** @type {string} */ name) => {
      try {
        return readFileSync(`/proc/${pid}/${name}`, "utf8");
      } catch {
        return "";
      }
    };
    return read("cmdline").includes(dataDir) || read("environ").includes(`INTERPHASE_DATA_DIR=${dataDir}`);
  });
}

/** @param {string} dataDir */
async function untilNoProcess(dataDir) {
  for (let waited = 0; waited < NO_TRACE_WITHIN_MS && processesOf(dataDir).length > 0; waited += 100)
    await wait(100);
  const left = processesOf(dataDir).map((pid) =>
    readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " "),
  );
  assert.deepEqual(left, []);
}

/** @param {import("../test/running-copy.mjs").RunningCopy} copy */
async function signIn(copy) {
  const [account] = await copy.accounts();
  assert.ok(account);
  const answer = await fetch(`${copy.apiUrl}/v1/auth/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: account.email, password: account.password }),
  });
  return answer.status;
}

test("a taken port is said in one sentence, before anything is made", async () => {
  const port = await freePort(undefined);
  const holder = createServer();
  await new Promise((accept) => holder.listen(port, "127.0.0.1", () => accept(undefined)));
  const copy = await beginCopy({ dataDir: newDataDir(), env: { PORTAL_PORT: String(port) } });
  assert.equal(await copy.ended, 1);
  holder.close();
  assert.match(
    copy.output(),
    new RegExp(`Port ${String(port)}, meant for the portal, is taken.+PORTAL_PORT=`),
  );
  assert.doesNotMatch(copy.output(), /\n\s+at /);
});

test("a directory that cannot be written is said in one sentence", async () => {
  const file = join(newDataDir(), "file");
  writeFileSync(file, "");
  const copy = await beginCopy({ dataDir: join(file, "data") });
  assert.equal(await copy.ended, 1);
  assert.match(copy.output(), /cannot be written .+INTERPHASE_DATA_DIR=/);
  assert.doesNotMatch(copy.output(), /\n\s+at /);
});

test("a port that is no port is said in one sentence", async () => {
  const copy = await beginCopy({ dataDir: newDataDir(), env: { API_PORT: "70000" } });
  assert.equal(await copy.ended, 1);
  assert.match(copy.output(), /API_PORT is "70000"/);
});

test("a database that does not let us in is said in one sentence", async () => {
  const port = await freePort(undefined);
  const copy = await beginCopy({
    dataDir: newDataDir(),
    env: { DATABASE_URL: `postgres://o:p@127.0.0.1:${String(port)}/d` },
  });
  assert.equal(await copy.ended, 1);
  assert.match(copy.output(), /DATABASE_URL does not let us in \(ECONNREFUSED\)/);
});

test("two copies run side by side, a second start keeps the data, Ctrl-C leaves no process, and neither does kill -9", async () => {
  const dataDir = newDataDir();
  const [first, beside] = await Promise.all([beginCopy({ dataDir }), beginCopy({ dataDir: newDataDir() })]);
  await Promise.all([untilStarted(first), untilStarted(beside)]);
  assert.equal(statSync(join(dataDir, "demo-accounts.json")).mode & 0o777, 0o600);
  assert.equal(statSync(join(dataDir, "secrets.json")).mode & 0o777, 0o600);
  const accounts = await first.accounts();
  for (const { email, password } of accounts)
    assert.ok(first.output().includes(email) && first.output().includes(password));
  assert.notDeepEqual(accounts, await beside.accounts(), "each has passwords of its own");
  assert.equal(await signIn(first), 200);
  assert.equal(await signIn(beside), 200);

  const twin = await beginCopy({ dataDir });
  assert.equal(await twin.ended, 1);
  assert.match(twin.output(), /already runs on .+INTERPHASE_DATA_DIR/);

  assert.equal(await first.stop("SIGINT"), 0);
  await untilNoProcess(dataDir);
  assert.equal(await signIn(beside), 200);
  await beside.stop();
  await untilNoProcess(beside.dataDir);

  const second = await beginCopy({ dataDir });
  await untilStarted(second);
  assert.match(second.output(), /build.+nothing changed/);
  assert.deepEqual(await second.accounts(), accounts);
  assert.equal(await signIn(second), 200);

  second.child.kill("SIGKILL");
  await untilNoProcess(dataDir);

  const third = await beginCopy({ dataDir });
  await untilStarted(third);
  assert.equal(await signIn(third), 200);
  await third.stop();
  await untilNoProcess(dataDir);
});
