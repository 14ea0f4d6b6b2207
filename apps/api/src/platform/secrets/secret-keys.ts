import { createCipheriv, createDecipheriv, hkdfSync } from "node:crypto";

/** One key of the installation: 32 bytes, and the short name that stored texts carry to find it again. */
export interface SecretKey {
  readonly id: string;
  readonly bytes: Buffer;
}

const keyShape = /^([a-z0-9]{1,16}):([A-Za-z0-9_-]{43})$/;
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Which keys does this installation have, the present one first?
 * **Shape** `id:base64url` of 32 bytes, separated by commas. **Fails** by saying which part is wrong, never what it holds.
 */
export function parseSecretKeys(text: string): readonly [SecretKey, ...SecretKey[]] {
  const keys = text.split(",").map((part, index) => {
    const [, id, body] = keyShape.exec(part.trim()) ?? [];
    const bytes = Buffer.from(body ?? "", "base64url");
    if (id === undefined || bytes.length !== 32)
      throw new Error(`key ${String(index + 1)} must be a short name, a colon and 32 bytes in base64url`);
    return { id, bytes };
  });
  if (new Set(keys.map(({ id }) => id)).size !== keys.length) throw new Error("two keys have one name");
  const [first, ...older] = keys;
  if (first === undefined) throw new Error("there must be a key");
  return [first, ...older];
}

/** Which key serves one purpose alone? **Source** RFC 5869, HKDF with SHA-256; the purpose is its `info`. */
export function deriveKey(key: SecretKey, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", key.bytes, Buffer.alloc(0), `interphase ${purpose}`, 32));
}

/** What is stored instead of a secret? AES-256-GCM as `id.nonce.ciphertext.tag`; `nonce` is never used twice. */
export function seal(key: SecretKey, purpose: string, plain: Buffer, nonce: Buffer): string {
  if (nonce.length !== nonceBytes) throw new Error(`a nonce is ${String(nonceBytes)} bytes`);
  const cipher = createCipheriv("aes-256-gcm", deriveKey(key, purpose), nonce);
  cipher.setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return [key.id, ...[nonce, sealed, cipher.getAuthTag()].map((part) => part.toString("base64url"))].join(
    ".",
  );
}

/** What was the secret? **Fails** for another purpose, an altered text, or a key that is no longer there. */
export function unseal(keys: readonly SecretKey[], purpose: string, text: string): Buffer {
  const [id, ...parts] = text.split(".");
  const [nonce, sealed, tag] = parts.map((part) => Buffer.from(part, "base64url"));
  const key = keys.find((candidate) => candidate.id === id);
  if (key === undefined || nonce === undefined || sealed === undefined || tag?.length !== tagBytes)
    throw new Error(`a secret cannot be read: its key is not among SECRET_KEYS`);
  const decipher = createDecipheriv("aes-256-gcm", deriveKey(key, purpose), nonce, {
    authTagLength: tagBytes,
  });
  decipher.setAAD(Buffer.from(purpose));
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed), decipher.final()]);
}
