import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "node:test";

import { listChecks } from "./checks.mjs";
import { canReach, chooseChecks } from "./choose-checks.mjs";
import { isOfAll } from "./content.mjs";
import { listWorkspaces, reachedBy } from "./workspaces.mjs";

const ROOT = resolve(import.meta.dirname, "../..");
const form = { isLong: true, workers: 1, folders: undefined };
const workspaces = listWorkspaces(ROOT);

/** @param {...string} files */
const reachedChecks = (...files) => {
  const change = { files, folders: reachedBy(workspaces, files) };
  return listChecks(ROOT, form)
    .filter((check) => canReach(check, change))
    .map(({ name }) => name);
};

test("a change of a package reaches whoever uses it, over as many steps as there are, and nobody else", () => {
  const chain = [
    { folder: "packages/a", name: "a", uses: [] },
    { folder: "packages/b", name: "b", uses: ["packages/a"] },
    { folder: "apps/c", name: "c", uses: ["packages/b"] },
    { folder: "packages/ab", name: "ab", uses: [] },
  ];
  assert.deepEqual([...reachedBy(chain, ["packages/a/src/x.ts"])], ["packages/a", "packages/b", "apps/c"]);
  assert.deepEqual([...reachedBy(chain, ["packages/ab/README.md"])], ["packages/ab"]);
  assert.deepEqual([...reachedBy(chain, ["docs/access.md"])], []);
});

test("a text reaches what reads texts, and neither browser nor database", () => {
  const names = reachedChecks("docs/access.md");
  for (const name of ["format", "tooling"]) assert.ok(names.includes(name), name);
  for (const name of ["browser 1 of 2", "browser 2 of 2", "e2e 1 of 2", "unit", "kills", "lint of api"])
    assert.ok(!names.includes(name), name);
});

test("a page reaches the browser and not the api's own tests", () => {
  const names = reachedChecks("apps/portal/src/app/page.tsx");
  for (const name of ["browser 1 of 2", "browser 2 of 2", "start", "unit", "lint of portal"])
    assert.ok(names.includes(name), name);
  for (const name of ["e2e 1 of 2", "e2e 2 of 2", "integration", "kills", "lint of api"])
    assert.ok(!names.includes(name), name);
});

test("a package reaches everything that stands on it", () => {
  const names = reachedChecks("packages/contract/src/route.ts");
  const all = listChecks(ROOT, form).map(({ name }) => name);
  assert.deepEqual(
    all.filter((name) => !names.includes(name)),
    ["lint of tooling"],
  );
});

test("what is said to every check reaches every check", () => {
  for (const file of ["package-lock.json", "jest.config.cjs", "tooling/jest/jest.preset.cjs"])
    assert.ok(isOfAll(file), file);
  assert.ok(!isOfAll("apps/api/package.json"));
});

test("a check asked for by name comes with what it needs, and in the order of the whole", () => {
  const chosen = chooseChecks(
    ROOT,
    { isLong: false, since: undefined, only: ["browser"] },
    1,
    () => undefined,
  );
  assert.deepEqual(
    chosen.map(({ name }) => name),
    ["types", "build", "browser 1 of 2", "browser 2 of 2"],
  );
});

test("parts of one check are asked for by how their names begin, and all of them come", () => {
  const chosen = chooseChecks(ROOT, { isLong: false, since: undefined, only: ["e2e"] }, 1, () => undefined);
  assert.deepEqual(
    chosen.map(({ name }) => name),
    ["types", "e2e 1 of 2", "e2e 2 of 2"],
  );
});

test("a check that does not exist is refused with those that do", () => {
  const ask = () =>
    chooseChecks(ROOT, { isLong: false, since: undefined, only: ["brwoser"] }, 1, () => undefined);
  assert.throws(ask, /no check named brwoser\. There are: types, .+browser/);
});

test("the long form adds to the short one", () => {
  const short = listChecks(ROOT, { ...form, isLong: false }).map(({ name }) => name);
  const long = listChecks(ROOT, form).map(({ name }) => name);
  assert.deepEqual(
    long.filter((name) => !short.includes(name)),
    ["adding a feature", "integration on PostgreSQL 15"],
  );
  assert.ok(short.every((name) => long.includes(name)));
});

test("every test of a tool is run by some check", () => {
  const files = readdirSync(join(ROOT, "tooling"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.mjs"))
    .map((file) => join("tooling", file));
  const run = new Set(listChecks(ROOT, form).flatMap(({ commands }) => commands.flat()));
  assert.deepEqual(
    files.filter((file) => !run.has(file)),
    [],
  );
  assert.ok(files.length > 10);
});

test("every need is a check, and every folder that a check names exists", () => {
  const checks = listChecks(ROOT, form);
  for (const { name, needs = [], reach, reads = [] } of checks) {
    for (const need of needs)
      assert.ok(
        checks.some((check) => check.name === need),
        `${name} needs ${need}`,
      );
    for (const path of [...reach, ...reads]) assert.ok(existsSync(join(ROOT, path)), `${name} names ${path}`);
  }
});
