import { parseArgs } from "node:util";

/** @typedef {{ file: string | undefined, database: string | undefined, scope: string | undefined, headFiles: string[], keys: string[] }} Asked */

export const usage = `Verify a record of the audit, or the record in a database.

  npm run audit:verify -- <export file> [--head <head.json>]… [--key <public key, 64 hex digits>]…
  npm run audit:verify -- --database <postgres address> --scope <platform | alliance | organisation:id> [--head …] [--key …]

--head   a signed head kept since some day (GET /v1/audit/head): the record must still go through it
--key    the only keys that may have signed heads (GET /v1/audit/keys, asked when there was no doubt)

Exit code 0: verified. 1: broken, and where. 2: it could not be verified (wrong arguments, no such file, no connection).`;

/** Something is wrong with what was asked, not with the record. */
export class UsageProblem extends Error {}

/**
 * What was asked for?
 *
 * @param {string[]} args
 * @returns {Asked}
 */
export function readArguments(args) {
  const { values, positionals } = parse(args);
  const [file, ...more] = positionals;
  const { database, scope } = values;
  if (more.length > 0) throw new UsageProblem("Name one export file.");
  if ((file === undefined) === (database === undefined))
    throw new UsageProblem("Name an export file, or a database with --database.");
  if (database !== undefined && scope === undefined)
    throw new UsageProblem("Say which record with --scope: platform, alliance or organisation:id.");
  const keys = values.key ?? [];
  if (keys.some((key) => !/^[0-9a-f]{64}$/.test(key)))
    throw new UsageProblem("A key is the 64 hex digits of publicKey.");
  return { file, database, scope, headFiles: values.head ?? [], keys };
}

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        head: { type: "string", multiple: true },
        key: { type: "string", multiple: true },
        database: { type: "string" },
        scope: { type: "string" },
      },
    });
  } catch (error) {
    throw new UsageProblem(error instanceof Error ? error.message : String(error));
  }
}
