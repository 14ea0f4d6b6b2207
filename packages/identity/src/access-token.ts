import { crc32 } from "node:zlib";

const prefix = "iph_";
/** **Source** the order of GitHub's tokens and of most base-62 libraries: digits, capitals, small letters. */
const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const base = BigInt(alphabet.length);
/** 62^43 is just above 2^256, and 62^6 above 2^32. */
const bodyLength = 43;
const checksumLength = 6;
const secretBytes = 32;
const shape = new RegExp(
  `^${prefix}([0-9A-Za-z]{${String(bodyLength)}})([0-9A-Za-z]{${String(checksumLength)}})$`,
);

/**
 * Which access token do these 32 unguessable bytes make?
 * **Shape** `iph_`, 43 characters of base 62 for the bytes, 6 for the CRC-32 of those 43: a scanner for leaked secrets
 * knows it by its face, and a mistyped one is refused before anybody looks it up.
 * **Source** CRC-32/ISO-HDLC, https://reveng.sourceforge.io/crc-catalogue/17plus.htm#crc.cat.crc-32-iso-hdlc
 */
export function formatAccessToken(secret: Uint8Array): string {
  if (secret.length !== secretBytes)
    throw new Error(`an access token is made of ${String(secretBytes)} bytes`);
  const body = toBase62(BigInt(`0x${Buffer.from(secret).toString("hex")}`), bodyLength);
  return `${prefix}${body}${checksumOf(body)}`;
}

/** Does this bearer claim to be an access token? Sessions never begin like one. */
export function looksLikeAccessToken(text: string): boolean {
  return text.startsWith(prefix);
}

/** Can this text be an access token at all? False for every one with a single wrong character. */
export function isAccessToken(text: string): boolean {
  const [, body, checksum] = shape.exec(text) ?? [];
  return body !== undefined && checksumOf(body) === checksum;
}

function checksumOf(body: string): string {
  return toBase62(BigInt(crc32(body)), checksumLength);
}

function toBase62(value: bigint, length: number): string {
  let rest = value;
  let text = "";
  for (let place = 0; place < length; place += 1) {
    text = alphabet.charAt(Number(rest % base)) + text;
    rest /= base;
  }
  return text;
}
