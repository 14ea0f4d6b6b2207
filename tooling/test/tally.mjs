/** @typedef {{ passed: number, failed: number }} Tally */

/**
 * Counts what a runner counted: jest's and node's own closing lines.
 *
 * @param {"jest" | "node" | "command"} runner
 * @param {string} output
 * @param {number} code
 * @returns {Tally}
 */
export function tallyOf(runner, output, code) {
  const counted = runner === "jest" ? fromJest(output) : runner === "node" ? fromNode(output) : undefined;
  if (!counted) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  // A runner that fails without a failed test failed all the same: a suite that does not load, a setup that throws, no test at all.
  const isHollow = counted.failed === 0 && (code !== 0 || counted.passed === 0);
  return isHollow ? { passed: counted.passed, failed: 1 } : counted;
}

/**
 * @param {string} output
 * @returns {Tally | undefined}
 */
function fromJest(output) {
  const line = output.split("\n").findLast((text) => text.startsWith("Tests:"));
  if (line === undefined) return { passed: 0, failed: 1 };
  const count = (/** @type {string} */ word) => Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0);
  const suites = output.split("\n").findLast((text) => text.startsWith("Test Suites:")) ?? "";
  const failed = count("failed");
  return { passed: count("passed"), failed: failed === 0 && / failed/.test(suites) ? 1 : failed };
}

/**
 * @param {string} output
 * @returns {Tally}
 */
function fromNode(output) {
  const count = (/** @type {string} */ word) =>
    Number(new RegExp(`^(?:#|ℹ) ${word} (\\d+)$`, "m").exec(output)?.[1] ?? 0);
  return { passed: count("pass"), failed: count("fail") + count("cancelled") };
}
