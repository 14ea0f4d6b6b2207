import fc from "fast-check";
import { guessLegacy } from "./legacy-encoding.js";
import { codePoints, in1252 } from "./testing/windows-1252.factory.js";
import { decodeWindows1252 } from "./windows-1252.js";

describe("Windows-1252", () => {
  it("is read by the published table, byte by byte", () => {
    codePoints.forEach((code, index) => {
      expect(decodeWindows1252(Uint8Array.of(index + 0x80)).codePointAt(0)).toBe(code);
    });
  });

  it("reads any bytes one by one, wherever they stand in a buffer", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(10), (bytes, offset) => {
        const expected = Array.from(bytes, (byte) =>
          String.fromCharCode(byte < 0x80 ? byte : (codePoints[byte - 0x80] ?? 0)),
        );
        const moved = Buffer.concat([Buffer.alloc(offset), bytes]).subarray(offset);
        expect(decodeWindows1252(moved)).toBe(expected.join(""));
      }),
    );
  });
});

describe("an encoding that the file does not name", () => {
  it("is never taken for Chinese where accented letters stand inside Latin words, one or two together", () => {
    const ascii = fc.constantFrom(...Array.from("aenorstAENORST"));
    const accented = fc.constantFrom(
      ...codePoints.slice(0x40).filter((code) => code !== 0xd7 && code !== 0xf7),
    );
    const letters = fc
      .array(accented, { minLength: 1, maxLength: 2 })
      .map((codes) => String.fromCharCode(...codes));
    const word = fc.tuple(ascii, letters, ascii, ascii, letters, ascii).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
        expect(guessLegacy(in1252(words.join(" ")))).not.toBe("gb18030");
      }),
      { numRuns: 500 },
    );
  });

  it("is GB18030 for any two and more common Chinese characters", () => {
    const pair = fc.tuple(fc.integer({ min: 0xb0, max: 0xd6 }), fc.integer({ min: 0xa1, max: 0xfe }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 2, maxLength: 12 }), (pairs) => {
        expect(guessLegacy(Uint8Array.from([0x2c, ...pairs.flat(), 0x2c]))).toBe("gb18030");
      }),
    );
  });
});
