import { mkdir, open, readFile, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { codeOf, StartProblem } from "./problem.mjs";
import { identityOf, isSameProcess } from "./process-identity.mjs";

/**
 * Does `work` while no other start of this clone does; a lock whose holder has died is taken over.
 *
 * @template T
 * @param {string} path
 * @param {() => Promise<T>} work
 * @param {() => void} onWait
 * @returns {Promise<T>}
 */
export async function withLock(path, work, onWait) {
  await mkdir(dirname(path), { recursive: true }).catch(unwritable(path));
  for (let isFirst = true; !(await take(path)); isFirst = false) {
    if (isFirst) onWait();
    await wait(200);
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

/** @param {string} path */
async function take(path) {
  try {
    const file = await open(path, "wx");
    await file.writeFile(JSON.stringify(identityOf(process.pid)));
    await file.close();
    return true;
  } catch (error) {
    if (codeOf(error) !== "EEXIST") unwritable(path)(error);
  }
  const text = await readFile(path, "utf8").catch(() => undefined);
  // An empty file is a lock being written this instant, or one whose writer died between two calls; the next look tells.
  if (text === undefined) return false;
  if (text === "") await wait(1000);
  const holder = text === "" ? await readFile(path, "utf8").catch(() => undefined) : text;
  if (holder === undefined) return false;
  if (holder === "" || !isSameProcess(JSON.parse(holder))) await rm(path, { force: true });
  return false;
}

/** @param {string} path */
const unwritable = (path) => (/** @type {unknown} */ error) => {
  throw new StartProblem(
    `${dirname(path)} cannot be written (${codeOf(error) ?? "unknown"}): give your user the right to write in the clone, or clone it where you may.`,
  );
};
