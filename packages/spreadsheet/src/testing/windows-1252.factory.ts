/** 0x80 to 0xff in order. **Source** WHATWG Encoding, index windows-1252, https://encoding.spec.whatwg.org/index-windows-1252.txt. */
const published =
  "20AC 0081 201A 0192 201E 2026 2020 2021 02C6 2030 0160 2039 0152 008D 017D 008F 0090 2018 2019 201C 201D 2022 2013 2014 " +
  "02DC 2122 0161 203A 0153 009D 017E 0178 " +
  Array.from({ length: 96 }, (_, index) => (0xa0 + index).toString(16)).join(" ");

/** Which characters have the bytes 0x80 to 0xff? */
export const codePoints = published.split(" ").map((code) => Number.parseInt(code, 16));

/** Which bytes has a text in a Windows-1252 file? characters of the published table, the others as Latin-1. */
export function in1252(text: string): Buffer {
  return Buffer.from(
    Array.from(text, (character) => {
      const index = codePoints.indexOf(character.codePointAt(0) ?? 0);
      return index < 0 ? character.charCodeAt(0) : index + 0x80;
    }),
  );
}
