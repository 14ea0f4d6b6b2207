import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { freePort } from "../start/ports.mjs";

const ROOT = resolve(import.meta.dirname, "../..");

/**
 * @typedef {object} RunningCopy
 * @property {import("node:child_process").ChildProcess} child
 * @property {string} dataDir
 * @property {string} portalUrl
 * @property {string} apiUrl
 * @property {() => string} output
 * @property {Promise<number | null>} ended  the exit code
 * @property {(signal?: NodeJS.Signals) => Promise<number | null>} stop
 * @property {() => Promise<{ role: string, organisation: string | null, email: string, password: string }[]>} accounts
 */

/**
 * Begins `npm start`'s own script on free ports, with the given data directory or a new one.
 *
 * @param {{ dataDir?: string, env?: Record<string, string> }} [options]
 * @returns {Promise<RunningCopy>}
 */
export async function beginCopy({ dataDir, env = {} } = {}) {
  const data = dataDir ?? (await mkdtemp(join(tmpdir(), "interphase-copy-")));
  const apiPort = Number(env.API_PORT ?? (await freePort(undefined)));
  const portalPort = Number(env.PORTAL_PORT ?? (await freePort(undefined)));
  const given = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|NODE_ENV$|JEST_|DATABASE_|NODE_TEST)/.test(name),
  );
  const child = spawn(process.execPath, [join(ROOT, "tooling/start/start.mjs")], {
    cwd: ROOT,
    env: {
      ...Object.fromEntries(given),
      API_PORT: String(apiPort),
      PORTAL_PORT: String(portalPort),
      INTERPHASE_DATA_DIR: data,
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (/** @type {string} */ text) => (output += text));
  /** @type {Promise<number | null>} */
  const ended = new Promise((accept) => child.once("close", accept));
  return {
    child,
    dataDir: data,
    portalUrl: `http://localhost:${String(portalPort)}`,
    apiUrl: `http://127.0.0.1:${String(apiPort)}`,
    output: () => output,
    ended,
    stop: (signal = "SIGTERM") => {
      child.kill(signal);
      return ended;
    },
    accounts: async () => JSON.parse(await readFile(join(data, "demo-accounts.json"), "utf8")),
  };
}

/**
 * Waits until the copy has printed its address.
 *
 * @param {RunningCopy} copy
 * @param {number} [withinMs]
 */
export async function untilStarted(copy, withinMs = 600_000) {
  /** @type {NodeJS.Timeout | undefined} */
  let limit;
  const printed = new Promise((accept) =>
    copy.child.stdout?.on("data", () => /^Portal {2}http/m.test(copy.output()) && accept(undefined)),
  );
  const late = new Promise((_, refuse) => {
    limit = setTimeout(
      () => refuse(new Error(`the copy did not start in time:\n${copy.output()}`)),
      withinMs,
    );
  });
  const over = copy.ended.then((code) => {
    throw new Error(`the start ended with ${String(code)}:\n${copy.output()}`);
  });
  await Promise.race([printed, over, late]).finally(() => clearTimeout(limit));
  over.catch(() => undefined);
}

/** @param {RunningCopy} copy */
export async function removeCopy(copy) {
  await copy.stop();
  await rm(copy.dataDir, { recursive: true, force: true });
}
