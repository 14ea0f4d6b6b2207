import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";

import { messageOf, readLanguage, readParameter, UsageProblem } from "./usage.mjs";

/** @typedef {typeof import("@interphase/protocols")} Room */

export const convertUsage = `Convert a protocol, or a file of another program.

  npm run protocol -- convert <file> --from <format> --to <format> [--parameter name=number]… [--out <file>]
                      [--acknowledge safety] [--language en|zh]

Formats: json (the protocol itself), unicycler, pybamm, battinfo; and, to write only, neware and biologic.
The file goes to --out, or to where the output goes; what it loses goes beside it, with places and whether safety hangs on it.
--parameter    a parameter of the protocol; of a file of another program, capacity in mA.h is the one there is
--acknowledge  a file that loses a limit, an end, a sign, a range, a temperature or a pressure is written only so

Exit code 0: it is written. 1: it is not; the reason stands in the output. 2: wrong arguments, or no such file.
Whether a file runs safely is said of the conversion alone. It is no safety assessment.`;

const options = /** @type {const} */ ({
  from: { type: "string" },
  to: { type: "string" },
  out: { type: "string" },
  parameter: { type: "string", multiple: true },
  acknowledge: { type: "string" },
  language: { type: "string", default: "en" },
});

/**
 * What is a file in another format, and what is lost?
 *
 * @param {string[]} args
 * @param {Room} room
 */
export async function convertFile(args, room) {
  const { file, out, isAcknowledged, ...request } = readArguments(args, room);
  const content = await readFile(file, "utf8").catch(() => {
    throw new UsageProblem(`${file} cannot be read.`);
  });
  const result = room.convertProtocol({ ...request, content });
  if (!result.ok) {
    console.error(
      `${result.failure.path || "/"}: ${room.sayConversionFailure(result.failure, request.locale)}`,
    );
    return 1;
  }
  const { conversion } = result;
  for (const loss of conversion.losses)
    console.error(`${loss.path || "/"}: ${loss.kind}${loss.safety ? ", safety" : ""}: ${loss.message}`);
  if (!conversion.runsSafely && !isAcknowledged) {
    console.error("Not written: safety hangs on a loss. Say --acknowledge safety if you have seen to it.");
    return 1;
  }
  const bytes = Buffer.from(conversion.content, conversion.encoding === "base64" ? "base64" : "utf8");
  if (out === undefined) process.stdout.write(bytes);
  else await writeFile(out, bytes);
  return 0;
}

/**
 * @param {string[]} args
 * @param {Room} room
 */
function readArguments(args, room) {
  const { values, positionals } = parse(args);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageProblem("Name one file.");
  if (values.acknowledge !== undefined && values.acknowledge !== "safety")
    throw new UsageProblem("What can be acknowledged is: safety.");
  return {
    file,
    out: values.out,
    isAcknowledged: values.acknowledge === "safety",
    from: formatOf(values.from, "--from", room.readableFormats),
    to: formatOf(values.to, "--to", room.writableFormats),
    parameters: Object.fromEntries((values.parameter ?? []).map(readParameter)),
    locale: readLanguage(values.language),
  };
}

/**
 * @template {string} Format
 * @param {string | undefined} said
 * @param {string} option
 * @param {readonly Format[]} formats
 */
function formatOf(said, option, formats) {
  const format = formats.find((known) => known === said);
  if (format === undefined) throw new UsageProblem(`${option} is one of ${formats.join(", ")}.`);
  return format;
}

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    throw new UsageProblem(messageOf(error));
  }
}
