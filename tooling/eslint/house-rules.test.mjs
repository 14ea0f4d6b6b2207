import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { test } from "node:test";

import { ESLint } from "eslint";
import tseslint from "typescript-eslint";

import { houseRules, plugin } from "./plugin.mjs";

const ROOT = resolve(import.meta.dirname, "../..");
const FIXTURES = join(ROOT, "tooling/fixtures/lint");

const eslint = new ESLint({
  cwd: ROOT,
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ["**/*.{ts,tsx}"],
      languageOptions: { parser: /** @type {any} */ (tseslint.parser) },
      linterOptions: { reportUnusedDisableDirectives: "off" },
    },
    ...houseRules,
  ],
});

/** @param {string} text @param {"refused" | "accepted"} word */
const pathsOf = (text, word) =>
  [...text.matchAll(new RegExp(`^// ${word} at: (.+)$`, "gm"))].map(([, path]) => path ?? "");

/** @param {string} text @param {string} path @param {string} rule */
async function reports(text, path, rule) {
  const [result] = await eslint.lintText(text, { filePath: join(ROOT, path) });
  assert.ok(result, `${path} was not linted`);
  const fatal = result.messages.find((message) => message.fatal);
  assert.equal(fatal, undefined, fatal?.message);
  return result.messages.some((message) => message.ruleId === `interphase/${rule}`);
}

const files = await readdir(FIXTURES);

test("every house rule has a fixture that breaks it", () => {
  const covered = files.map((file) => file.replace(/\.fixture\.tsx?$/, "")).sort();
  assert.deepEqual(covered, Object.keys(plugin.rules).sort());
});

for (const file of files) {
  const rule = file.replace(/\.fixture\.tsx?$/, "");
  test(`${rule} refuses its fixture, and only outside the room that owns the word`, async () => {
    const text = await readFile(join(FIXTURES, file), "utf8");
    const refused = pathsOf(text, "refused");
    assert.ok(refused.length > 0, "a fixture names where it is refused");
    for (const path of refused) assert.equal(await reports(text, path, rule), true, `accepted at ${path}`);
    for (const path of pathsOf(text, "accepted"))
      assert.equal(await reports(text, path, rule), false, `refused at ${path}`);
  });
}
