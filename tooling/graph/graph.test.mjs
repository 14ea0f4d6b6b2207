import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { test } from "node:test";

const ROOT = resolve(import.meta.dirname, "../..");
const CONFIG = join(ROOT, ".dependency-cruiser.cjs");

/** @type {{ forbidden: { name: string }[] }} */
const config = createRequire(import.meta.url)(CONFIG);

test("every rule of the dependency graph refuses its fixture", () => {
  const run = spawnSync(
    process.execPath,
    [
      join(ROOT, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs"),
      "--config",
      CONFIG,
      "--output-type",
      "json",
      "apps",
      "packages",
    ],
    { cwd: join(ROOT, "tooling/fixtures/graph"), encoding: "utf8", maxBuffer: 1e8 },
  );
  /** @type {{ summary: { violations: { rule: { name: string } }[] } }} */
  const report = JSON.parse(run.stdout);
  const broken = new Set(report.summary.violations.map((violation) => violation.rule.name));
  assert.deepEqual(
    config.forbidden.map((rule) => rule.name).filter((name) => !broken.has(name)),
    [],
  );
});
