import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

import { migrate, withClient, withOwnerDatabase } from "../backup/owner-database.mjs";
import { readSettings } from "../start/settings.mjs";

const ROOT = resolve(import.meta.dirname, "../..");
const load = (/** @type {string} */ file) =>
  import(pathToFileURL(join(ROOT, "packages/audit/dist", file)).href);

/** @type {string} */
let home;
/** @type {any} */
let testing;
before(async () => {
  home = await mkdtemp(join(tmpdir(), "interphase-audit-"));
  testing = await load("testing/index.js");
});
after(() => rm(home, { recursive: true, force: true }));

/** @param {...string} args */
function verify(...args) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, "verify.mjs"), ...args],
    {
      encoding: "utf8",
    },
  );
  return { status, stdout, stderr };
}

const eventsOf = (/** @type {number} */ count) =>
  testing.chainOf(Array.from({ length: count }, (_, index) => testing.eventInputOf(index + 1)));

/** @param {string} name @param {string | Buffer} content */
async function file(name, content) {
  const path = join(home, name);
  await writeFile(path, content);
  return path;
}

test("an export that is whole ends with 0, its number of events and its head", async () => {
  const events = eventsOf(20);
  const path = await file("whole.ndjson", testing.bytesOfLines(testing.exportLinesOf(events)));
  const head = await file("head.json", JSON.stringify(testing.headOf(events.slice(0, 7))));
  const found = verify(path, "--key", testing.someSigner.publicKey, "--head", head);
  assert.equal(found.status, 0, found.stderr);
  assert.match(found.stdout, /^OK 20 events of organisation:[0-9a-f-]+, full\.\nhead 20 [0-9a-f]{64}\n/);
  assert.doesNotMatch(found.stdout, /This proves that nothing/);
  assert.match(verify(path).stdout, /This proves that nothing/);
});

test("a broken one ends with 1 and says where", async () => {
  const lines = testing.exportLinesOf(eventsOf(20));
  const altered = lines.with(12, lines[12].replace('"year":2026', '"year":2027'));
  const found = verify(await file("altered.ndjson", testing.bytesOfLines(altered)));
  assert.equal(found.status, 1);
  assert.match(found.stdout, /^BROKEN at event 12 \(line 13\): payload-altered/);
  const otherKey = verify(await file("key.ndjson", testing.bytesOfLines(lines)), "--key", "0".repeat(64));
  assert.equal(otherKey.status, 1);
  assert.match(otherKey.stdout, /unknown-key/);
});

test("what cannot be verified ends with 2 and says why", async () => {
  const notAHead = await file("not-a-head.json", "{}");
  for (const args of [
    [],
    ["a", "b"],
    ["--database", "postgres://x"],
    ["a", "--key", "x"],
    ["a", "--other"],
  ]) {
    const found = verify(...args);
    assert.equal(found.status, 2, args.join(" "));
    assert.match(found.stderr, /npm run audit:verify/);
  }
  assert.equal(verify(join(home, "nowhere.ndjson")).status, 2);
  assert.equal(verify(notAHead, "--head", notAHead).status, 2);
  assert.equal(verify("--database", "postgres://nobody@127.0.0.1:1/none", "--scope", "platform").status, 2);
});

test("a database's chain is verified as it lies there, and its owner's tampering is found", async () => {
  const settings = readSettings({ INTERPHASE_DATA_DIR: join(home, "data") });
  await withOwnerDatabase(settings, async (url) => {
    const { appUrl } = await migrate(settings, url);
    const scope = testing.someScope;
    await withClient(url, (client) => append(client, 9));
    for (const address of [url, appUrl]) {
      const whole = verify("--database", address, "--scope", scope);
      assert.equal(whole.status, 0, whole.stderr + whole.stdout);
      assert.match(whole.stdout, /^OK 9 events/);
    }
    const tamper = (/** @type {string} */ statement) =>
      withClient(url, async (client) => {
        await client.query("ALTER TABLE audit_events DISABLE TRIGGER USER");
        await client.query(statement);
        await client.query("ALTER TABLE audit_events ENABLE TRIGGER USER");
      });
    await tamper("DELETE FROM audit_events WHERE seq = 9");
    assert.match(verify("--database", url, "--scope", scope).stdout, /^BROKEN at event 9 .*truncated/);
    await tamper(`UPDATE audit_events SET payload = replace(payload, '2026', '2025') WHERE seq = 4`);
    assert.match(verify("--database", url, "--scope", scope).stdout, /^BROKEN at event 4 .*payload-altered/);
    await tamper("DELETE FROM audit_events WHERE seq = 2");
    assert.match(verify("--database", url, "--scope", scope).stdout, /^BROKEN at event 2 .*gap/);
  });
});

/** @param {import("pg").Client} client @param {number} count */
async function append(client, count) {
  const { composeEvent } = await load("index.js");
  for (let seq = 1; seq <= count; seq += 1) {
    const { summary, payload } = composeEvent(testing.eventInputOf(seq));
    await client.query("SELECT audit_append($1::text[], $2::text[], $3::text[], $4::jsonb[])", [
      [testing.someScope],
      [summary],
      [payload],
      ["{}"],
    ]);
  }
}
