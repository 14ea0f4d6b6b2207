import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { test } from "node:test";

const ROOT = resolve(import.meta.dirname, "../..");

const CODE = [
  "MIT",
  "MIT-0",
  "ISC",
  "BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "0BSD",
  "Apache-2.0",
  "MPL-2.0",
  "BlueOak-1.0.0",
  "PostgreSQL",
  "Unicode-3.0",
  "Unicode-DFS-2016",
  "CC0-1.0",
];
const DATA = ["CC-BY-3.0", "CC-BY-4.0"];
const FONTS = ["OFL-1.1"];
const PERMITTED = new Set([...CODE, ...DATA, ...FONTS]);

/**
 * Licences read by hand (decision 0009), because package.json names none.
 *
 * @type {Record<string, string>}
 */
const READ_BY_HAND = {
  // Its LICENSE file is MIT's text; package.json has no licence field.
  "png-js": "MIT",
};

/**
 * Packages let in one by one under a permissive licence outside the list (decision 0009), and the licence each had then.
 *
 * @type {Record<string, string>}
 */
const LET_IN = {
  // Zlib for the algorithm it ported: as permissive as MIT, and asks only not to misname the author.
  pako: "(MIT AND Zlib)",
  // Comes with graphile-worker's reader of configuration files, which is not used.
  argparse: "Python-2.0",
};

/** @typedef {{ version?: string, license?: unknown, licenses?: unknown, dev?: boolean, link?: boolean, optional?: boolean, resolved?: string }} LockedPackage */

/** @type {Record<string, LockedPackage>} */
const packages = JSON.parse(await readFile(join(ROOT, "package-lock.json"), "utf8")).packages;

/** @param {string} path */
const nameOf = (path) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);

/** @param {string} path @param {LockedPackage} entry */
async function licenceOf(path, entry) {
  const name = nameOf(path);
  if (READ_BY_HAND[name]) return READ_BY_HAND[name];
  if (typeof entry.license === "string") return entry.license;
  const own = JSON.parse(await readFile(join(ROOT, path, "package.json"), "utf8").catch(() => "{}"));
  const said = own.license ?? own.licenses?.[0] ?? "none";
  return typeof said === "string" ? said : String(said.type);
}

/** `(MIT OR GPL-3.0)` leaves a choice, `MIT AND CC-BY-4.0` does not. @param {string} expression @returns {boolean} */
function isPermitted(expression) {
  const bare = expression.replace(/^\((.*)\)$/, "$1");
  if (bare.includes(" OR ")) return bare.split(" OR ").some(isPermitted);
  return bare.split(" AND ").every((part) => PERMITTED.has(part.replace(/[()]/g, "")));
}

test("every dependency that runs in production has a permitted licence", async () => {
  const running = Object.entries(packages).filter(
    ([path, entry]) => path.includes("node_modules/") && !entry.dev && !entry.link,
  );
  assert.ok(running.length > 100, "the lock file lists what runs");
  const found = await Promise.all(
    running.map(async ([path, entry]) => ({ path, licence: await licenceOf(path, entry) })),
  );
  assert.deepEqual(
    found.filter(({ path, licence }) => !isPermitted(licence) && LET_IN[nameOf(path)] !== licence),
    [],
  );
});

test("a licence outside the list is refused", () => {
  for (const licence of [
    "GPL-3.0",
    "AGPL-3.0-only",
    "LGPL-3.0-or-later",
    "MIT AND GPL-2.0",
    "none",
    "UNLICENSED",
  ]) {
    assert.equal(isPermitted(licence), false, licence);
  }
  for (const licence of ["(MIT OR GPL-3.0-or-later)", "MIT AND CC-BY-4.0", "Apache-2.0"]) {
    assert.equal(isPermitted(licence), true, licence);
  }
});

test("the lock file holds no download address", () => {
  const addresses = Object.entries(packages).filter(([, entry]) =>
    /^(https?|git)/.test(entry.resolved ?? ""),
  );
  assert.deepEqual(addresses, []);
});
