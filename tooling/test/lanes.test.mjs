import assert from "node:assert/strict";
import { test } from "node:test";

import { countLanes } from "./lanes.mjs";

const GIBIBYTE = 1024 ** 3;

test("a machine with memory for it runs one check more at once, and no machine more than four", () => {
  assert.equal(countLanes(2, 8 * GIBIBYTE), 3);
  // A machine that is sold with 16 tells somewhat less.
  assert.equal(countLanes(2, 15.5 * GIBIBYTE), 4);
  assert.equal(countLanes(1, 24 * GIBIBYTE), 3);
  assert.equal(countLanes(4, 8 * GIBIBYTE), 4);
  assert.equal(countLanes(16, 64 * GIBIBYTE), 4);
});
