import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { test } from "node:test";

const load = createRequire(import.meta.url);
/** @type {new () => { shard(tests: { path: string }[], how: { shardIndex: number, shardCount: number }): { path: string }[] }} */
const LongestFirst = load("../jest/longest-first.cjs");
/** @type {Record<string, number>} */
const longSuites = load("../jest/long-suites.cjs");

const root = resolve(import.meta.dirname, "../..");

for (const kind of ["e2e", "browser"]) {
  const long = Object.keys(longSuites).filter((path) => path.includes(`.${kind}.`));
  const short = Array.from(
    { length: 31 },
    (_, index) => `apps/api/test/short-${String(index)}.${kind}.test.ts`,
  );
  const tests = [...long, ...short].map((path) => ({ path: resolve(root, path) }));
  const parts = [1, 2].map((shardIndex) => new LongestFirst().shard(tests, { shardIndex, shardCount: 2 }));

  test(`every suite of ${kind} is in one part, and in one alone, whatever order they were found in`, () => {
    const paths = parts.flat().map(({ path }) => path);
    assert.deepEqual(paths.toSorted(), tests.map(({ path }) => path).toSorted());
    const again = new LongestFirst().shard(tests.toReversed(), { shardIndex: 1, shardCount: 2 });
    assert.deepEqual(new Set(again), new Set(parts[0]));
  });

  test(`both parts of ${kind} take about as long`, () => {
    const seconds = parts.map((part) =>
      part.reduce((sum, { path }) => sum + (longSuites[path.slice(root.length + 1)] ?? 6), 0),
    );
    const [one = 0, two = 0] = seconds;
    assert.ok(Math.abs(one - two) <= 6, seconds.join(" and "));
  });
}
