import assert from "node:assert/strict";
import { test } from "node:test";

import { readOptions } from "./options.mjs";

test("nothing asked is every check in its short form", () => {
  assert.deepEqual(readOptions([]), { isLong: false, since: undefined, only: [] });
});

test("the long form, the changes and the checks by name are read", () => {
  assert.equal(readOptions(["--all"]).isLong, true);
  assert.equal(readOptions(["--changed"]).since, "");
  assert.equal(readOptions(["--changed=v1"]).since, "v1");
  assert.deepEqual(readOptions(["--only=unit,e2e", "--only=lint of api"]).only, [
    "unit",
    "e2e",
    "lint of api",
  ]);
});

for (const word of ["--al", "--all=yes", "--only", "unit", "-a"])
  test(`${word} is refused with what may be said`, () => {
    assert.throws(() => readOptions([word]), new RegExp(`does not know ${word}[^]+--changed=<commit>`));
  });
