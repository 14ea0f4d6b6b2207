import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, rename, stat, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { codeOf, StartProblem } from "./problem.mjs";
import { identityOf, isSameProcess } from "./process-identity.mjs";

/** @typedef {{ nextAuthSecret: string, serverPassword: string, ownerPassword: string, secretKeys: string }} Secrets */

/**
 * Makes the data directory and proves that it can be written.
 *
 * @param {string} dataDir
 */
export async function openDataDir(dataDir) {
  const probe = join(dataDir, `.probe-${String(process.pid)}`);
  try {
    await mkdir(join(dataDir, "logs"), { recursive: true, mode: 0o700 });
    await writeFile(probe, "");
    await unlink(probe);
  } catch (error) {
    throw new StartProblem(
      `The data directory ${dataDir} cannot be written (${codeOf(error) ?? "unknown"}): choose another with INTERPHASE_DATA_DIR=/a/path npm start, or give your user the right to write there.`,
    );
  }
}

/**
 * Claims the data directory for this start; two at once would share one database server.
 *
 * @param {string} dataDir
 * @returns {Promise<void>}
 */
export async function claimDataDir(dataDir) {
  const path = join(dataDir, "start.json");
  const me = JSON.stringify(identityOf(process.pid));
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      await writeFile(path, me, { flag: "wx", mode: 0o600 });
      return;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
    const holder = JSON.parse((await readFile(path, "utf8").catch(() => "")) || "null");
    if (isSameProcess(holder)) {
      throw new StartProblem(
        `Interphase already runs on ${dataDir} (process ${String(holder.pid)}): stop it with Ctrl-C there, or choose another directory with INTERPHASE_DATA_DIR.`,
      );
    }
    await unlink(path).catch(() => undefined);
  }
  throw new StartProblem(`Several starts want ${dataDir} at once: give each its own INTERPHASE_DATA_DIR.`);
}

/** @param {string} dataDir */
export async function releaseDataDir(dataDir) {
  await unlink(join(dataDir, "start.json")).catch(() => undefined);
}

/**
 * Reads this copy's secrets; the first start makes them, readable by the owner only.
 *
 * @param {string} dataDir
 * @returns {Promise<Secrets>}
 */
export async function readSecrets(dataDir) {
  const path = join(dataDir, "secrets.json");
  const kept = await readFile(path, "utf8").catch(() => undefined);
  const known = kept === undefined ? {} : JSON.parse(kept);
  const secret = () => randomBytes(32).toString("base64url");
  const made = {
    nextAuthSecret: secret(),
    serverPassword: secret(),
    ownerPassword: secret(),
    secretKeys: `first:${secret()}`,
  };
  const secrets = { ...made, ...known };
  if (Object.keys(made).some((name) => !(name in known))) {
    await writeFile(`${path}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
    await rename(`${path}.new`, path);
  }
  await chmod(path, 0o600);
  return secrets;
}

/** @param {string} path */
export async function exists(path) {
  return stat(path).then(
    () => true,
    () => false,
  );
}
