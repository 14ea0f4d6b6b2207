import { execFileSync, spawnSync } from "node:child_process";
import { userInfo } from "node:os";

import { StartProblem } from "./problem.mjs";

/** @typedef {{ uid: number, gid: number }} OrdinaryUser */

/**
 * PostgreSQL refuses to run as root: as root its server runs as an ordinary user of this machine.
 *
 * @returns {OrdinaryUser | undefined} nobody else when the start itself is an ordinary user's
 */
export function ordinaryUser() {
  if (userInfo().uid !== 0) return undefined;
  for (const name of ["postgres", "nobody"]) {
    try {
      const [uid = 0, gid = 0] = ["-u", "-g"].map((flag) =>
        Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] }).toString()),
      );
      if (uid > 0) return { uid, gid };
    } catch {
      continue;
    }
  }
  throw new StartProblem(
    "PostgreSQL does not run as root, and this machine has neither a user postgres nor nobody: run npm start as an ordinary user.",
  );
}

/**
 * May that user run this program where it lies? A clone below /root, say, is closed to it.
 *
 * @param {OrdinaryUser} user
 * @param {string} program
 */
export function mayRun(user, program) {
  return spawnSync(program, ["--version"], { ...user, cwd: "/", stdio: "ignore" }).status === 0;
}

/**
 * May that user enter this directory?
 *
 * @param {OrdinaryUser} user
 * @param {string} directory
 */
export function mayEnter(user, directory) {
  return spawnSync("sh", ["-c", 'cd "$0"', directory], { ...user, cwd: "/", stdio: "ignore" }).status === 0;
}
