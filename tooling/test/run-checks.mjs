import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir, totalmem } from "node:os";
import { join, resolve } from "node:path";

import { installPackages } from "../start/install.mjs";
import { StartProblem } from "../start/problem.mjs";
import { createProgress } from "../start/progress.mjs";
import { chooseChecks } from "./choose-checks.mjs";
import { ensureChromium } from "./chromium.mjs";
import { createMemory } from "./content.mjs";
import { countLanes } from "./lanes.mjs";
import { startOlderServer } from "./older-server.mjs";
import { readOptions } from "./options.mjs";
import { runScript } from "./run-script.mjs";
import { runTasks } from "./schedule.mjs";
import { readSuites } from "./suites.mjs";
import { sumUp } from "./summary.mjs";
import { tallyOf } from "./tally.mjs";

const ROOT = resolve(import.meta.dirname, "../..");

/** @typedef {import("./checks.mjs").Check} Check */
/** @typedef {import("./summary.mjs").Outcome} Outcome */

/**
 * Prepares the machine, runs the checks that were asked for, and ends with a table of what each took and one line that counts them.
 *
 * @param {readonly string[]} words  what stands behind `npm test --`
 * @returns {Promise<number>} the exit code
 */
export async function runChecks(words) {
  const since = Date.now();
  const results = mkdtempSync(join(tmpdir(), "interphase-checks-"));
  /** @type {Outcome[]} */
  const outcomes = [];
  try {
    const options = readOptions(words);
    const progress = createProgress();
    await progress.step("packages", (note) => installPackages(ROOT, note));
    const cores = availableParallelism();
    const lanes = countLanes(cores, memoryOfRun());
    const workers = Math.max(1, Math.floor(cores / lanes));
    const checks = chooseChecks(ROOT, options, workers, progress.say);
    if (checks.some(({ name }) => name.startsWith("browser")))
      process.env.CHROMIUM_PATH = await progress.step("Chromium", ensureChromium);
    process.env.TEST_FORM = options.isLong ? "long" : "short";
    await runAll(checks, { lanes, results, outcomes });
  } catch (error) {
    outcomes.push({ ...unmeasured("preparing"), tally: { passed: 0, failed: 1 } });
    console.error(error instanceof StartProblem ? error.message : error);
  }
  rmSync(results, { recursive: true, force: true });
  console.log(sumUp(outcomes, (Date.now() - since) / 1000));
  const isWell = outcomes.every(({ tally }) => tally.failed === 0) && outcomes.length > 0;
  return isWell ? 0 : 1;
}

/** What this run may hold in memory, in bytes: the machine's, or what its container is given of that. */
function memoryOfRun() {
  const constrained = process.constrainedMemory();
  return constrained > 0 ? Math.min(totalmem(), constrained) : totalmem();
}

/** @param {string} name @returns {Outcome} */
const unmeasured = (name) => ({
  name,
  tally: { passed: 0, failed: 0 },
  seconds: 0,
  cpuSeconds: 0,
  suites: [],
});

/**
 * @param {Check[]} checks
 * @param {{ lanes: number, results: string, outcomes: Outcome[] }} where
 */
async function runAll(checks, { lanes, results, outcomes }) {
  const remember = createMemory(ROOT);
  await runTasks(checks, {
    lanes,
    run: async (check) => {
      const memory = check.reads && remember(check.name, check.reads);
      const outcome = memory?.isKnown
        ? {
            ...unmeasured(check.name),
            tally: { passed: 1, failed: 0 },
            note: "the same content has passed before",
          }
        : await runCheck(check, results);
      outcomes.push(outcome);
      if (outcome.tally.failed === 0) memory?.keep();
      if (outcome.note !== undefined) console.log(`  ✓ ${check.name}  ${outcome.note}`);
      return outcome.tally.failed === 0;
    },
    skip: (check, need) => {
      const note = `not run: ${need} did not pass`;
      outcomes.push({ ...unmeasured(check.name), note });
      console.log(`  – ${check.name}  ${note}`);
    },
  });
}

/**
 * @param {Check} check
 * @param {string} results  a folder for what jest writes
 * @returns {Promise<Outcome>}
 */
async function runCheck(check, results) {
  const since = Date.now();
  const older = check.onOlderServer ? await startOlderServer() : undefined;
  if (check.onOlderServer && !older)
    return { ...unmeasured(check.name), note: "not run: this machine has no PostgreSQL 15" };
  const env = older ? { TEST_DATABASE_URL: older.url } : {};
  const report = join(results, `${check.name.replaceAll(" ", "-")}.json`);
  let output = "";
  let code = 0;
  /** @type {number | undefined} */
  let ticks = 0;
  for (const command of check.commands) {
    const reported = check.runner === "jest" ? ["--json", `--outputFile=${report}`] : [];
    const run = await runScript([...command, ...reported], { cwd: ROOT, env });
    output += run.output;
    code ||= run.code;
    ticks = run.ticks === undefined || ticks === undefined ? undefined : ticks + run.ticks;
  }
  await older?.stop();
  const outcome = {
    name: check.name,
    tally: tallyOf(check.runner, output, code),
    seconds: (Date.now() - since) / 1000,
    cpuSeconds: ticks === undefined ? undefined : ticks / ticksPerSecond(),
    suites: check.runner === "jest" ? readSuites(ROOT, report) : [],
  };
  say(check, outcome, output);
  return outcome;
}

/** @param {Check} check @param {Outcome} outcome @param {string} output */
function say(check, { tally, seconds }, output) {
  const mark = tally.failed === 0 ? "✓" : "✗";
  const counts =
    check.runner === "command" ? "" : `  ${String(tally.passed)} passed, ${String(tally.failed)} failed`;
  console.log(`  ${mark} ${check.name}  ${seconds.toFixed(1)} s${counts}`);
  if (tally.failed > 0) console.log(indent(check.runner === "node" ? failuresOf(output) : output));
}

/** @type {number | undefined} */
let known;
function ticksPerSecond() {
  try {
    known ??= Number(execFileSync("getconf", ["CLK_TCK"]).toString());
  } catch {
    known ??= 100;
  }
  return known;
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
