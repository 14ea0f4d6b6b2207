import { StartProblem } from "../start/problem.mjs";

/**
 * What was asked of `npm test`.
 *
 * @typedef {object} Options
 * @property {boolean} isLong  the long forms too
 * @property {string | undefined} since  only what the changes since this commit can reach; "" chooses the commit
 * @property {readonly string[]} only  only these checks
 */

export const usage = `npm test                       every check, in its short form
npm test -- --all              the long forms too: more generated requests and kills, PostgreSQL 15
npm test -- --changed          what the changes can reach since origin/main, else since the last commit
npm test -- --changed=<commit> what the changes since that commit can reach
npm test -- --only=<check>,…   these checks alone, with what they need`;

/**
 * Reads the words after `npm test --`; a word nobody knows is refused rather than left out.
 *
 * @param {readonly string[]} words
 * @returns {Options}
 */
export function readOptions(words) {
  /** @type {{ isLong: boolean, since: string | undefined, only: string[] }} */
  const options = { isLong: false, since: undefined, only: [] };
  for (const word of words) {
    const [, name, value] = /^--([a-z]+)(?:=(.+))?$/.exec(word) ?? [];
    if (name === "all" && value === undefined) options.isLong = true;
    else if (name === "changed") options.since = value ?? "";
    else if (name === "only" && value !== undefined) options.only.push(...value.split(","));
    else throw new StartProblem(`npm test does not know ${word}.\n\n${usage}`);
  }
  return options;
}
