import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** As many bytes of each hash as the list holds (apps/api/breached-passwords/README.md). */
const prefixBytes = 5;
/** The same depth from src and from dist. */
const path = fileURLToPath(new URL("../../../breached-passwords/breached-passwords.bin", import.meta.url));
let list: Buffer | undefined;

/** Is this text, whatever its case, on the list of passwords from breaches? The list is read once, when it is first asked. */
export function isBreached(text: string): boolean {
  list ??= readFileSync(path);
  const wanted = createHash("sha256").update(text.normalize("NFC").toLowerCase()).digest();
  const prefix = wanted.subarray(0, prefixBytes);
  let low = 0;
  let high = list.length / prefixBytes;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = list.compare(prefix, 0, prefixBytes, middle * prefixBytes, (middle + 1) * prefixBytes);
    if (order === 0) return true;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return false;
}
