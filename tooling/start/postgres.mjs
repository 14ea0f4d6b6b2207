import { execFile, spawn } from "node:child_process";
import { chownSync, existsSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";

import { freePort } from "./ports.mjs";
import { removeTree, serverFiles } from "./postgres-files.mjs";
import { codeOf, StartProblem } from "./problem.mjs";

const DATABASE = "interphase";
const READY_WITHIN_MS = 60_000;
const SETTINGS = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "timezone=UTC",
  "log_timezone=UTC",
  "max_connections=100",
  "shared_buffers=128MB",
];

/**
 * Starts the embedded PostgreSQL on the data directory's cluster; the first start makes the cluster, its owner and its database.
 *
 * @param {string} root
 * @param {string} dataDir
 * @param {import("./data-dir.mjs").Secrets} secrets
 * @param {(text: string) => void} note
 * @param {(child: import("node:child_process").ChildProcess) => void} adopt  told of the process before it is waited for
 * @returns {Promise<string>} the owner's address
 */
export async function startPostgres(root, dataDir, secrets, note, adopt) {
  const files = serverFiles(root, dataDir);
  const cluster = join(files.home, "data");
  if (!existsSync(cluster)) {
    note("making the database cluster");
    await makeCluster(files, cluster, secrets.serverPassword);
  }
  refuseOtherMajor(cluster);
  await stopStaleServer(cluster, note);
  const portFile = join(dataDir, "postgres-port");
  const remembered = existsSync(portFile) ? Number(readFileSync(portFile, "utf8")) : undefined;
  const port = await freePort(remembered);
  writeFileSync(portFile, `${String(port)}\n`);
  const log = openSync(join(dataDir, "logs/postgres.log"), "a", 0o600);
  const args = ["-D", cluster, "-p", String(port), ...SETTINGS.flatMap((setting) => ["-c", setting])];
  const child = spawn(join(files.native, "bin/postgres"), args, {
    ...files.user,
    cwd: files.home,
    stdio: ["ignore", log, log],
    detached: true,
  });
  adopt(child);
  /** @param {string} role @param {string} password @param {string} database */
  const url = (role, password, database) =>
    `postgres://${role}:${password}@127.0.0.1:${String(port)}/${database}`;
  await untilReady(child, url("postgres", secrets.serverPassword, "postgres"), dataDir);
  await makeDatabase(url("postgres", secrets.serverPassword, "postgres"), secrets.ownerPassword);
  note(`PostgreSQL on 127.0.0.1:${String(port)}`);
  return url(DATABASE, secrets.ownerPassword, DATABASE);
}

/**
 * @param {import("./postgres-files.mjs").ServerFiles} files
 * @param {string} cluster
 * @param {string} password
 */
async function makeCluster(files, cluster, password) {
  const unfinished = `${cluster}.new`;
  const passwordFile = join(files.home, "password");
  removeTree(unfinished);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (files.user) chownSync(passwordFile, files.user.uid, files.user.gid);
  const args = [
    `--pgdata=${unfinished}`,
    "--username=postgres",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
  ];
  try {
    await promisify(execFile)(join(files.native, "bin/initdb"), args, { ...files.user, cwd: files.home });
  } catch (error) {
    throw new StartProblem(
      `The database cluster could not be made in ${files.home}: ${error instanceof Error ? error.message : String(error)}`,
    );
  } finally {
    removeTree(passwordFile);
  }
  renameSync(unfinished, cluster);
}

/** @param {string} cluster */
function refuseOtherMajor(cluster) {
  const major = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  if (major !== "18") {
    throw new StartProblem(
      `The data in ${cluster} were written by PostgreSQL ${major} and this copy brings 18: make a backup with the version that wrote them, then restore it into a new INTERPHASE_DATA_DIR.`,
    );
  }
}

/**
 * Ends the server a start that was killed hard has left on this cluster.
 *
 * @param {string} cluster
 * @param {(text: string) => void} note
 */
async function stopStaleServer(cluster, note) {
  const pidFile = join(cluster, "postmaster.pid");
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, "utf8").split("\n")[0]);
  if (!isServerOf(pid, cluster)) return;
  note("ending the server of a start that was killed");
  for (let waited = 0; isServerOf(pid, cluster); waited += 100) {
    if (waited % 10_000 === 0) process.kill(pid, waited === 0 ? "SIGINT" : "SIGQUIT");
    await wait(100);
  }
}

/** @param {number} pid @param {string} cluster */
function isServerOf(pid, cluster) {
  try {
    process.kill(pid, 0);
    return (
      process.platform !== "linux" || readFileSync(`/proc/${String(pid)}/cmdline`, "utf8").includes(cluster)
    );
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {string} url
 * @param {string} dataDir
 */
async function untilReady(child, url, dataDir) {
  for (let waited = 0; waited < READY_WITHIN_MS; waited += 100) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    const client = await connect(url).catch(() => undefined);
    if (client) return client.end();
    await wait(100);
  }
  child.kill("SIGQUIT");
  const log = readFileSync(join(dataDir, "logs/postgres.log"), "utf8")
    .trim()
    .split("\n")
    .slice(-8)
    .join("\n");
  throw new StartProblem(
    `The embedded PostgreSQL did not start; the end of ${join(dataDir, "logs/postgres.log")} says why:\n${log}`,
  );
}

/**
 * The owner makes and changes the schema, and may make the api's restricted role; it is no superuser. It reads past row-level
 * security, as a backup must.
 *
 * @param {string} url
 * @param {string} ownerPassword
 */
async function makeDatabase(url, ownerPassword) {
  const client = await connect(url);
  try {
    const owner = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [DATABASE]);
    // The password is base64url of our own making, so it needs no quoting.
    const attributes = `LOGIN CREATEROLE BYPASSRLS PASSWORD '${ownerPassword}'`;
    await client.query(`${owner.rowCount === 0 ? "CREATE" : "ALTER"} ROLE ${DATABASE} ${attributes}`);
    const database = await client.query("SELECT FROM pg_database WHERE datname = $1", [DATABASE]);
    if (database.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/**
 * Refuses a managed server that does not answer or is too old, before anything is built on it.
 *
 * @param {string} url
 * @param {(text: string) => void} note
 */
export async function checkManagedServer(url, note) {
  const client = await connect(url).catch((/** @type {unknown} */ error) => {
    const reason = codeOf(error) ?? (error instanceof Error ? error.message : String(error));
    throw new StartProblem(
      `The server of DATABASE_URL does not let us in (${reason}): check its host, port, database, owner and password.`,
    );
  });
  const { rows } = await client
    .query("SELECT current_setting('server_version_num')::int AS version")
    .finally(() => client.end());
  const version = Number(rows[0]?.version);
  if (version < 150_000)
    throw new StartProblem("The server of DATABASE_URL is older than PostgreSQL 15: use 15 or newer.");
  note(`PostgreSQL ${String(Math.floor(version / 10_000))}, managed`);
}

/** @param {string} url */
async function connect(url) {
  const { openClient } = await import("../database/open-client.mjs");
  return openClient({ connectionString: url, connectionTimeoutMillis: 5000 });
}
