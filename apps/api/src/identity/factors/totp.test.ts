import { findTotpStep, showTotpSecret } from "./totp.js";

/** RFC 6238, appendix B: the secret of its SHA-1 rows, and their times with codes of 8 digits, of which 6 are the last. */
const secret = Buffer.from("12345678901234567890");
const vectors: [number, string][] = [
  [59, "94287082"],
  [1111111109, "07081804"],
  [1111111111, "14050471"],
  [1234567890, "89005924"],
  [2000000000, "69279037"],
  [20000000000, "65353130"],
];
const at = (seconds: number) => new Date(seconds * 1000);

test.each(vectors)("at second %i the code is the published one", (seconds, code) => {
  expect(findTotpStep(secret, code.slice(2), at(seconds))).toBe(Math.floor(seconds / 30));
});

test.each([
  [-60, false],
  [-30, true],
  [0, true],
  [30, true],
  [60, false],
])("a code %i seconds away from now is accepted: %s", (seconds, isAccepted) => {
  const step = findTotpStep(secret, "050471", at(1111111111 + seconds));
  expect(step).toBe(isAccepted ? Math.floor(1111111111 / 30) : undefined);
});

test.each(["", "50471", "0050471", "05047x", "０５０４７１", " 050471"])("%j is no code", (code) => {
  expect(findTotpStep(secret, code, at(1111111111))).toBeUndefined();
});

test("a secret is shown as authenticator apps read it", () => {
  const shown = showTotpSecret(secret, "a b@cells.example");
  expect(shown.secret).toBe("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  const uri = new URL(shown.otpauthUri);
  expect(uri.protocol).toBe("otpauth:");
  expect(decodeURIComponent(uri.pathname)).toContain("Interphase:a b@cells.example");
  expect(Object.fromEntries(uri.searchParams)).toMatchObject({
    secret: shown.secret,
    issuer: "Interphase",
    digits: "6",
    period: "30",
  });
});
