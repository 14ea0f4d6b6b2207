import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { appendFile, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { readSettings } from "../start/settings.mjs";
import { copyOut, nowhere } from "./copy.mjs";
import { migrate, withClient, withOwnerDatabase } from "./owner-database.mjs";
import { tablesInOrder } from "./tables.mjs";

const HERE = "00000000-0000-7000-8000-00000000000";
const ODD = "tab\there, line\nbreak, back\\slash, \\N, \\., 中文, ‏rtl";

/** @type {string[]} */
const made = [];
const newDataDir = async () => {
  const path = await mkdtemp(join(tmpdir(), "interphase-backup-"));
  made.push(path);
  return path;
};
const settingsOf = (/** @type {string} */ dataDir) => readSettings({ INTERPHASE_DATA_DIR: dataDir });

/** @param {string} script @param {string} dataDir @param {...string} args */
function run(script, dataDir, ...args) {
  const given = Object.entries(process.env).filter(([name]) => !name.startsWith("DATABASE_"));
  return spawnSync(process.execPath, [join(import.meta.dirname, script), ...args], {
    encoding: "utf8",
    env: { ...Object.fromEntries(given), INTERPHASE_DATA_DIR: dataDir },
  });
}

/** @param {import("pg").Client} client */
async function contents(client) {
  const found = [];
  for (const table of await tablesInOrder(client)) {
    found.push({ name: table.name, ...(await copyOut(client, table, [nowhere()])) });
  }
  return found;
}

/** @param {import("pg").Client} client */
async function writeRows(client) {
  for (const n of [1, 2]) {
    await client.query(
      "INSERT INTO organisations (id, name, country_iso3, created_at) VALUES ($1, $2, 'KOR', now())",
      [`${HERE}${String(n)}`, ODD],
    );
    await client.query(
      "INSERT INTO finding_rules (owner_org_id, version, rules, updated_at, updated_by) VALUES ($1, 1, $2, now(), $1)",
      [`${HERE}${String(n)}`, JSON.stringify({ odd: ODD })],
    );
  }
  await client.query("SELECT graphile_worker.add_job('import', '{}')");
}

const source = await newDataDir();
let folder = "";
/** @type {Awaited<ReturnType<typeof contents>>} */
let original = [];

before(async () => {
  original = await withOwnerDatabase(settingsOf(source), async (url) => {
    await migrate(settingsOf(source), url);
    return withClient(url, async (client) => {
      await writeRows(client);
      return contents(client);
    });
  });
  folder = join(source, "backups/one");
  const backup = run("backup.mjs", source, folder);
  assert.equal(backup.status, 0, backup.stderr);
});

after(async () => {
  for (const path of made) await rm(path, { recursive: true, force: true });
});

test("what was backed up comes back the same, row by row, into a new database", async () => {
  assert.ok(original.filter((table) => table.rows > 0).length >= 3, "there is something to lose");
  const target = await newDataDir();
  const restore = run("restore.mjs", target, folder);
  assert.equal(restore.status, 0, restore.stderr);
  const restored = await withOwnerDatabase(settingsOf(target), (url) => withClient(url, contents));
  assert.deepEqual(restored, original);
});

test("after a restore the api's role still sees its own organisation's rows alone", async () => {
  const target = await newDataDir();
  assert.equal(run("restore.mjs", target, folder).status, 0);
  await withOwnerDatabase(settingsOf(target), async (url) => {
    const { appUrl } = await migrate(settingsOf(target), url);
    await withClient(appUrl, async (client) => {
      const visible = async () =>
        (await client.query("SELECT owner_org_id FROM finding_rules")).rows.map((row) => row.owner_org_id);
      assert.deepEqual(await visible(), []);
      await client.query("SELECT set_config('app.org_id', $1, false)", [`${HERE}1`]);
      assert.deepEqual(await visible(), [`${HERE}1`]);
      await assert.rejects(client.query("SET row_security = off; SELECT * FROM finding_rules"));
    });
  });
});

test("a restore does not overwrite data unless told to", async () => {
  const refused = run("restore.mjs", source, folder);
  assert.equal(refused.status, 1);
  assert.match(refused.stderr, /holds data/);
  assert.equal(run("restore.mjs", source, folder, "--replace").status, 0);
});

for (const [what, said, damage] of /** @type {[string, RegExp, (line: string) => string][]} */ ([
  ["with one row more", /checksum/, (line) => line.replace(/^[^\t]+/, `${HERE}9`)],
  ["with a row that is none", /do not fit/, (line) => line.slice(0, line.indexOf("\t"))],
]))
  test(`a damaged backup, ${what}, is refused and nothing of it is kept`, async () => {
    const damaged = await newDataDir();
    const { cpSync } = await import("node:fs");
    cpSync(folder, join(damaged, "copy"), { recursive: true });
    const file = (await readdir(join(damaged, "copy"))).find((name) => name.includes("organisations")) ?? "";
    const { gunzipSync, gzipSync } = await import("node:zlib");
    const [line = ""] = gunzipSync(await readFile(join(damaged, "copy", file)))
      .toString("utf8")
      .split("\n");
    await appendFile(join(damaged, "copy", file), gzipSync(`${damage(line)}\n`));
    const restore = run("restore.mjs", damaged, join(damaged, "copy"));
    assert.equal(restore.status, 1);
    assert.match(restore.stderr, said);
    const rows = await withOwnerDatabase(settingsOf(damaged), (url) =>
      withClient(url, async (client) => (await client.query("SELECT FROM organisations")).rowCount),
    );
    assert.equal(rows, 0);
  });

test("a backup of another schema is refused", async () => {
  const target = await newDataDir();
  const other = join(target, "other");
  const { cpSync, writeFileSync } = await import("node:fs");
  cpSync(folder, other, { recursive: true });
  const manifest = JSON.parse(await readFile(join(other, "manifest.json"), "utf8"));
  writeFileSync(
    join(other, "manifest.json"),
    JSON.stringify({ ...manifest, schema: [...manifest.schema, "FromTheFuture"] }),
  );
  const restore = run("restore.mjs", target, other);
  assert.equal(restore.status, 1);
  assert.match(restore.stderr, /schema/);
});

test("a backup's files are readable by their owner alone", async () => {
  const { statSync } = await import("node:fs");
  for (const name of await readdir(folder)) assert.equal(statSync(join(folder, name)).mode & 0o077, 0, name);
});
