import assert from "node:assert/strict";
import { test } from "node:test";

import { countLanes } from "./lanes.mjs";

const GIBIBYTE = 1024 ** 3;

test("no machine runs more than four checks at once, and two cores no more than three", () => {
  assert.equal(countLanes(2, 8 * GIBIBYTE), 3);
  // Four on two cores were tried on a busy machine only, where tests with times of their own ran out of them.
  assert.equal(countLanes(2, 24 * GIBIBYTE), 3);
  assert.equal(countLanes(1, 24 * GIBIBYTE), 2);
  assert.equal(countLanes(4, 8 * GIBIBYTE), 4);
  assert.equal(countLanes(16, 64 * GIBIBYTE), 4);
});
