import { parseArgs } from "node:util";

export const usage = `Protocols as files, without a server.

  npm run protocol -- validate <document.json>
  npm run protocol -- expand <document.json> [--set <parameter>=<value>]…
  npm run protocol -- diff <earlier.json> <later.json>

--set    the value of a parameter, in its own unit; its default without it
--zh     say it in Chinese

Exit code 0: sound, or expanded, or compared. 1: something is wrong with a document, and where. 2: nothing could be read.`;

/** Something is wrong with what was asked, not with a document. */
export class UsageProblem extends Error {}

/** How many files does each command take? */
const commands = new Map([
  ["validate", 1],
  ["expand", 1],
  ["diff", 2],
]);

/**
 * What was asked for?
 *
 * @param {string[]} args
 */
export function readArguments(args) {
  const { values, positionals } = parse(args);
  const [command = "", ...files] = positionals;
  const takes = commands.get(command);
  if (takes === undefined) throw new UsageProblem("Say what to do: validate, expand or diff.");
  if (files.length !== takes)
    throw new UsageProblem(`${command} takes ${takes} file${takes > 1 ? "s" : ""}.`);
  return { command, files, chosen: readChosen(values.set ?? []), locale: values.zh ? "zh" : "en" };
}

/** @param {string[]} said @returns {Record<string, number>} */
function readChosen(said) {
  return Object.fromEntries(
    said.map((text) => {
      const [name = "", value = ""] = text.split("=");
      const number = Number(value);
      if (name === "" || value === "" || !Number.isFinite(number))
        throw new UsageProblem(`--set ${text} is not <parameter>=<number>.`);
      return [name, number];
    }),
  );
}

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { set: { type: "string", multiple: true }, zh: { type: "boolean" } },
    });
  } catch (error) {
    throw new UsageProblem(error instanceof Error ? error.message : String(error));
  }
}
