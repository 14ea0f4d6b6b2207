import { access, readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { readArguments, usage, UsageProblem } from "./arguments.mjs";
import { describeCertificate, describeDocument } from "./report.mjs";

const ROOT = resolve(import.meta.dirname, "../..");
const VERIFIED = 0;
const WRONG = 1;
const NOT_VERIFIED = 2;

// npm run ballot:verify -- <certificate> [--key <hex or file>]… [--document <file>]…: was the ballot counted as its certificate says?
process.exitCode = await main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof UsageProblem ? `${error.message}\n\n${usage}` : messageOf(error));
  return NOT_VERIFIED;
});

/** @param {string[]} args */
async function main(args) {
  const { file, keys, documents } = await readArguments(args);
  const { verifyCertificate } = await loadPackage();
  const found = verifyCertificate(await readFile(file, "utf8"), keys);
  console.log(describeCertificate(found, keys.length));
  const named = found.signed?.certificate.opening.documentSha256s ?? [];
  for (const document of documents) console.log(describeDocument(document, named));
  return found.ok && documents.every(({ sha256 }) => named.includes(sha256)) ? VERIFIED : WRONG;
}

/** @returns {Promise<typeof import("@interphase/consortium")>} */
async function loadPackage() {
  const path = resolve(ROOT, "packages/consortium/dist/index.js");
  await access(path).catch(() => {
    throw new UsageProblem("The packages are not built yet: run npm run build once.");
  });
  return import(pathToFileURL(path).href);
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
