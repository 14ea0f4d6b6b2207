import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { test } from "node:test";

import { ESLint } from "eslint";

import config from "../../eslint.config.mjs";

const ROOT = resolve(import.meta.dirname, "../..");
const FIXTURES = join(ROOT, "tooling/fixtures/types");
const FROM_CORE = new Set(["max-lines", "max-lines-per-function"]);

/**
 * The wider limit of components stays with components.
 *
 * @param {readonly unknown[]} files
 */
const isMarkup = (files) => files.every((file) => String(file).endsWith(".tsx"));

/** The repository's own settings, moved so that they apply to the fixtures. */
const moved = config
  .filter((entry) => entry.name !== "interphase/ignored" && !entry.name?.startsWith("interphase/tests"))
  .filter((entry) => !Object.keys(entry.rules ?? {}).some((rule) => rule.startsWith("interphase/")))
  .map((entry) =>
    entry.files ? { ...entry, files: isMarkup(entry.files) ? ["**/*.tsx"] : ["**/*.ts"] } : entry,
  );

test("the strict, type-checked rules and the size limits refuse their fixtures", async (t) => {
  const eslint = new ESLint({
    cwd: FIXTURES,
    overrideConfigFile: true,
    overrideConfig: /** @type {any} */ (moved),
  });
  const names = (await readdir(FIXTURES)).filter((file) => file.endsWith(".ts"));
  const results = await eslint.lintFiles(names);
  for (const name of names) {
    const rule = name.replace(/\.ts$/, "");
    await t.test(rule, () => {
      const messages = results.find((result) => result.filePath.endsWith(`/${name}`))?.messages ?? [];
      const id = FROM_CORE.has(rule) ? rule : `@typescript-eslint/${rule}`;
      assert.ok(
        messages.some((message) => message.ruleId === id),
        JSON.stringify(messages),
      );
    });
  }
});
