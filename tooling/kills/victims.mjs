import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const root = resolve(import.meta.dirname, "../..");
const dist = join(root, "apps/api/dist");
/** A server that does not come back within this is a finding. */
const BACK_WITHIN_MS = 180_000;

/** @typedef {{ role: string, organisation: string | null, email: string, password: string }} Account */
/** @typedef {Awaited<ReturnType<typeof startVictims>>} Victims */

/** The api, a worker and a database of their own, each of which can be killed at any moment and comes back. */
export async function startVictims() {
  const { startEmbeddedServer } = await import(
    pathToFileURL(join(root, "apps/api/test/harness/embedded-server.mjs")).href
  );
  /** @type {{ url: string, stop: () => Promise<void>, crash: () => Promise<void> }} */
  const database = await startEmbeddedServer();
  const dataDir = await mkdtemp(join(tmpdir(), "interphase-kills-"));
  const processes = createProcesses();
  const end = async () => {
    await Promise.all(["api", "worker"].map(processes.kill));
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const env = await settings(database.url, dataDir);
    const url = `http://127.0.0.1:${env.API_PORT}`;
    prepare({ ...env, DATABASE_URL: database.url });
    processes.run("api", env);
    processes.run("worker", env);
    await untilReady(url);
    /** @type {Account[]} */
    const accounts = JSON.parse(await readFile(join(dataDir, "demo-accounts.json"), "utf8"));
    /** @param {"api" | "worker" | "database"} name */
    const kill = async (name) => {
      await (name === "database" ? database.crash() : processes.kill(name));
      // As an orchestrator does: whatever ended, also because the database went away under it, is started again.
      const revive = () => {
        for (const each of ["api", "worker"]) if (!processes.isRunning(each)) processes.run(each, env);
      };
      revive();
      if (name !== "worker") await untilReady(url, revive);
    };
    return { url, ownerUrl: database.url, accounts, kill, end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** @param {string} ownerUrl @param {string} dataDir @returns {Promise<Record<string, string>>} */
async function settings(ownerUrl, dataDir) {
  /** @type {{ deriveAppUrl: (url: string) => string }} */
  const rule = await import(pathToFileURL(join(dist, "platform/database/app-role.js")).href);
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith("DATABASE_"));
  return {
    ...Object.fromEntries(inherited.map(([name, value]) => [name, value ?? ""])),
    NODE_ENV: "production",
    LOG_LEVEL: "fatal",
    INTERPHASE_DATA_DIR: dataDir,
    DATABASE_APP_URL: rule.deriveAppUrl(ownerUrl),
    SECRET_KEYS: `kills:${randomBytes(32).toString("base64url")}`,
    API_PORT: String(await freePort()),
    // Every larger plan is stored by the worker, so that killing it matters.
    IMPORT_INLINE_MAX_LINES: "5",
  };
}

/** @param {Record<string, string>} env */
function prepare(env) {
  const prepared = spawnSync(process.execPath, [join(dist, "prepare.js")], { env, encoding: "utf8" });
  if (prepared.status !== 0) throw new Error(`preparing failed: ${prepared.stderr}`);
}

function createProcesses() {
  /** @type {Map<string, import("node:child_process").ChildProcess>} */
  const running = new Map();
  const isRunning = (/** @type {string} */ name) => {
    const child = running.get(name);
    return child !== undefined && child.exitCode === null && child.signalCode === null;
  };
  return {
    isRunning,
    /** @param {string} name @param {Record<string, string>} env */
    run(name, env) {
      const script = join(dist, name === "api" ? "main.js" : "worker.js");
      running.set(name, spawn(process.execPath, [script], { env, stdio: ["ignore", "ignore", "inherit"] }));
    },
    /** @param {string} name */
    async kill(name) {
      const child = running.get(name);
      if (child === undefined || !isRunning(name)) return;
      const gone = new Promise((resolved) => child.once("exit", resolved));
      child.kill("SIGKILL");
      await gone;
    },
  };
}

/** @param {string} url @param {() => void} [meanwhile] */
async function untilReady(url, meanwhile) {
  const deadline = performance.now() + BACK_WITHIN_MS;
  while (performance.now() < deadline) {
    const isReady = await fetch(`${url}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    meanwhile?.();
    await new Promise((resolved) => setTimeout(resolved, 50));
  }
  throw new Error(`${url} did not come back`);
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolved, refused) => {
    const probe = createServer();
    probe.once("error", refused);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolved(typeof address === "object" && address ? address.port : 0));
    });
  });
}
