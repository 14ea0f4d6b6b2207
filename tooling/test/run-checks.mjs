import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";

import { installPackages } from "../start/install.mjs";
import { StartProblem } from "../start/problem.mjs";
import { createProgress } from "../start/progress.mjs";
import { rounds } from "./checks.mjs";
import { ensureChromium } from "./chromium.mjs";
import { startOlderServer } from "./older-server.mjs";
import { tallyOf } from "./tally.mjs";

const ROOT = resolve(import.meta.dirname, "../..");

/** @typedef {import("./checks.mjs").Check} Check */
/** @typedef {import("./tally.mjs").Tally} Tally */

/**
 * Prepares the machine, runs every check, and ends with one line that counts them all.
 *
 * @returns {Promise<number>} the exit code
 */
export async function runChecks() {
  const since = Date.now();
  /** @type {Tally} */
  const total = { passed: 0, failed: 0 };
  try {
    const progress = createProgress();
    await progress.step("packages", (note) => installPackages(ROOT, note));
    process.env.CHROMIUM_PATH = await progress.step("Chromium", ensureChromium);
    const older = process.env.CI ? await startOlderServer() : undefined;
    try {
      for (const lanes of rounds(ROOT, { olderServer: older?.url })) await runRound(lanes, total);
    } finally {
      await older?.stop();
    }
  } catch (error) {
    total.failed += 1;
    console.error(error instanceof StartProblem ? error.message : error);
  }
  console.log(`\nin ${((Date.now() - since) / 1000).toFixed(0)} s`);
  console.log(`${String(total.passed)} passed, ${String(total.failed)} failed`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

/**
 * @param {Check[][]} lanes
 * @param {Tally} total
 */
async function runRound(lanes, total) {
  const lane = async (/** @type {Check[]} */ checks) => {
    for (const check of checks) add(total, await runCheck(check));
  };
  if (availableParallelism() > 1) await Promise.all(lanes.map(lane));
  else for (const checks of lanes) await lane(checks);
}

/** @param {Tally} total @param {Tally} more */
function add(total, more) {
  total.passed += more.passed;
  total.failed += more.failed;
}

/**
 * @param {Check} check
 * @returns {Promise<Tally>}
 */
async function runCheck(check) {
  const since = Date.now();
  let output = "";
  let code = 0;
  for (const command of check.commands) {
    const run = await runNode(command, check.env ?? {});
    output += run.output;
    code ||= run.code;
  }
  const tally = tallyOf(check.runner, output, code);
  const mark = tally.failed === 0 ? "✓" : "✗";
  const counts =
    check.runner === "command" ? "" : `  ${String(tally.passed)} passed, ${String(tally.failed)} failed`;
  console.log(`  ${mark} ${check.name}  ${((Date.now() - since) / 1000).toFixed(1)} s${counts}`);
  if (tally.failed > 0) console.log(indent(check.runner === "node" ? failuresOf(output) : output));
  return tally;
}

/**
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @returns {Promise<{ code: number, output: string }>}
 */
function runNode(args, env) {
  return new Promise((accept) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, FORCE_COLOR: "0", NO_COLOR: "1", NEXT_TELEMETRY_DISABLED: "1", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (/** @type {string} */ text) => (output += text));
    child.once("error", (error) => accept({ code: 1, output: `${output}${error.message}` }));
    child.once("close", (code) => accept({ code: code ?? 1, output }));
  });
}

/** Node's TAP lists every passed test too; a reader wants the others. @param {string} tap */
function failuresOf(tap) {
  const lines = tap.split("\n");
  return lines
    .filter(
      (line, at) =>
        /^\s*not ok/.test(line) ||
        lines.slice(Math.max(0, at - 25), at).some((before) => /^\s*not ok/.test(before)),
    )
    .join("\n");
}

/** @param {string} text */
const indent = (text) =>
  text
    .trimEnd()
    .split("\n")
    .slice(-200)
    .map((line) => `      ${line}`)
    .join("\n");
