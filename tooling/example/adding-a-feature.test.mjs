import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { copyRepository, filesUnder, followPage } from "./followed-copy.mjs";

const ROOT = resolve(import.meta.dirname, "../..");
const copy = mkdtempSync(join(tmpdir(), "interphase-follow-"));

/** @param {...string} command */
function run(...command) {
  try {
    return String(execFileSync(process.execPath, command, { cwd: copy, stdio: "pipe" }));
  } catch (error) {
    const { stdout, stderr } = /** @type {{ stdout: Buffer, stderr: Buffer }} */ (error);
    return assert.fail(`${command.join(" ")}\n${String(stdout)}\n${String(stderr)}`);
  }
}
/** @param {string} project @param {...string} paths */
const jest = (project, ...paths) =>
  run("node_modules/jest/bin/jest.js", ...paths, "--selectProjects", project, "--ci", "--maxWorkers=1");

before(() => {
  const page = readFileSync(join(ROOT, "docs/adding-a-feature.md"), "utf8");
  copyRepository(ROOT, copy);
  followPage(copy, { copied: filesUnder(page, "Copy"), touched: filesUnder(page, "Touch") });
});
after(() => rmSync(copy, { recursive: true, force: true }));

test("what the page leads to compiles, and its migration is drafted", () => {
  run("tooling/database/draft-migration.mjs", "sourcing", "add-plan-remarks");
  run("node_modules/typescript/bin/tsc", "-b", "apps/api");
  run("node_modules/typescript/bin/tsc", "-p", "apps/portal", "--noEmit");
});

test("its permission has a row, its words stand in both languages", () => {
  jest("unit", "packages/access/src/policies/sourcing", "apps/portal/src/i18n", "event-words");
});

test("its table is what the database has, private to its organisation", () => {
  jest("integration", "apps/api/test/integration/database");
});

test("its routes answer, and answer nobody else", () => {
  jest("e2e", "plan-remarks", "role-routes", "privacy", "route-table", "session-only");
});
