const randomLength = 16;
/** **Source** Douglas Crockford's base 32: no I, L, O or U. https://www.crockford.com/base32.html */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** 26 characters hold 128 bits, two more the check. */
const bodyLength = 26;
const checkLength = 2;
const groupLength = 4;
/**
 * The greatest prime below 32². A number that leaves 1 when divided by it leaves something else once one character is changed or two neighbours are
 * swapped: both move it by less than the prime times a power of 32. **Source** the pure systems of ISO 7064:2003, with another modulus.
 */
const modulus = 1021n;
const base = BigInt(alphabet.length);
const receiptPattern = new RegExp(
  `^[${alphabet}]{${String(groupLength)}}(-[${alphabet}]{${String(groupLength)}}){6}$`,
);

/**
 * Which receipt do these 16 unguessable bytes make?
 * **Shape** seven groups of four characters, the last two of them a check: `0A1B-…`. It says nothing of who, what or when.
 */
export function formatReceipt(random: Uint8Array): string {
  if (random.length !== randomLength) throw new RangeError("a receipt is made of 16 bytes");
  const body = random.reduce((value, byte) => value * 256n + BigInt(byte), 0n);
  const shifted = body * base * base;
  const check = (modulus + 1n - (shifted % modulus)) % modulus;
  const text = toBase32(shifted + check);
  return (text.match(/.{4}/g) ?? []).join("-");
}

/** Is this a receipt as it is written? False for every one with a single wrong character or two neighbours swapped. */
export function isReceipt(text: string): boolean {
  if (!receiptPattern.test(text)) return false;
  const value = valueOf(text);
  return value % modulus === 1n && value % (base * base) < modulus && value < 2n ** 138n;
}

/**
 * Which receipt was typed?
 * Small letters, spaces and missing hyphens are forgiven, O is 0, I and L are 1. Undefined when it is none.
 */
export function parseReceipt(typed: string): string | undefined {
  const plain = typed.toUpperCase().replaceAll(/[\s-]/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1");
  const text = (plain.match(/.{1,4}/g) ?? []).join("-");
  return isReceipt(text) ? text : undefined;
}

function valueOf(receipt: string): bigint {
  let value = 0n;
  for (const character of receipt.replaceAll("-", ""))
    value = value * base + BigInt(alphabet.indexOf(character));
  return value;
}

function toBase32(value: bigint): string {
  let rest = value;
  let text = "";
  for (let place = 0; place < bodyLength + checkLength; place += 1) {
    text = alphabet.charAt(Number(rest % base)) + text;
    rest /= base;
  }
  return text;
}
