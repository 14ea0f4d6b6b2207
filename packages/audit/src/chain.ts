import { createHash } from "node:crypto";

/** What the first event of a chain stands on: a domain of our own, so that no other hash can be taken for one. */
const genesisDomain = "interphase audit chain v1\n";

/** One event as it stands in its chain. Hashes are lower-case hex of 32 bytes; `payload` is null where it was withheld. */
export interface ChainEvent {
  readonly seq: number;
  readonly previousHash: string;
  readonly hash: string;
  readonly payloadSha256: string;
  readonly summary: string;
  readonly payload: string | null;
}

/** On which hash does the first event of a scope's chain stand? */
export function genesisHashOf(scope: string): string {
  return sha256(Buffer.from(genesisDomain + scope, "utf8"));
}

/** What is the SHA-256 of a text's UTF-8, in lower-case hex? */
export function sha256OfText(text: string): string {
  return sha256(Buffer.from(text, "utf8"));
}

/**
 * Which hash does an event have?
 * SHA-256 of: the previous hash (32 bytes), the number (8 bytes, big-endian), the payload's SHA-256 (32 bytes), the summary
 * (UTF-8). The payload is in it by its hash alone, so a chain whose payloads are withheld still verifies.
 */
export function eventHashOf(
  event: Pick<ChainEvent, "previousHash" | "seq" | "payloadSha256" | "summary">,
): string {
  const number = Buffer.alloc(8);
  number.writeBigUInt64BE(BigInt(event.seq));
  return sha256(
    Buffer.concat([
      Buffer.from(event.previousHash, "hex"),
      number,
      Buffer.from(event.payloadSha256, "hex"),
      Buffer.from(event.summary, "utf8"),
    ]),
  );
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
