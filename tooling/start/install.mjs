import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { npmCommand, runCommand } from "./command.mjs";
import { withLock } from "./lock.mjs";

/** @typedef {{ version?: string, link?: boolean, optional?: boolean, dev?: boolean }} LockedPackage */

/**
 * Installs the packages of the lock file when `node_modules` is not what it says.
 *
 * @param {string} root
 * @param {(text: string) => void} note
 */
export async function installPackages(root, note) {
  if (await isInstalled(root)) return note("up to date");
  await withLock(
    join(root, ".turbo/install.lock"),
    async () => {
      if (await isInstalled(root)) return note("installed by another start");
      const [command, ...args] = npmCommand();
      await runCommand(command, [...args, "ci", "--no-audit", "--no-fund", "--include=dev"], {
        cwd: root,
        onLine: note,
        what: "npm ci",
      });
      await writeFile(join(root, "node_modules/.interphase"), await stampOf(root));
      note("installed");
    },
    () => note("another start is installing; waiting for it"),
  );
}

/** @param {string} root */
async function isInstalled(root) {
  const stamp = await readFile(join(root, "node_modules/.interphase"), "utf8").catch(() => undefined);
  if (stamp === (await stampOf(root))) return true;
  if (!(await matchesLock(root))) return false;
  await writeFile(join(root, "node_modules/.interphase"), await stampOf(root)).catch(() => undefined);
  return true;
}

/** @param {string} root */
async function stampOf(root) {
  const lock = await readFile(join(root, "package-lock.json"));
  const major = process.versions.node.split(".")[0] ?? "";
  return createHash("sha256")
    .update(lock)
    .update(`${major} ${process.platform} ${process.arch}`)
    .digest("hex");
}

/**
 * Did npm itself, called by a person, install just what the lock file says? npm keeps its own account of what it did.
 *
 * @param {string} root
 */
async function matchesLock(root) {
  /** @param {string} path @returns {Promise<Record<string, LockedPackage>>} */
  const packages = async (path) => JSON.parse(await readFile(join(root, path), "utf8")).packages;
  try {
    const wanted = await packages("package-lock.json");
    const found = await packages("node_modules/.package-lock.json");
    return Object.entries(wanted).every(
      ([path, entry]) =>
        !path.includes("node_modules/") ||
        found[path]?.version === entry.version ||
        (entry.optional === true && found[path] === undefined),
    );
  } catch {
    return false;
  }
}
