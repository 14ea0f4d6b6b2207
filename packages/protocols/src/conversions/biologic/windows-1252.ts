/** What stands at 0x80 to 0x9f; five places hold nothing. **Source** WHATWG Encoding, index windows-1252. */
const upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const question = "?".charCodeAt(0);

function byteOf(character: string): number | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code;
  // The Greek letter looks like the micro sign, and a reader that takes it for nothing takes micro for the whole unit.
  if (character === "\u03bc") return 0xb5;
  const at = upper.indexOf(character);
  return at < 0 || code < 0x100 ? undefined : 0x80 + at;
}

/** Can every character of a text be said in Windows-1252? */
export const isSayableIn1252 = (text: string): boolean =>
  Array.from(text).every((character) => byteOf(character) !== undefined);

/** Which bytes of Windows-1252 say a text? What they cannot say is a question mark; the micro sign is 0xB5 and never two bytes. */
export const encodeWindows1252 = (text: string): Uint8Array =>
  Uint8Array.from(Array.from(text), (character) => byteOf(character) ?? question);
