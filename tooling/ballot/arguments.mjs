import { createHash, createPublicKey } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";

const HEX = /^[0-9a-f]{64}$/;
/** How long 32 bytes of an Ed25519 key are at the end of their DER. */
const KEY_LENGTH = 32;

export const usage = `Verify the certificate of a ballot.

  npm run ballot:verify -- <certificate.json> [--key <public key>]… [--document <file>]…

--key       a key that may have signed it, known to you from elsewhere: 64 hex digits, or a file with those or with a PEM
--document  a file that you have: is it, byte for byte, one of the documents that the ballot was held on?

Exit code 0: it adds up, one of the keys you named signed it, and it names every file you gave. 1: a line is wrong, and which; it
is signed by a key you did not name; or a file is none of its documents. 2: it could not be verified (wrong arguments, no such file).`;

/** Something is wrong with what was asked, not with the certificate. */
export class UsageProblem extends Error {}

/**
 * What was asked for?
 *
 * @param {string[]} args
 * @returns {Promise<{ file: string, keys: string[], documents: { name: string, sha256: string }[] }>}
 */
export async function readArguments(args) {
  const { values, positionals } = parse(args);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageProblem("Name one certificate.");
  const keys = await Promise.all((values.key ?? []).map(readKey));
  const documents = await Promise.all((values.document ?? []).map(readDocument));
  return { file, keys, documents };
}

/**
 * Which public key is meant: hex, or a file that holds it?
 *
 * @param {string} said
 */
async function readKey(said) {
  if (HEX.test(said)) return said;
  const text = await readFile(said, "utf8").catch(() => {
    throw new UsageProblem(`${said} is neither 64 hex digits nor a file.`);
  });
  if (HEX.test(text.trim())) return text.trim();
  try {
    const key = createPublicKey(text);
    if (key.asymmetricKeyType === "ed25519")
      return key.export({ format: "der", type: "spki" }).subarray(-KEY_LENGTH).toString("hex");
  } catch {
    // Answered below: whatever it is, it is no key of ours.
  }
  throw new UsageProblem(`${said} holds no Ed25519 public key.`);
}

/**
 * Which hash has a file? Read as it goes, however large it is.
 *
 * @param {string} name
 */
async function readDocument(name) {
  const hash = createHash("sha256");
  try {
    for await (const piece of createReadStream(name)) hash.update(piece);
  } catch {
    throw new UsageProblem(`${name} cannot be read.`);
  }
  return { name, sha256: hash.digest("hex") };
}

/** @param {string[]} args */
function parse(args) {
  try {
    const many = /** @type {const} */ ({ type: "string", multiple: true });
    return parseArgs({ args, allowPositionals: true, options: { key: many, document: many } });
  } catch (error) {
    throw new UsageProblem(error instanceof Error ? error.message : String(error));
  }
}
