import { StartProblem } from "../start/problem.mjs";
import { listChecks } from "./checks.mjs";
import { isOfAll, listChanged } from "./content.mjs";
import { listWorkspaces, reachedBy } from "./workspaces.mjs";

/** @typedef {import("./checks.mjs").Check} Check */
/** @typedef {{ files: readonly string[], folders: ReadonlySet<string> }} Change */

/**
 * The checks that were asked for, in the order in which they begin.
 *
 * @param {string} root
 * @param {import("./options.mjs").Options} options
 * @param {number} workers
 * @param {(text: string) => void} say
 * @returns {Check[]}
 */
export function chooseChecks(root, { isLong, since, only }, workers, say) {
  const change = since === undefined ? undefined : findChange(root, since, say);
  const folders = change && [...change.folders];
  const all = listChecks(root, { isLong, workers, folders });
  if (only.length > 0) return withNeeds(all, only);
  return change === undefined ? all : all.filter((check) => canReach(check, change));
}

/**
 * @param {string} root
 * @param {string} since
 * @param {(text: string) => void} say
 * @returns {Change | undefined} undefined where the change can reach everything
 */
function findChange(root, since, say) {
  const changed = listChanged(root, since);
  const folders = reachedBy(listWorkspaces(root), changed.files);
  const isWhole = changed.files.some(isOfAll);
  const what = isWhole ? "everything" : [...folders].join(", ") || "no workspace";
  say(`${String(changed.files.length)} files have changed since ${changed.since}; they can reach ${what}.`);
  return isWhole ? undefined : { files: changed.files, folders };
}

/**
 * Can this change make this check fail?
 *
 * @param {Pick<Check, "reach">} check
 * @param {Change} change
 */
export function canReach({ reach }, { files, folders }) {
  if (reach.length === 0) return files.length > 0;
  return reach.some(
    (own) =>
      folders.has(own) ||
      (own.endsWith("/") && [...files, ...folders].some((path) => `${path}/`.startsWith(own))),
  );
}

/**
 * A check is asked for by its name, several that are parts of one by how their names begin.
 *
 * @param {Check[]} all
 * @param {readonly string[]} names
 */
function withNeeds(all, names) {
  const isNamed = (/** @type {Check} */ check, /** @type {string} */ name) =>
    `${check.name} `.startsWith(`${name} `);
  const unknown = names.find((name) => !all.some((check) => isNamed(check, name)));
  if (unknown !== undefined)
    throw new StartProblem(
      `There is no check named ${unknown}. There are: ${all.map(({ name }) => name).join(", ")}.`,
    );
  const wanted = new Set(
    all.filter((check) => names.some((name) => isNamed(check, name))).map(({ name }) => name),
  );
  for (const check of all.toReversed())
    if (wanted.has(check.name)) for (const need of check.needs ?? []) wanted.add(need);
  return all.filter(({ name }) => wanted.has(name));
}
