import fc from "fast-check";
import { readRecoveryCode, recoveryCodeHash, recoveryCodeOf } from "./recovery-code.js";

const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 }).map((array) => Buffer.from(array));

test("a code is found again however it is typed, and no two are the same", () => {
  fc.assert(
    fc.property(bytes, bytes, (one, other) => {
      const code = recoveryCodeOf(one);
      const plain = code.replaceAll("-", "");
      const typed = [code.toLowerCase(), plain, ` ${code} `, plain.replaceAll("0", "o").replaceAll("1", "l")];
      const isSame = one.equals(other);
      return (
        /^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/.test(code) &&
        typed.every((text) => readRecoveryCode(text) === plain) &&
        (recoveryCodeOf(other) === code) === isSame
      );
    }),
  );
});

test.each(["123456", "", "ABCD-EFGH-JKMN-PQR", "ABCD-EFGH-JKMN-PQRU", "ABCDEFGHJKMNPQRSTV"])(
  "%j is none",
  (text) => {
    expect(readRecoveryCode(text)).toBeUndefined();
  },
);

test("the same code of two people is stored differently", () => {
  expect(recoveryCodeHash("a", "X").equals(recoveryCodeHash("b", "X"))).toBe(false);
});
