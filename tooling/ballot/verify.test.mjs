import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

const ROOT = resolve(import.meta.dirname, "../..");
const load = (/** @type {string} */ file) => import(pathToFileURL(join(ROOT, "packages", file)).href);

/** @type {string} */
let home;
/** @type {typeof import("@interphase/consortium/testing")} */
let testing;
/** @type {string} */
let key;
before(async () => {
  home = await mkdtemp(join(tmpdir(), "interphase-ballot-"));
  testing = await load("consortium/dist/testing/index.js");
  key = testing.someBallotKey.publicKey;
});
after(() => rm(home, { recursive: true, force: true }));

/** @param {...string} args */
function verify(...args) {
  const command = [join(import.meta.dirname, "verify.mjs"), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
  return { status, stdout, stderr };
}

/** @param {string} name @param {string} content */
async function file(name, content) {
  const path = join(home, name);
  await writeFile(path, content);
  return path;
}

test("a certificate that adds up ends with 0 and its outcome, whichever way the key is named", async () => {
  const { publicKeyPemOf } = await load("audit/dist/index.js");
  const path = await file("whole.json", testing.sampleCertificateFile());
  const pem = await file("key.pem", publicKeyPemOf(key));
  const hex = await file("key.txt", `${key}\n`);
  for (const named of [key, pem, hex]) {
    const found = verify(path, "--key", "0".repeat(64), "--key", named);
    assert.equal(found.status, 0, found.stderr + found.stdout);
    assert.match(found.stdout, /^OK passed: 3 in favour, 1 against, 1 abstained, 1 recused\.\n/);
    assert.match(found.stdout, /^certificate [0-9a-f]{64}$/m);
  }
});

test("a secret ballot is verified from its receipts, and a strike that changed it is said", async () => {
  const rule = { ...testing.someRule, discussBlocks: false };
  const voted = ["u01", "u02", "u03", "u04", "u05"];
  /** @type {import("@interphase/consortium").Position[]} */
  const positions = ["approve", "approve", "approve", "reject", "abstain"];
  const secret = testing.sampleCertificateFile({ rule, secret: { voted, positions } });
  const found = verify(await file("secret.json", secret), "--key", key);
  assert.match(
    found.stdout,
    /^OK passed: 3 in favour, 1 against, 1 abstained, 0 recused\.\nballot \S+, secret/,
  );
  const changed = testing.sampleCertificateFile({
    electorate: testing.electorateOf([1], [1], [1]),
    casts: [
      testing.castOf("u01", "approve"),
      testing.castOf("u02", "reject"),
      testing.castOf("u03", "reject"),
    ],
    departures: ["u02-a", "u03-a"].map((organisationId) => ({
      organisationId,
      state: "expelled",
      at: "2026-03-02T15:00:00.000Z",
    })),
  });
  const { status, stdout } = verify(await file("changed.json", changed), "--key", key);
  assert.equal(status, 0, stdout);
  assert.match(
    stdout,
    /^struck before closing: u02, u03\nThe outcome would be another .*\nIt rests on less/m,
  );
});

test("a wrong line ends with 1 and says which, and what was expected", async () => {
  const text = testing.sampleCertificateFile();
  const line = text.split("\n").findIndex((one) => one.includes('"inFavour": 3')) + 1;
  const found = verify(
    await file("altered.json", text.replace('"inFavour": 3', '"inFavour": 4')),
    "--key",
    key,
  );
  assert.equal(found.status, 1);
  assert.match(
    found.stdout,
    new RegExp(
      `^WRONG at line ${String(line)}, /certificate/result/inFavour: .*; expected 3; found 4\\.\nWRONG at line \\d+, /signature: `,
    ),
  );
});

test("a key that was not named ends with 1, none named too, and says so", async () => {
  const path = await file("unnamed.json", testing.sampleCertificateFile());
  for (const args of [[path], [path, "--key", "0".repeat(64)]]) {
    const found = verify(...args);
    assert.equal(found.status, 1);
    assert.match(found.stdout, new RegExp(`SIGNED BY A KEY YOU DID NOT NAME: ${key}`));
  }
});

test("a file is one of the ballot's documents or is not, and a certificate without any still holds", async () => {
  const text = "Stack pressure in MPa, as measured.\n";
  const sha256 = createHash("sha256").update(text).digest("hex");
  const named = testing.sampleCertificateFile({ documentSha256s: ["ab".repeat(32), sha256] });
  const path = await file("documents.json", named);
  const mine = await file("pressure.txt", text);
  const other = await file("other.txt", `${text} `);
  const found = verify(path, "--key", key, "--document", mine);
  assert.equal(found.status, 0, found.stdout);
  assert.match(found.stdout, /^document 2 of 2: .*pressure\.txt$/m);
  const wrong = verify(path, "--key", key, "--document", mine, "--document", other);
  assert.equal(wrong.status, 1);
  assert.match(wrong.stdout, /^NOT ONE OF ITS 2 DOCUMENTS: .*other\.txt, SHA-256 [0-9a-f]{64}\.$/m);
  const none = await file("none.json", testing.sampleCertificateFile({ documentSha256s: [] }));
  assert.equal(verify(none, "--key", key).status, 0);
  assert.equal(verify(none, "--key", key, "--document", mine).status, 1);
  assert.equal(verify(none, "--key", key, "--document", join(home, "nowhere")).status, 2);
});

test("what cannot be verified ends with 2 and says why", async () => {
  const path = await file("sound.json", testing.sampleCertificateFile());
  const noKey = await file("no-key.txt", "hello");
  for (const args of [[], [path, path], [path, "--key", "abc"], [path, "--key", noKey], [path, "--other"]]) {
    const found = verify(...args);
    assert.equal(found.status, 2, args.join(" "));
    assert.match(found.stderr, /npm run ballot:verify/);
  }
  assert.equal(verify(join(home, "nowhere.json")).status, 2);
});
