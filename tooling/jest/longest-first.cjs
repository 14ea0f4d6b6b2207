const { existsSync } = require("node:fs");
const { relative, resolve } = require("node:path");
const Sequencer = require("@jest/test-sequencer").default;
const longSuites = require("./long-suites.cjs");

const root = resolve(__dirname, "../..");
const gone = Object.keys(longSuites).filter((path) => !existsSync(resolve(root, path)));
if (gone.length > 0)
  throw new Error(`tooling/jest/long-suites.cjs names what is not there: ${gone.join(", ")}`);

/** What a suite that is not named takes, roughly; loading it is most of that. */
const SHORT = 6;
const secondsOf = ({ path }) => longSuites[relative(root, path).replaceAll("\\", "/")] ?? 0;

/**
 * Begins the long suites first, the longest of them at the very first, so that no worker is left alone with one at the end;
 * the others follow in jest's own order. Every kind of test uses it.
 */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    // Sorting is stable: suites that are not named keep the order they were given.
    return super.sort([...tests]).sort((one, other) => secondsOf(other) - secondsOf(one));
  }

  /** Parts that take about as long as one another: each suite, from the longest, goes to the part with the least so far. */
  shard(tests, { shardIndex, shardCount }) {
    const parts = Array.from({ length: shardCount }, () => ({ seconds: 0, tests: [] }));
    const ordered = [...tests].sort(
      (one, other) => secondsOf(other) - secondsOf(one) || (one.path < other.path ? -1 : 1),
    );
    for (const test of ordered) {
      const least = parts.reduce((best, part) => (part.seconds < best.seconds ? part : best));
      least.tests.push(test);
      least.seconds += secondsOf(test) || SHORT;
    }
    return parts[shardIndex - 1].tests;
  }
};
