import { access } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { convertFile, convertUsage } from "./convert.mjs";
import { diffFiles, diffUsage, expandFile, expandUsage, validateFile, validateUsage } from "./look.mjs";
import { messageOf, UsageProblem } from "./usage.mjs";

const ROOT = resolve(import.meta.dirname, "../..");
const NOT_DONE = 2;

/**
 * What can be asked for? Each answers with its exit code.
 *
 * @type {Readonly<Record<string, { usage: string, run: (args: string[], room: typeof import("@interphase/protocols")) => Promise<number> }>>}
 */
const commands = {
  validate: { usage: validateUsage, run: validateFile },
  expand: { usage: expandUsage, run: expandFile },
  diff: { usage: diffUsage, run: diffFiles },
  convert: { usage: convertUsage, run: convertFile },
};

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
  const path = resolve(ROOT, "packages/protocols/dist/index.js");
  await access(path).catch(() => {
    throw new UsageProblem("The packages are not built yet: run npm run build once.");
  });
  return import(pathToFileURL(path).href);
}
