import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";

import { messageOf, readLanguage, readParameter, UsageProblem } from "./usage.mjs";

/** @typedef {typeof import("@interphase/protocols")} Room */
/** @typedef {import("@interphase/protocols").ProtocolDocument} ProtocolDocument */
/** @typedef {import("@interphase/protocols").ProtocolProblem} ProtocolProblem */

const SOUND = 0;
const WRONG = 1;

export const validateUsage = `Look whether a protocol is sound, for every value that it allows.

  npm run protocol -- validate <document.json> [--language en|zh]

Exit code 0: it is; its hash stands in the output. 1: something is wrong, and where.`;

export const expandUsage = `Work out what a protocol comes to: its steps, the longest time, the charge.

  npm run protocol -- expand <document.json> [--parameter name=number]… [--language en|zh]

--parameter    the value of a parameter, in its own unit; its default without it`;

export const diffUsage = `Say what differs between two versions, and how much that is: major, minor, patch or none.

  npm run protocol -- diff <earlier.json> <later.json> [--language en|zh]`;

/** @param {string[]} args @param {Room} room */
export async function validateFile(args, room) {
  const { files, locale } = readArguments(args, 1);
  const document = await readDocument(files[0], room, locale);
  if (document === undefined) return WRONG;
  const problems = room.findProblems(document);
  if (problems.length > 0) return tellProblems(room, problems, locale);
  console.log(`OK ${room.documentSha256Of(document)}`);
  return SOUND;
}

/** @param {string[]} args @param {Room} room */
export async function expandFile(args, room) {
  const { files, chosen, locale } = readArguments(args, 1);
  const document = await readDocument(files[0], room, locale);
  if (document === undefined) return WRONG;
  const problems = room.checkChosen(document, chosen);
  if (problems.length > 0) return tellProblems(room, problems, locale);
  const { pieces, ...expansion } = room.expand(document, chosen);
  console.log(JSON.stringify({ ...expansion, plotted: pieces.length }, null, 2));
  return SOUND;
}

/** @param {string[]} args @param {Room} room */
export async function diffFiles(args, room) {
  const { files, locale } = readArguments(args, 2);
  const earlier = await readDocument(files[0], room, locale);
  const later = await readDocument(files[1], room, locale);
  if (earlier === undefined || later === undefined) return WRONG;
  const { classification, changes } = room.compareDocuments(earlier, later);
  console.log(classification.toUpperCase());
  for (const change of changes)
    console.log(`${change.level} ${change.pointer || "/"} ${change.code}: ${room.sayChange(change, locale)}`);
  return SOUND;
}

/** @param {string | undefined} file @param {Room} room @param {"en" | "zh"} locale @returns {Promise<ProtocolDocument | undefined>} */
async function readDocument(file = "", room, locale) {
  const text = await readFile(file, "utf8").catch(() => {
    throw new UsageProblem(`${file} cannot be read.`);
  });
  const read = room.readDocument(text);
  if (read.ok) return read.document;
  tellProblems(room, read.problems, locale, `${file} `);
  return undefined;
}

/** @param {Room} room @param {readonly ProtocolProblem[]} problems @param {"en" | "zh"} locale */
function tellProblems(room, problems, locale, before = "") {
  for (const problem of problems)
    console.log(`${before}${problem.pointer || "/"} ${problem.code}: ${room.sayProblem(problem, locale)}`);
  return WRONG;
}

/** @param {string[]} args @param {1 | 2} takes */
function readArguments(args, takes) {
  const { values, positionals } = parse(args);
  if (positionals.length !== takes)
    throw new UsageProblem(takes === 1 ? "Name one file." : "Name two files.");
  return {
    files: positionals,
    chosen: Object.fromEntries((values.parameter ?? []).map(readParameter)),
    locale: readLanguage(values.language),
  };
}

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { parameter: { type: "string", multiple: true }, language: { type: "string", default: "en" } },
    });
  } catch (error) {
    throw new UsageProblem(messageOf(error));
  }
}
