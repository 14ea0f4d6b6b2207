import { spawn } from "node:child_process";
import { openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { StartProblem } from "./problem.mjs";
import { identityOf, isSameProcess } from "./process-identity.mjs";
import { createWatchdog } from "./watchdog.mjs";

const END_WITHIN_MS = 12_000;
const ACCOUNT = "servers.json";

/**
 * The processes of a running copy: each in a group of its own, so that Ctrl-C reaches the start alone and the start ends them in order.
 *
 * @param {string} dataDir
 */
export function createServers(dataDir) {
  const watchdog = createWatchdog();
  /** @type {Map<string, import("node:child_process").ChildProcess>} */
  const servers = new Map();
  /** @type {Set<string>} */
  const ready = new Set();
  /** @type {import("node:child_process").ChildProcess | undefined} */
  let database;
  let isEnding = false;
  /** @type {(name: string) => void} */
  let onLost = () => undefined;

  const account = () => {
    const groups = [...servers.values()].filter(isAlive).map((child) => child.pid);
    writeFileSync(join(dataDir, ACCOUNT), JSON.stringify(groups.map((pid) => identityOf(pid ?? 0))));
    watchdog.account(database && isAlive(database) ? database.pid : undefined, groups);
  };
  /** @param {string} name @param {import("node:child_process").ChildProcess} child */
  const watch = (name, child) => {
    account();
    child.once("exit", () => {
      account();
      if (!isEnding) onLost(name);
    });
  };

  return {
    /** @param {import("node:child_process").ChildProcess} child */
    adoptDatabase(child) {
      database = child;
      watch("postgres", child);
    },
    /**
     * @param {string} name
     * @param {string} script
     * @param {Record<string, string>} env
     */
    run(name, script, env) {
      const log = openSync(join(dataDir, `logs/${name}.log`), "a", 0o600);
      const child = spawn(process.execPath, ["--enable-source-maps", script], {
        env,
        stdio: ["ignore", log, log, "ipc"],
        detached: true,
      });
      child.on("message", (message) => message === "ready" && ready.add(name));
      servers.set(name, child);
      watch(name, child);
    },
    /** @param {string} name */
    isRunning: (name) => {
      const child = servers.get(name);
      return child !== undefined && isAlive(child);
    },
    /** @param {string} name */
    hasSaidReady: (name) => ready.has(name),
    /** @param {(name: string) => void} listener */
    onLost: (listener) => (onLost = listener),
    async end() {
      isEnding = true;
      await Promise.all([...servers.values()].map((child) => endGroup(child)));
      if (database) await endGroup(database, "SIGINT");
      watchdog.end();
    },
  };
}

/** @typedef {ReturnType<typeof createServers>} Servers */

/** @param {import("node:child_process").ChildProcess} child */
const isAlive = (child) => child.exitCode === null && child.signalCode === null;

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {NodeJS.Signals} [signal]
 */
async function endGroup(child, signal = "SIGTERM") {
  const pid = child.pid;
  if (pid === undefined) return;
  const gone =
    child.exitCode !== null || child.signalCode !== null
      ? Promise.resolve()
      : new Promise((resolve) => child.once("exit", resolve));
  // PostgreSQL's postmaster ends its own children in order; the others may have made some that do not listen.
  const target = signal === "SIGINT" ? pid : -pid;
  send(target, signal);
  const timer = setTimeout(() => send(-pid, "SIGKILL"), END_WITHIN_MS);
  await gone;
  clearTimeout(timer);
  if (signal !== "SIGINT") send(-pid, "SIGKILL");
}

/** @param {number} target @param {NodeJS.Signals} signal */
function send(target, signal) {
  try {
    process.kill(target, signal);
  } catch {
    // It has ended already.
  }
}

/**
 * Ends the servers of a start that was killed together with its watchdog.
 *
 * @param {string} dataDir
 */
export function endStaleServers(dataDir) {
  try {
    /** @type {(import("./process-identity.mjs").ProcessIdentity | null)[]} */
    const known = JSON.parse(readFileSync(join(dataDir, ACCOUNT), "utf8"));
    for (const server of known) if (server && isSameProcess(server)) send(-server.pid, "SIGKILL");
  } catch {
    // No start has run here, or its account was cut short.
  }
}

/**
 * @param {string} dataDir
 * @param {string} name
 */
export function lostServer(dataDir, name) {
  const path = join(dataDir, `logs/${name}.log`);
  const tail = readFileSync(path, "utf8").trim().split("\n").slice(-15).join("\n");
  return new StartProblem(`The ${name} ended by itself; the end of ${path}:\n${tail}`);
}
