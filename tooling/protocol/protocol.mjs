import { access } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { convertFile, convertUsage } from "./convert.mjs";
import { UsageProblem } from "./usage.mjs";

const ROOT = resolve(import.meta.dirname, "../..");
const NOT_DONE = 2;

/**
 * What can be asked for? Each answers with its exit code.
 *
 * @type {Readonly<Record<string, { usage: string, run: (args: string[], room: typeof import("@interphase/protocols")) => Promise<number> }>>}
 */
const commands = { convert: { usage: convertUsage, run: convertFile } };

const usage = Object.values(commands)
  .map((command) => command.usage)
  .join("\n\n");

// npm run protocol -- <command> <file> …: what does the room of protocols say of a file?
process.exitCode = await main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof UsageProblem ? `${error.message}\n\n${usage}` : messageOf(error));
  return NOT_DONE;
});

/** @param {string[]} args */
async function main([name = "", ...args]) {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) throw new UsageProblem(`Name a command: ${Object.keys(commands).join(", ")}.`);
  return command.run(args, await loadRoom());
}

/** @returns {Promise<typeof import("@interphase/protocols")>} */
async function loadRoom() {
import { access, readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { readArguments, usage, UsageProblem } from "./arguments.mjs";

/** @typedef {typeof import("@interphase/protocols")} Protocols */
/** @typedef {import("@interphase/protocols").ProtocolDocument} ProtocolDocument */

const ROOT = resolve(import.meta.dirname, "../..");
const SOUND = 0;
const WRONG = 1;
const NOT_READ = 2;

// npm run protocol -- validate|expand|diff <file>…: is it sound, what does it come to, what differs?
process.exitCode = await main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof UsageProblem ? `${error.message}\n\n${usage}` : messageOf(error));
  return NOT_READ;
});

/** @param {string[]} args */
async function main(args) {
  const { command, files, chosen, locale } = readArguments(args);
  const protocols = await loadPackage();
  const say = { ...protocols, locale };
  /** @type {ProtocolDocument[]} */
  const documents = [];
  for (const file of files) {
    const read = protocols.readDocument(await readFile(file, "utf8"));
    const problems = read.ok ? protocols.findProblems(read.document) : read.problems;
    if (!read.ok || (problems.length > 0 && command === "validate"))
      return tellProblems(say, problems, files.length > 1 ? `${file} ` : "");
    documents.push(read.document);
  }
  const [first, second] = documents;
  if (first === undefined) return NOT_READ;
  if (command === "validate") console.log(`OK ${protocols.documentSha256Of(first)}`);
  else if (command === "expand") return tellExpansion(say, first, chosen);
  else if (second !== undefined) tellDifference(say, first, second);
  return SOUND;
}

/** @param {Protocols & { locale: string }} say @param {readonly import("@interphase/protocols").ProtocolProblem[]} problems @param {string} before */
function tellProblems(say, problems, before) {
  const locale = say.locale === "zh" ? "zh" : "en";
  for (const problem of problems)
    console.log(`${before}${problem.pointer || "/"} ${problem.code}: ${say.sayProblem(problem, locale)}`);
  return WRONG;
}

/** @param {Protocols & { locale: string }} say @param {ProtocolDocument} document @param {Record<string, number>} chosen */
function tellExpansion(say, document, chosen) {
  const problems = say.checkChosen(document, chosen);
  if (problems.length > 0) return tellProblems(say, problems, "");
  const { pieces, ...expansion } = say.expand(document, chosen);
  console.log(JSON.stringify({ ...expansion, plotted: pieces.length }, null, 2));
  return SOUND;
}

/** @param {Protocols & { locale: string }} say @param {ProtocolDocument} before @param {ProtocolDocument} after */
function tellDifference(say, before, after) {
  const locale = say.locale === "zh" ? "zh" : "en";
  const { classification, changes } = say.compareDocuments(before, after);
  console.log(classification.toUpperCase());
  for (const change of changes)
    console.log(`${change.level} ${change.pointer} ${change.code}: ${say.sayChange(change, locale)}`);
}

/** @returns {Promise<Protocols>} */
async function loadPackage() {
  const path = resolve(ROOT, "packages/protocols/dist/index.js");
  await access(path).catch(() => {
    throw new UsageProblem("The packages are not built yet: run npm run build once.");
  });
  return import(pathToFileURL(path).href);
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
