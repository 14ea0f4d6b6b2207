import { readFileSync } from "node:fs";
import { relative } from "node:path";

/** @typedef {{ path: string, seconds: number }} Suite */

/**
 * How long each file of tests took, by jest's own account; none where jest wrote nothing.
 *
 * @param {string} root
 * @param {string} path  what `--outputFile` named
 * @returns {Suite[]}
 */
export function readSuites(root, path) {
  /** @type {{ testResults: { name: string, startTime: number, endTime: number }[] }} */
  let report;
  try {
    report = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return [];
  }
  return report.testResults.map(({ name, startTime, endTime }) => ({
    path: relative(root, name),
    seconds: Math.max(0, endTime - startTime) / 1000,
  }));
}
