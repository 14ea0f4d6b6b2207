import { execFileSync, spawn } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { ordinaryUser } from "../start/ordinary-user.mjs";
import { freePort } from "../start/ports.mjs";

const FOLDERS = ["/usr/lib/postgresql/15/bin", "/usr/local/bin"];
const PASSWORD = "test-owner";

/**
 * Starts the machine's own PostgreSQL 15, the oldest one promised, where there is one.
 *
 * @returns {Promise<{ url: string, stop: () => Promise<void> } | undefined>}
 */
export async function startOlderServer() {
  const folder = FOLDERS.find(
    (path) => existsSync(join(path, "postgres")) && isFifteen(join(path, "postgres")),
  );
  if (!folder) return undefined;
  const user = ordinaryUser();
  const home = mkdtempSync(join(tmpdir(), "interphase-pg15-"));
  const passwordFile = join(home, "password");
  writeFileSync(passwordFile, PASSWORD);
  chmodSync(home, 0o711);
  if (user) for (const path of [home, passwordFile]) chownSync(path, user.uid, user.gid);
  const data = join(home, "data");
  execFileSync(
    join(folder, "initdb"),
    [
      `--pgdata=${data}`,
      "--username=owner",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C.UTF-8",
      "--no-sync",
    ],
    { ...user, cwd: home, stdio: "ignore" },
  );
  const port = await freePort(undefined);
  const settings = ["fsync=off", "listen_addresses=127.0.0.1", "unix_socket_directories="];
  const child = spawn(
    join(folder, "postgres"),
    ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    { ...user, cwd: home, stdio: "ignore" },
  );
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const url = `postgres://owner:${PASSWORD}@127.0.0.1:${String(port)}/postgres`;
  await untilAnswers(url);
  return {
    url,
    stop: async () => {
      child.kill("SIGINT");
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** @param {string} program */
function isFifteen(program) {
  return / 15\./.test(execFileSync(program, ["--version"]).toString());
}

/** @param {string} url */
async function untilAnswers(url) {
  const { openClient } = await import("../database/open-client.mjs");
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const client = await openClient({ connectionString: url }).catch(() => undefined);
    if (client !== undefined) return client.end();
    await wait(100);
  }
  throw new Error("PostgreSQL 15 did not answer within twenty seconds");
}
