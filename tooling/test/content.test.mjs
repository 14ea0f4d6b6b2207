import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, beforeEach, test } from "node:test";

import { createMemory, listChanged } from "./content.mjs";

/** @type {string[]} */
const made = [];
after(() => {
  for (const path of made) rmSync(path, { recursive: true, force: true });
});

let root = "";
/** @param {...string} words */
const git = (...words) =>
  execFileSync("git", ["-c", "user.name=n", "-c", "user.email=n@example.org", ...words], {
    cwd: root,
    stdio: "pipe",
  });
/** @param {string} path @param {string} text */
const write = (path, text) => writeFileSync(join(root, path), text);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "interphase-content-"));
  made.push(root);
  git("init", "-q");
  for (const folder of ["a", "b", "node_modules"]) mkdirSync(join(root, folder));
  write(".gitignore", "node_modules/\n");
  write("a/one.ts", "1");
  write("b/two.ts", "2");
  write("package.json", "{}");
  git("add", ".");
  git("commit", "-qm", "first");
});

const knows = () => createMemory(root)("lint of a", ["a/"]).isKnown;

test("what passed is known until a file that it reads is another", () => {
  assert.equal(knows(), false);
  createMemory(root)("lint of a", ["a/"]).keep();
  assert.equal(knows(), true);
  write("b/two.ts", "changed");
  assert.equal(knows(), true);
  write("a/one.ts", "changed");
  assert.equal(knows(), false);
  write("a/one.ts", "1");
  assert.equal(knows(), true);
});

for (const [what, change] of /** @type {[string, () => void][]} */ ([
  ["a new file", () => write("a/new.ts", "")],
  ["a file gone", () => rmSync(join(root, "a/one.ts"))],
  ["a file moved", () => (rmSync(join(root, "a/one.ts")), write("a/two.ts", "1"))],
  ["what is said to every check", () => write("package.json", '{"type":"module"}')],
]))
  test(`${what} makes it unknown`, () => {
    createMemory(root)("lint of a", ["a/"]).keep();
    change();
    assert.equal(knows(), false);
  });

test("a file that changes while the check runs is not remembered as checked", () => {
  const memory = createMemory(root)("lint of a", ["a/"]);
  write("a/one.ts", "changed meanwhile");
  memory.keep();
  assert.equal(knows(), false);
});

test("what is not committed has changed, and what git leaves out has not", () => {
  write("a/one.ts", "changed");
  write("b/new file.ts", "");
  write("node_modules/x", "");
  assert.deepEqual(listChanged(root, ""), { files: ["a/one.ts", "b/new file.ts"], since: "HEAD" });
});

test("a commit that is not there is said, not taken for no change", () => {
  assert.throws(() => listChanged(root, "nowhere"), /There is no commit nowhere here/);
});
