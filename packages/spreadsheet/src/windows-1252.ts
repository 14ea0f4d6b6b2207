/** What stands at 0x80 to 0x9f. **Source** WHATWG Encoding, index windows-1252, https://encoding.spec.whatwg.org/index-windows-1252.txt. */
const upperControls =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

/**
 * Which text do bytes of Windows-1252 say?
 * **Shape** one character a byte. Not left to TextDecoder: Node 20 reads 0x80 to 0x9f as Latin-1 in some calls and not in others.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin1.replace(
    /[\u0080-\u009f]/gu,
    (character) => upperControls[character.charCodeAt(0) - 0x80] ?? "",
  );
}

/** Does the code page leave the byte without a character? No text holds it then. */
export function isUnassigned1252(byte: number): boolean {
  return byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d;
}
