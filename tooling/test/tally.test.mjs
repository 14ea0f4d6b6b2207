import assert from "node:assert/strict";
import { test } from "node:test";

import { tallyOf } from "./tally.mjs";

/** @type {[string, Parameters<typeof tallyOf>, import("./tally.mjs").Tally][]} */
const cases = [
  ["a command that succeeds is one passed check", ["command", "", 0], { passed: 1, failed: 0 }],
  ["a command that fails is one failed check", ["command", "", 2], { passed: 0, failed: 1 }],
  [
    "jest's own count is taken",
    ["jest", "Test Suites: 1 failed, 1 total\nTests:       2 failed, 1 skipped, 5 passed, 8 total", 1],
    { passed: 5, failed: 2 },
  ],
  [
    "a suite that does not load is a failure",
    ["jest", "Test Suites: 1 failed, 1 passed, 2 total\nTests:       5 passed, 5 total", 1],
    { passed: 5, failed: 1 },
  ],
  [
    "jest that found no test is a failure",
    ["jest", "No tests found, exiting with code 1", 1],
    { passed: 0, failed: 1 },
  ],
  ["node's own count is taken", ["node", "# pass 7\n# fail 0\n# cancelled 0", 0], { passed: 7, failed: 0 }],
  [
    "a cancelled test is a failure",
    ["node", "# pass 7\n# fail 0\n# cancelled 1", 1],
    { passed: 7, failed: 1 },
  ],
  ["a runner that ran nothing is a failure", ["node", "# pass 0\n# fail 0", 0], { passed: 0, failed: 1 }],
];

for (const [promise, given, expected] of cases) {
  test(promise, () => {
    assert.deepEqual(tallyOf(...given), expected);
  });
}
