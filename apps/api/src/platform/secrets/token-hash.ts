import { createHash } from "node:crypto";

/** Under which bytes is a token of ours kept, which is random enough that nobody guesses it? **Source** SHA-256, of its UTF-8. */
export function hashOfToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
