import fc from "fast-check";
import { formatReceipt, isReceipt, parseReceipt } from "@interphase/consortium";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".split("");
const random = fc.uint8Array({ minLength: 16, maxLength: 16 });

test("a receipt is seven groups of four, one for one choice of bytes", () => {
  fc.assert(
    fc.property(random, random, (one, other) => {
      const receipt = formatReceipt(one);
      expect(receipt).toMatch(/^[0-7][0-9A-Z]{3}(-[0-9A-Z]{4}){6}$/);
      expect(isReceipt(receipt)).toBe(true);
      expect(formatReceipt(other) === receipt).toBe(Buffer.compare(one, other) === 0);
    }),
  );
});

test("every wrong character and every two neighbours swapped are seen", () => {
  fc.assert(
    fc.property(random, (bytes) => {
      const receipt = formatReceipt(bytes);
      receipt.split("").forEach((character, place) => {
        if (character === "-") return;
        for (const other of alphabet)
          if (other !== character)
            expect(isReceipt(receipt.slice(0, place) + other + receipt.slice(place + 1))).toBe(false);
        const next = receipt.charAt(place + 1) === "-" ? place + 2 : place + 1;
        const neighbour = receipt.charAt(next);
        if (neighbour === "" || neighbour === character) return;
        const between = receipt.slice(place + 1, next);
        const swapped = receipt.slice(0, place) + neighbour + between + character + receipt.slice(next + 1);
        expect(isReceipt(swapped)).toBe(false);
      });
    }),
    { numRuns: 20 },
  );
});

test("small letters, spaces, missing hyphens and look-alikes are forgiven", () => {
  fc.assert(
    fc.property(random, (bytes) => {
      const receipt = formatReceipt(bytes);
      const typed = ` ${receipt.toLowerCase().replaceAll("-", "").replaceAll("0", "o").replaceAll("1", "l")} `;
      expect(parseReceipt(typed)).toBe(receipt);
    }),
  );
});

test("a receipt has one check, and no more than 128 bits", () => {
  const pairs = alphabet.flatMap((high) => alphabet.map((low) => high + low));
  const endings = (start: string) => pairs.filter((pair) => isReceipt(start + pair));
  for (let first = 0; first < 64; first += 1) {
    const receipt = formatReceipt(new Uint8Array(16).fill(first));
    expect(endings(receipt.slice(0, -2))).toEqual([receipt.slice(-2)]);
  }
  expect(endings("7ZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZ")).toHaveLength(1);
  expect(endings("8000-0000-0000-0000-0000-0000-00")).toEqual([]);
});

test("what is no receipt is none", () => {
  for (const text of [
    "",
    "0000-0000-0000-0000-0000-0000-0000",
    "ZZZZ-ZZZZ",
    formatReceipt(new Uint8Array(16)).slice(1),
  ]) {
    expect(isReceipt(text)).toBe(false);
    expect(parseReceipt(text)).toBeUndefined();
  }
  expect(() => formatReceipt(new Uint8Array(15))).toThrow(RangeError);
});
