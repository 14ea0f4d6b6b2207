import { Secret, TOTP } from "otpauth";

const periodSeconds = 30;
const digits = 6;
const window = 1;
const issuer = "Interphase";

function totpOf(secret: Buffer, label = ""): TOTP {
  const bytes = new Uint8Array(secret).buffer;
  const shape = { algorithm: "SHA1", digits, period: periodSeconds, issuer, label };
  return new TOTP({ ...shape, secret: new Secret({ buffer: bytes }) });
}

/** For which purpose are secrets of authenticators sealed? */
export const totpSecretPurpose = "totp";

/** How many bytes has a new secret? **Source** RFC 4226, section 4, R6: 160 bits are recommended. */
export const totpSecretBytes = 20;

/**
 * In which 30-second step is this the code, now or one step to either side? Undefined when in none of them.
 * **Source** RFC 6238 with HMAC-SHA-1, 6 digits, 30 seconds, which is what every authenticator app speaks.
 */
export function findTotpStep(secret: Buffer, code: string, now: Date): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const timestamp = now.getTime();
  const delta = totpOf(secret).validate({ token: code, timestamp, window });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / periodSeconds) + delta;
}

/** How is a new secret shown: to be typed, and to be scanned? */
export function showTotpSecret(secret: Buffer, email: string): { secret: string; otpauthUri: string } {
  const totp = totpOf(secret, email);
  return { secret: totp.secret.base32, otpauthUri: totp.toString() };
}
