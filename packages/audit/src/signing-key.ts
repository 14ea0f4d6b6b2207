import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from "node:crypto";

/** DER around an Ed25519 seed and an Ed25519 public key. **Source** RFC 8410, sections 4 and 7. */
const pkcs8Prefix = Buffer.from("302e020100300506032b657004220420", "hex");
const spkiPrefix = Buffer.from("302a300506032b6570032100", "hex");

/**
 * What signs texts: its private half stays inside. `publicKey` is 32 bytes in hex, `keyId` the start of their SHA-256.
 * Whoever signs begins the text with a line that names its purpose, so that no signature can be taken for another's.
 */
export interface SigningKey {
  readonly keyId: string;
  readonly publicKey: string;
  /** The Ed25519 signature of the text's UTF-8, in lower-case hex. */
  sign(text: string): string;
}

/** Which key belongs to a secret of 32 bytes? */
export function signingKeyOf(seed: Uint8Array): SigningKey {
  const key = createPrivateKey({ key: Buffer.concat([pkcs8Prefix, seed]), format: "der", type: "pkcs8" });
  const spki = createPublicKey(key).export({ format: "der", type: "spki" });
  const publicKey = spki.subarray(spkiPrefix.length).toString("hex");
  return {
    keyId: keyIdOf(publicKey),
    publicKey,
    sign: (text) => sign(null, Buffer.from(text, "utf8"), key).toString("hex"),
  };
}

/** By which short name is a public key called? The first 16 hex digits of its SHA-256. */
export function keyIdOf(publicKey: string): string {
  return createHash("sha256").update(Buffer.from(publicKey, "hex")).digest("hex").slice(0, 16);
}

/** Did this key sign this text? Whether the key is to be trusted, only its owner can say. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  try {
    return verify(null, Buffer.from(text, "utf8"), publicKeyOf(publicKey), Buffer.from(signature, "hex"));
  } catch {
    return false;
  }
}

/** How is a public key written for other tools? */
export function publicKeyPemOf(publicKey: string): string {
  return publicKeyOf(publicKey).export({ format: "pem", type: "spki" }).toString();
}

function publicKeyOf(hex: string): KeyObject {
  const key = Buffer.concat([spkiPrefix, Buffer.from(hex, "hex")]);
  return createPublicKey({ key, format: "der", type: "spki" });
}
