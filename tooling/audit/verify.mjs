import { createReadStream } from "node:fs";
import { access, readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { readArguments, usage, UsageProblem } from "./arguments.mjs";
import { withDatabaseChain } from "./database-chain.mjs";
import { describeVerification } from "./report.mjs";

const ROOT = resolve(import.meta.dirname, "../..");
const VERIFIED = 0;
const BROKEN = 1;
const NOT_VERIFIED = 2;

// npm run audit:verify -- <export file> | --database <address> --scope <scope>: is the record what it was?
process.exitCode = await main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof UsageProblem ? `${error.message}\n\n${usage}` : messageOf(error));
  return NOT_VERIFIED;
});

/** @param {string[]} args */
async function main(args) {
  const asked = readArguments(args);
  const audit = await loadPackage();
  const kept = await Promise.all(asked.headFiles.map((file) => readHead(audit, file)));
  const trustedKeys = asked.keys.length > 0 ? asked.keys : undefined;
  const options = { knownHeads: kept, ...(trustedKeys === undefined ? {} : { trustedKeys }) };
  const found = asked.file
    ? await verifyFile(audit, asked.file, options)
    : await verifyDatabase(audit, asked.database ?? "", asked.scope ?? "", options);
  console.log(describeVerification(found, { keptHeads: kept.length, isKeyGiven: trustedKeys !== undefined }));
  return found.ok ? VERIFIED : BROKEN;
}

/** @returns {Promise<typeof import("@interphase/audit")>} */
async function loadPackage() {
  const path = resolve(ROOT, "packages/audit/dist/index.js");
  await access(path).catch(() => {
    throw new UsageProblem("The packages are not built yet: run npm run build once.");
  });
  return import(pathToFileURL(path).href);
}

/**
 * @param {typeof import("@interphase/audit")} audit
 * @param {string} file
 * @param {import("@interphase/audit").VerificationOptions} options
 */
async function verifyFile(audit, file, options) {
  const verifier = audit.createVerifier(options);
  for await (const piece of createReadStream(file, { highWaterMark: 1 << 20 })) verifier.push(piece);
  return verifier.end();
}

/**
 * The rows as an export would write them, without its last line: the database's own heads and its note of where the chain ends
 * take its place.
 *
 * @param {typeof import("@interphase/audit")} audit
 * @param {string} url
 * @param {string} scope
 * @param {import("@interphase/audit").VerificationOptions} options
 */
async function verifyDatabase(audit, url, scope, options) {
  return withDatabaseChain(url, scope, async ({ heads, end, eachEvent }) => {
    const knownHeads = [...(options.knownHeads ?? []), ...heads];
    const verifier = audit.createVerifier({ ...options, knownHeads, mayLackHead: true });
    const write = (/** @type {string} */ line) => verifier.push(Buffer.from(`${line}\n`));
    write(audit.headerLineOf({ form: "full", scope }));
    await eachEvent((event) => write(audit.eventLineOf(event)));
    return endingAt(verifier.end(), end);
  });
}

/**
 * Do the events end where the database notes the chain's end?
 *
 * @param {import("@interphase/audit").Verification} found
 * @param {{ seq: number, hash: string } | undefined} end
 * @returns {import("@interphase/audit").Verification}
 */
function endingAt(found, end) {
  if (!found.ok || (end === undefined ? found.count === 0 : end.hash === found.head.hash)) return found;
  const { scope, count } = found;
  const kind = (end?.seq ?? 0) > count ? "truncated" : "head-differs";
  return { ok: false, scope, count, break: { kind, seq: count + 1, line: count + 2 } };
}

/**
 * @param {typeof import("@interphase/audit")} audit
 * @param {string} file
 */
async function readHead(audit, file) {
  const parsed = audit.signedHeadSchema.safeParse(JSON.parse(await readFile(file, "utf8")));
  if (parsed.success) return parsed.data;
  throw new UsageProblem(`${file} is no signed head: keep what GET /v1/audit/head answers.`);
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
