import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { test } from "node:test";

const FOLDER = resolve(import.meta.dirname, "../../docs/decisions");
const PARTS = ["## Context", "## Decision", "## Consequences", "## Revisit when"];

const files = (await readdir(FOLDER)).filter((file) => file !== "README.md");
const index = await readFile(join(FOLDER, "README.md"), "utf8");

test("every decision has a number of its own and a name, and the index lists it", () => {
  const numbers = files.map((file) => /^(\d{4})-[a-z0-9-]+\.md$/.exec(file)?.[1] ?? file);
  assert.deepEqual([...new Set(numbers)], numbers);
  assert.deepEqual(
    files.filter((file) => !index.includes(`(${file})`)),
    [],
  );
});

for (const file of files) {
  test(`${file} says its context, decision, consequences and when to look again, on a page`, async () => {
    const text = await readFile(join(FOLDER, file), "utf8");
    assert.deepEqual(
      PARTS.filter((part) => !text.includes(`\n${part}\n`)),
      [],
    );
    assert.ok(text.startsWith(`# ${file.slice(0, 4)} `), "the title begins with the number");
    assert.ok(text.split("\n").length <= 70, "a page at most");
  });
}
