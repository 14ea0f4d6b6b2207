import { canonicalJson } from "./canonical-json.js";
import type { SignedHead } from "./audit.contract.js";
import { isSignedBy, keyIdOf, signingKeyOf } from "./signing-key.js";

const signatureDomain = "interphase audit head v1\n";

/** What signs heads: its private half stays inside. `publicKey` is 32 bytes in hex, `keyId` the start of their SHA-256. */
export interface HeadSigner {
  readonly keyId: string;
  readonly publicKey: string;
  sign(head: Pick<SignedHead, "scope" | "seq" | "hash" | "signedAt">): SignedHead;
}

/** Which signer belongs to a secret of 32 bytes? */
export function headSignerOf(seed: Uint8Array): HeadSigner {
  const { keyId, publicKey, sign } = signingKeyOf(seed);
  return {
    keyId,
    publicKey,
    sign: ({ scope, seq, hash, signedAt }) => {
      const unsigned = { scope, seq, hash, signedAt, keyId, publicKey };
      return { ...unsigned, signature: sign(headMessageOf(unsigned)) };
    },
  };
}

/** Was this head signed by the key it names? Whether that key is to be trusted, only its owner can say. */
export function isHeadGenuine(head: SignedHead): boolean {
  if (keyIdOf(head.publicKey) !== head.keyId) return false;
  try {
    return isSignedBy(head.publicKey, headMessageOf(head), head.signature);
  } catch {
    return false;
  }
}

/** Which text is signed for a head? A line that names its purpose, then everything but the signature as canonical JSON. */
export function headMessageOf(head: Omit<SignedHead, "signature">): string {
  const { scope, seq, hash, signedAt, keyId, publicKey } = head;
  return signatureDomain + canonicalJson({ scope, seq, hash, signedAt, keyId, publicKey });
}
