import assert from "node:assert/strict";
import { test } from "node:test";

import { sumUp } from "./summary.mjs";

/** @type {import("./summary.mjs").Outcome[]} */
const outcomes = [
  { name: "unit", tally: { passed: 7, failed: 0 }, seconds: 20, cpuSeconds: 33.25, suites: [] },
  {
    name: "e2e",
    tally: { passed: 5, failed: 2 },
    seconds: 100,
    cpuSeconds: undefined,
    suites: Array.from({ length: 12 }, (_, at) => ({ path: `suite-${String(at)}.ts`, seconds: at })),
  },
  {
    name: "browser",
    tally: { passed: 0, failed: 0 },
    seconds: 0,
    cpuSeconds: 0,
    suites: [],
    note: "not run: build did not pass",
  },
];

test("the table has the longest first, what is not known as such, and what was not run", () => {
  const text = sumUp(outcomes, 120);
  const rows = text.split("\n").map((line) => line.trim().split(/\s+/).join(" "));
  assert.ok(rows.indexOf("e2e 100.0 ? 5 2") < rows.indexOf("unit 20.0 33.3 7 0"));
  assert.ok(rows.includes("e2e 100.0 ? 5 2"));
  assert.ok(rows.includes("browser not run: build did not pass"));
});

test("ten files of tests are named, from the slowest", () => {
  const named = sumUp(outcomes, 120).match(/suite-\d+/g);
  assert.deepEqual(
    named,
    [11, 10, 9, 8, 7, 6, 5, 4, 3, 2].map((at) => `suite-${String(at)}`),
  );
});

test("what is left of the whole's time is said, and what is too much", () => {
  assert.match(sumUp(outcomes, 600), /30\.0 of the 40 minutes that the whole may take remain/);
  assert.match(sumUp(outcomes, 2460), /1\.0 minutes longer than the 40/);
});

test("the last line counts all", () => {
  assert.equal(sumUp(outcomes, 1).split("\n").at(-1), "12 passed, 2 failed");
});
