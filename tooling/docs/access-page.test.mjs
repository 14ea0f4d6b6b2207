import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { test } from "node:test";

import { actions } from "../eslint/actions.mjs";
import { freshPage, writtenPage } from "./make-access-page.mjs";

test("docs/access.md is what the policy says now (npm run docs:access writes it)", async () => {
  assert.equal(await writtenPage(), await freshPage());
});

test("every page that docs/access.md leads to exists", async () => {
  const links = [...(await writtenPage()).matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link ?? "");
  assert.ok(links.length > 1);
  for (const link of links) assert.ok(await readFile(resolve(import.meta.dirname, "../../docs", link)));
});

test("the linter watches every action that the page names", async () => {
  const named = [...(await writtenPage()).matchAll(/^\| `([a-z.-]+)` /gm)].map(([, action]) => action);
  assert.deepEqual([...actions].sort(), named.filter((action) => action?.includes(".")).sort());
});
