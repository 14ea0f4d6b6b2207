import { createHash } from "node:crypto";

/** Letters and digits that are not taken for one another. **Source** Crockford's Base32, https://www.crockford.com/base32.html */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const codeLength = 16;

/** How many bytes make one recovery code? 80 bits are not to be guessed, so a plain hash keeps them. */
export const recoveryCodeBytes = 10;
/** How many recovery codes does a person get? */
export const recoveryCodeCount = 10;

/** Which recovery code do these bytes make? Four groups of four. */
export function recoveryCodeOf(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const groups = bits.match(/.{20}/g) ?? [];
  const letters = (group: string) =>
    (group.match(/.{5}/g) ?? []).map((five) => alphabet[parseInt(five, 2)] ?? "").join("");
  return groups.map(letters).join("-");
}

/** Which recovery code is meant, however it was typed? Undefined for what can be none. */
export function readRecoveryCode(text: string): string | undefined {
  const plain = text.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  const isCode = plain.length === codeLength && plain.split("").every((letter) => alphabet.includes(letter));
  return isCode ? plain : undefined;
}

/** What is stored instead of a person's recovery code? */
export function recoveryCodeHash(personId: string, plain: string): Buffer {
  return createHash("sha256").update(`${personId} ${plain}`).digest();
}
