import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { filesThatNameIt, filesUnder } from "../example/followed-copy.mjs";

const ROOT = resolve(import.meta.dirname, "../..");
const page = readFileSync(join(ROOT, "docs/adding-a-feature.md"), "utf8");
const copied = filesUnder(page, "Copy");
const touched = filesUnder(page, "Touch");

test("every file that the page names is there", () => {
  assert.ok(copied.length > 8);
  assert.deepEqual(
    [...copied, ...touched].filter((file) => !existsSync(join(ROOT, file))),
    [],
  );
});

test("the example stands in no other file than those that the page names", () => {
  const named = new Set([...copied, ...touched]);
  const isDrafted = (/** @type {string} */ file) =>
    file.startsWith("apps/api/src/platform/database/migrations/");
  assert.deepEqual(
    filesThatNameIt(ROOT).filter((file) => !named.has(file) && !isDrafted(file)),
    [],
  );
});

test("a feature touches at most eight files, all of them its domain's own", () => {
  assert.ok(touched.length <= 8, String(touched.length));
  assert.deepEqual(
    touched.filter((file) => !/\bsourcing\b/.test(file)),
    [],
  );
});
