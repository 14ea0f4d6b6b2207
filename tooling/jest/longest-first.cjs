const { existsSync } = require("node:fs");
const { relative, resolve } = require("node:path");
const Sequencer = require("@jest/test-sequencer").default;
const longSuites = require("./long-suites.cjs");

const root = resolve(__dirname, "../..");
const gone = Object.keys(longSuites).filter((path) => !existsSync(resolve(root, path)));
if (gone.length > 0)
  throw new Error(`tooling/jest/long-suites.cjs names what is not there: ${gone.join(", ")}`);

/**
 * Begins the long suites first, the longest of them at the very first, so that no worker is left alone with one at the end;
 * the others follow in jest's own order. Every kind of test uses it.
 */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const seconds = ({ path }) => longSuites[relative(root, path).replaceAll("\\", "/")] ?? 0;
    // Sorting is stable: suites that are not named keep the order they were given.
    return super.sort([...tests]).sort((one, other) => seconds(other) - seconds(one));
  }
};
