import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

import { listFiles } from "../test/content.mjs";

/** Which lines speak of the example? */
const NAMES_EXAMPLE = /plan[-_]notes?\b|PlanNotes?|planNotes?/;

/** What is the follower's own feature called, where the example says otherwise? */
const renamed = (/** @type {string} */ text) =>
  text.replaceAll("note", "remark").replaceAll("Note", "Remark");

/** @param {string} root */
function keptFiles(root) {
  const files = listFiles(root);
  if (files === undefined) throw new Error("what is kept is asked of git, and this is no checkout");
  return files;
}

/**
 * Which files does docs/adding-a-feature.md name under a heading?
 *
 * @param {string} page
 * @param {string} heading
 * @returns {string[]}
 */
export function filesUnder(page, heading) {
  const part = page.split(/^## /m).find((each) => each.startsWith(heading)) ?? "";
  return [...part.matchAll(/^(?:- |\| )`([^`]+)`/gm)].map(([, path]) => path ?? "");
}

/**
 * Makes a copy of the repository beside which nothing else runs: tracked files, what is built, and links to what is installed.
 *
 * @param {string} root
 * @param {string} copy
 */
export function copyRepository(root, copy) {
  for (const file of keptFiles(root)) cpSync(join(root, file), join(copy, file));
  const rooms = ["packages", "apps"].flatMap((kind) =>
    readdirSync(join(root, kind)).map((name) => join(kind, name)),
  );
  for (const room of rooms) {
    for (const built of ["dist", "tsconfig.tsbuildinfo"])
      if (existsSync(join(root, room, built)))
        cpSync(join(root, room, built), join(copy, room, built), { recursive: true });
    if (existsSync(join(root, room, "node_modules")))
      symlinkSync(join(root, room, "node_modules"), join(copy, room, "node_modules"));
  }
  linkInstalled(root, copy, rooms);
}

/**
 * Packages of ours are the copy's own; all else is what is installed.
 *
 * @param {string} root
 * @param {string} copy
 * @param {readonly string[]} rooms
 */
function linkInstalled(root, copy, rooms) {
  mkdirSync(join(copy, "node_modules/@interphase"), { recursive: true });
  for (const name of readdirSync(join(root, "node_modules")))
    if (name !== "@interphase" && name !== ".cache")
      symlinkSync(join(root, "node_modules", name), join(copy, "node_modules", name));
  for (const room of rooms) {
    const { name } = JSON.parse(readFileSync(join(copy, room, "package.json"), "utf8"));
    symlinkSync(join(copy, room), join(copy, "node_modules", name));
  }
}

/**
 * Follows the page in a copy: the files to copy under the follower's names, and in each file to touch the example's lines once more.
 *
 * @param {string} copy
 * @param {{ copied: readonly string[], touched: readonly string[] }} page
 */
export function followPage(copy, { copied, touched }) {
  for (const file of copied) {
    const target = join(copy, renamed(file));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, renamed(readFileSync(join(copy, file), "utf8")));
  }
  // Where people find the page is a choice, not a line to repeat.
  for (const file of touched.filter((each) => !each.endsWith(".tsx"))) {
    const lines = readFileSync(join(copy, file), "utf8").split("\n");
    const isRepeated = (/** @type {string} */ line) => NAMES_EXAMPLE.test(line) && !/AddPlanNotes/.test(line);
    const followed = lines.flatMap((line) => (isRepeated(line) ? [line, renamed(line)] : [line]));
    writeFileSync(join(copy, file), followed.join("\n"));
  }
}

/**
 * Which files speak of the example, of all that are kept?
 *
 * @param {string} root
 * @returns {string[]}
 */
export function filesThatNameIt(root) {
  return keptFiles(root)
    .filter((file) => /\.(ts|tsx|json|mjs)$/.test(file) && !file.startsWith("tooling/example/"))
    .filter((file) => NAMES_EXAMPLE.test(file) || NAMES_EXAMPLE.test(readFileSync(join(root, file), "utf8")));
}
