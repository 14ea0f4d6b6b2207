import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";

const library = resolve(import.meta.dirname, "../../packages/protocols/library");
const known = join(library, "symmetric-cycling-pressure.json");

/** @type {string} */
let home;
before(async () => {
  home = await mkdtemp(join(tmpdir(), "interphase-protocol-"));
});
after(() => rm(home, { recursive: true, force: true }));

/** @param {...string} args */
function protocol(...args) {
  const command = [join(import.meta.dirname, "protocol.mjs"), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
  return { status, stdout, stderr };
}

test("a protocol of the library is sound, and its hash is said", () => {
  const { status, stdout } = protocol("validate", known);
  assert.equal(status, 0);
  assert.match(stdout, /^OK [0-9a-f]{64}\n$/);
});

test("what a protocol comes to hangs on the values that are chosen", () => {
  const { status, stdout } = protocol("expand", known, "--parameter", "cycles=10");
  assert.equal(status, 0);
  // Six hours of rest, half an hour each for two spectra, ten cycles of two hours.
  assert.equal(JSON.parse(stdout).durationSeconds, (6 + 1 + 20) * 3600);
});

test("another time of a half-cycle is a major change, said with its place", async () => {
  const document = JSON.parse(await readFile(known, "utf8"));
  for (const parameter of document.parameters) if (parameter.name === "half_cycle") parameter.default = 2;
  const later = join(home, "later.json");
  await writeFile(later, JSON.stringify(document));
  const { status, stdout } = protocol("diff", known, later);
  assert.equal(status, 0);
  assert.match(stdout, /^MAJOR\nmajor \/parameters\/4/);
});

test("what is wrong is said with its place, in the language that is asked for", async () => {
  const document = JSON.parse(await readFile(known, "utf8"));
  document.steps[0].target = { parameter: "nobody" };
  const wrong = join(home, "wrong.json");
  await writeFile(wrong, JSON.stringify(document));
  const { status, stdout } = protocol("validate", wrong, "--language", "zh");
  assert.equal(status, 1);
  assert.match(stdout, /^\/steps\/0\/target\S* \S+: .*\p{Script=Han}/u);
});

test("a command that is none, and a file that is not there, are told with the usage", () => {
  assert.equal(protocol("improve", known).status, 2);
  assert.match(protocol("validate", join(home, "nothing.json")).stderr, /cannot be read/);
});
