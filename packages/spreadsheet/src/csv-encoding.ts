import { isUtf8 } from "node:buffer";
import { guessLegacy, isGb18030 } from "./legacy-encoding.js";
import { decodeWindows1252 } from "./windows-1252.js";
import type { CsvEncoding } from "./encoding-names.js";
import { refuseFile } from "./spreadsheet.failure.js";

/** How are the bytes written, and where does the text begin? `isGuessed` false: a mark, the caller or plain ASCII says so. */
export type EncodingReading = { encoding: CsvEncoding; start: number; isGuessed: boolean };

function findMark(bytes: Uint8Array): EncodingReading | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return { encoding: "utf-8", start: 3, isGuessed: false };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "utf-16le", start: 2, isGuessed: false };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: "utf-16be", start: 2, isGuessed: false };
  return undefined;
}

/** Does the file begin with a mark of UTF-16, whose text is full of zero bytes? */
export function hasUtf16Mark(bytes: Uint8Array): boolean {
  return findMark(bytes)?.encoding.startsWith("utf-16") === true;
}

function guessEncoding(bytes: Uint8Array): EncodingReading {
  const encoding = guessLegacy(bytes);
  if (encoding !== undefined) return { encoding, start: 0, isGuessed: true };
  return refuseFile("workbook.undecidable-encoding");
}

/**
 * In which encoding is a CSV written?
 * **Fails** workbook.wrong-encoding where the caller's choice cannot be, workbook.undecidable-encoding.
 */
export function readEncoding(bytes: Uint8Array, wanted: CsvEncoding | undefined): EncodingReading {
  const mark = findMark(bytes);
  if (mark !== undefined && (wanted === undefined || wanted === mark.encoding)) return mark;
  if (wanted !== undefined) {
    const isPossible =
      wanted === "utf-8" ? isUtf8(bytes) : wanted === "gb18030" ? isGb18030(bytes) : mark === undefined;
    if (!isPossible) {
      refuseFile("workbook.wrong-encoding", { encoding: wanted });
    }
    return { encoding: wanted, start: 0, isGuessed: false };
  }
  if (isUtf8(bytes)) return { encoding: "utf-8", start: 0, isGuessed: false };
  return guessEncoding(bytes);
}

const chunkBytes = 128 * 1024;

function streamDecoder(encoding: CsvEncoding): (bytes: Uint8Array, isLast: boolean) => string {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return (bytes, isLast) => decoder.decode(bytes, { stream: !isLast });
}

/** Which text do the bytes say? **Shape** pieces of about 128 thousand characters, in order. */
export function* decodeText(bytes: Uint8Array, reading: EncodingReading): Generator<string> {
  const decode = reading.encoding === "windows-1252" ? decodeWindows1252 : streamDecoder(reading.encoding);
  for (let at = reading.start; at < bytes.length; at += chunkBytes) {
    const end = Math.min(bytes.length, at + chunkBytes);
    const text = decode(bytes.subarray(at, end), end === bytes.length);
    if (text !== "") yield text;
  }
}
