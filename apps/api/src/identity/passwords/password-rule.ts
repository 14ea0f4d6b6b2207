import type { PasswordReason } from "@interphase/identity";
import { isBreached } from "./breached-passwords.js";

/** Of whom is the password to be? What is known of them may not be what it is made of. */
export interface PasswordOwner {
  readonly email: string;
  readonly displayName: string;
}

const leastCharacters = 12;
const mostCharacters = 1024;
/** So much decoration behind a common word makes it no rarer. */
const mostEnding = 8;
const leastDistinctCharacters = 5;
const leastOwnCharacters = 8;
const leastWordCharacters = 4;
const productName = "interphase";

/**
 * Which rules does a password break? Empty when it is acceptable; no kinds of characters are asked for.
 * **Source** NIST SP 800-63B-4, section 3.1.1.2 (length, a list of known passwords, no composition); OWASP ASVS 5.0, 6.2.
 */
export function judgePassword(password: string, owner: PasswordOwner): PasswordReason[] {
  const text = password.normalize("NFC");
  const plain = text.toLowerCase();
  const reasons: PasswordReason[] = [];
  if (Array.from(text).length < leastCharacters) reasons.push("too-short");
  if (text.length > mostCharacters) return [...reasons, "too-long"];
  if (isKnown(plain)) reasons.push("breached");
  if (!reasons.includes("too-short") && isRepeated(plain)) reasons.push("repeated");
  if (isPersonal(plain, owner)) reasons.push("personal");
  return reasons;
}

function isKnown(plain: string): boolean {
  if (isBreached(plain)) return true;
  const word = plain.replace(/[^\p{L}]+$/u, "");
  return word !== "" && plain.length - word.length <= mostEnding && isBreached(word);
}

/** A short piece over and over, a known password over and over, or characters each next to the one before. */
function isRepeated(plain: string): boolean {
  if (new Set(plain).size < leastDistinctCharacters) return true;
  const period = (plain + plain).indexOf(plain, 1);
  if (period < plain.length && (period < leastOwnCharacters || isKnown(plain.slice(0, period)))) return true;
  const codes = Array.from(plain, (character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  const isRow = (step: number) => steps.filter((each) => each === step).length >= steps.length - 2;
  return isRow(1) || isRow(-1);
}

/** Without what is known of its owner, is less left than somebody could guess? */
function isPersonal(plain: string, { email, displayName }: PasswordOwner): boolean {
  const [local = "", domain = ""] = email.toLowerCase().split("@");
  const words = [
    email,
    local,
    domain,
    displayName,
    productName,
    ...`${local} ${domain} ${displayName}`.split(/[^\p{L}\p{N}]+/u),
  ]
    .map((word) => word.normalize("NFC").toLowerCase())
    .filter((word) => word.length >= leastWordCharacters)
    .sort((a, b) => b.length - a.length);
  const rest = words.reduce((left, word) => left.split(word).join(""), plain);
  return rest !== plain && rest.length < leastOwnCharacters;
}
