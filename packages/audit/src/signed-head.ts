import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from "node:crypto";
import { canonicalJson } from "./canonical-json.js";
import type { SignedHead } from "./audit.contract.js";

const signatureDomain = "interphase audit head v1\n";
/** DER around an Ed25519 seed and an Ed25519 public key. **Source** RFC 8410, sections 4 and 7. */
const pkcs8Prefix = Buffer.from("302e020100300506032b657004220420", "hex");
const spkiPrefix = Buffer.from("302a300506032b6570032100", "hex");

/** What signs heads: its private half stays inside. `publicKey` is 32 bytes in hex, `keyId` the start of their SHA-256. */
export interface HeadSigner {
  readonly keyId: string;
  readonly publicKey: string;
  sign(head: Pick<SignedHead, "scope" | "seq" | "hash" | "signedAt">): SignedHead;
}

/** Which signer belongs to a secret of 32 bytes? */
export function headSignerOf(seed: Uint8Array): HeadSigner {
  const key = createPrivateKey({ key: Buffer.concat([pkcs8Prefix, seed]), format: "der", type: "pkcs8" });
  const spki = createPublicKey(key).export({ format: "der", type: "spki" });
  const publicKey = spki.subarray(spkiPrefix.length).toString("hex");
  const keyId = keyIdOf(publicKey);
  return {
    keyId,
    publicKey,
    sign: ({ scope, seq, hash, signedAt }) => {
      const unsigned = { scope, seq, hash, signedAt, keyId, publicKey };
      const signature = sign(null, messageOf(unsigned), key).toString("hex");
      return { ...unsigned, signature };
    },
  };
}

/** By which short name is a public key called? The first 16 hex digits of its SHA-256. */
export function keyIdOf(publicKey: string): string {
  return createHash("sha256").update(Buffer.from(publicKey, "hex")).digest("hex").slice(0, 16);
}

/** Was this head signed by the key it names? Whether that key is to be trusted, only its owner can say. */
export function isHeadGenuine(head: SignedHead): boolean {
  if (keyIdOf(head.publicKey) !== head.keyId) return false;
  try {
    return verify(null, messageOf(head), publicKeyOf(head.publicKey), Buffer.from(head.signature, "hex"));
  } catch {
    return false;
  }
}

/** How is a public key written for other tools? */
export function publicKeyPemOf(publicKey: string): string {
  return publicKeyOf(publicKey).export({ format: "pem", type: "spki" }).toString();
}

/** Which text is signed for a head? A line that names its purpose, then everything but the signature as canonical JSON. */
export function headMessageOf(head: Omit<SignedHead, "signature">): string {
  const { scope, seq, hash, signedAt, keyId, publicKey } = head;
  return signatureDomain + canonicalJson({ scope, seq, hash, signedAt, keyId, publicKey });
}

const messageOf = (head: Omit<SignedHead, "signature">) => Buffer.from(headMessageOf(head), "utf8");

function publicKeyOf(hex: string): KeyObject {
  const key = Buffer.concat([spkiPrefix, Buffer.from(hex, "hex")]);
  return createPublicKey({ key, format: "der", type: "spki" });
}
