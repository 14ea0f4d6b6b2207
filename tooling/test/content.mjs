import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { StartProblem } from "../start/problem.mjs";

/** Whatever these say is said to every check. */
const OF_ALL = [
  "package.json",
  "package-lock.json",
  "tsconfig.base.json",
  "tsconfig.json",
  "jest.config.cjs",
  "turbo.json",
  "tooling/jest/",
  "tooling/test/",
];

/** @param {string} file */
export const isOfAll = (file) =>
  OF_ALL.some((own) => (own.endsWith("/") ? file.startsWith(own) : file === own));

/**
 * @param {string} root
 * @param {...string} words
 */
function git(root, ...words) {
  return execFileSync("git", words, { cwd: root, stdio: ["ignore", "pipe", "ignore"], maxBuffer: 64e6 })
    .toString()
    .split("\0")
    .filter((line) => line !== "");
}

/**
 * The files that git keeps or would keep, from the root; undefined outside a git checkout.
 *
 * @param {string} root
 * @returns {string[] | undefined}
 */
export function listFiles(root) {
  try {
    const listed = git(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard");
    return [...new Set(listed)].filter((file) => existsSync(join(root, file))).sort();
  } catch {
    return undefined;
  }
}

/**
 * What has changed since a commit, with what is not committed. "" stands for where the branch left origin/main, else the last commit.
 *
 * @param {string} root
 * @param {string} since
 * @returns {{ files: string[], since: string }}
 */
export function listChanged(root, since) {
  const base = since === "" ? ownBase(root) : since;
  try {
    const kept = git(root, "diff", "--name-only", "-z", base, "--");
    const added = git(root, "ls-files", "-z", "--others", "--exclude-standard");
    return { files: [...new Set([...kept, ...added])].sort(), since: base };
  } catch {
    throw new StartProblem(`There is no commit ${base} here, so what has changed since then is not known.`);
  }
}

/** @param {string} root */
function ownBase(root) {
  try {
    return execFileSync("git", ["merge-base", "HEAD", "origin/main"], {
      cwd: root,
      stdio: ["ignore", "pipe", "ignore"],
    })
      .toString()
      .trim();
  } catch {
    return "HEAD";
  }
}

/**
 * Remembers, by the content of what it reads, that a check passed: the same content is not checked again. Outside a git checkout
 * nothing is remembered.
 *
 * @param {string} root
 */
export function createMemory(root) {
  const files = listFiles(root);
  const folder = join(root, "node_modules/.cache/interphase-checks");
  /** @param {readonly string[]} prefixes */
  const keyOf = (prefixes) => {
    const hash = createHash("sha256").update(process.version);
    for (const file of files ?? [])
      if (isOfAll(file) || prefixes.some((prefix) => file.startsWith(prefix)))
        hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
    return hash.digest("hex");
  };
  /**
   * @param {string} name
   * @param {readonly string[]} reads  beginnings of the files' paths
   */
  return (name, reads) => {
    if (files === undefined) return { isKnown: false, keep: () => undefined };
    const place = join(folder, name.replaceAll(/[^a-z0-9]+/g, "-"));
    // As it is before the check begins: a file that changes meanwhile was perhaps not read.
    const key = keyOf(reads);
    return {
      isKnown: existsSync(place) && readFileSync(place, "utf8") === key,
      keep: () => {
        mkdirSync(folder, { recursive: true });
        writeFileSync(place, key);
      },
    };
  };
}
