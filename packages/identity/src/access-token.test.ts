import fc from "fast-check";
import { crc32 } from "node:zlib";
import { formatAccessToken, isAccessToken, looksLikeAccessToken } from "./access-token.js";

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const secret = fc.uint8Array({ minLength: 32, maxLength: 32 });
const valueOf = (text: string) =>
  Array.from(text).reduce((sum, each) => sum * 62n + BigInt(alphabet.indexOf(each)), 0n);

/*
 * Check values: "123456789" of the catalogue of parametrised CRC algorithms (CRC-32/ISO-HDLC, check 0xcbf43926); the
 * chunk IEND of the PNG specification, third edition, 11.2.5, whose CRC is AE 42 60 82 in every file.
 */
test.each([
  ["123456789", 0xcbf43926],
  ["IEND", 0xae426082],
  ["", 0],
])("the checksum of %j is the published one", (text, published) => {
  expect(crc32(text)).toBe(published);
});

test("the last six characters are the CRC-32 of the 43 before them", () => {
  fc.assert(
    fc.property(secret, (bytes) => {
      const token = formatAccessToken(bytes);
      return valueOf(token.slice(47)) === BigInt(crc32(token.slice(4, 47)));
    }),
  );
});

test("a token is iph_ with 49 characters of the alphabet, and holds every bit of its secret", () => {
  fc.assert(
    fc.property(secret, (bytes) => {
      const token = formatAccessToken(bytes);
      expect(token).toMatch(/^iph_[0-9A-Za-z]{49}$/);
      expect(valueOf(token.slice(4, 47))).toBe(BigInt(`0x${Buffer.from(bytes).toString("hex")}`));
      return isAccessToken(token) && looksLikeAccessToken(token);
    }),
  );
  expect(formatAccessToken(new Uint8Array(32))).toBe(
    `iph_${"0".repeat(43)}${formatAccessToken(new Uint8Array(32)).slice(47)}`,
  );
  expect(isAccessToken(formatAccessToken(new Uint8Array(32).fill(255)))).toBe(true);
});

test("any one mistyped, lost, doubled or swapped character is caught", () => {
  const place = fc.nat(52);
  const typed = fc.oneof(fc.constantFrom(...Array.from(alphabet)), fc.string({ minLength: 1, maxLength: 1 }));
  fc.assert(
    fc.property(secret, place, typed, (bytes, at, wrong) => {
      const token = formatAccessToken(bytes);
      const mistyped = token.slice(0, at) + wrong + token.slice(at + 1);
      const lost = token.slice(0, at) + token.slice(at + 1);
      const doubled = token.slice(0, at) + token.charAt(at) + token.slice(at);
      const swapped = token.slice(0, at) + token.charAt(at + 1) + token.charAt(at) + token.slice(at + 2);
      return (
        [mistyped, swapped].every((text) => text === token || !isAccessToken(text)) &&
        !isAccessToken(lost) &&
        !isAccessToken(doubled)
      );
    }),
    { numRuns: 2000 },
  );
});

test("every single substitution in one token is caught", () => {
  const token = formatAccessToken(Uint8Array.from({ length: 32 }, (_, index) => (index * 37) % 256));
  const wrong = Array.from(token).flatMap((right, at) =>
    Array.from(alphabet)
      .filter((each) => each !== right)
      .map((each) => token.slice(0, at) + each + token.slice(at + 1)),
  );
  expect(wrong.length).toBeGreaterThan(53 * 60);
  expect(wrong.filter(isAccessToken)).toEqual([]);
});

test("a secret of another length makes no token", () => {
  expect(() => formatAccessToken(new Uint8Array(31))).toThrow("32 bytes");
});
