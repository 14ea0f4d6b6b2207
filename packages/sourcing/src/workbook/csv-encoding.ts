import { isUtf8 } from "node:buffer";
import type { CsvEncoding } from "./workbook-result.js";
import { refuseWorkbook } from "./workbook.failure.js";

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

/**
 * What part of the high bytes stands in pairs as GB 2312 writes Chinese?
 * A Western file's high bytes are lone letters between ASCII ones; a Chinese file's come two by two.
 */
function pairedFraction(bytes: Uint8Array): number {
  let high = 0;
  let paired = 0;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x80) continue;
    high++;
    const next = bytes[index + 1] ?? 0;
    if (byte >= 0xa1 && byte <= 0xf7 && next >= 0xa1 && next <= 0xfe) {
      high++;
      paired += 2;
      index++;
    }
  }
  return high === 0 ? 0 : paired / high;
}

function isGb18030(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("gb18030", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function guessLegacy(bytes: Uint8Array): EncodingReading {
  const fraction = pairedFraction(bytes);
  const isChinese = fraction > 0.5 && isGb18030(bytes);
  if (!isChinese) return { encoding: "windows-1252", start: 0, isGuessed: true };
  if (fraction >= 0.85) return { encoding: "gb18030", start: 0, isGuessed: true };
  return refuseWorkbook("workbook.undecidable-encoding", { accepted: ["utf-8", "windows-1252", "gb18030"] });
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
      refuseWorkbook("workbook.wrong-encoding", { encoding: wanted });
    }
    return { encoding: wanted, start: 0, isGuessed: false };
  }
  if (isUtf8(bytes)) return { encoding: "utf-8", start: 0, isGuessed: false };
  return guessLegacy(bytes);
}

const chunkBytes = 128 * 1024;

/** Which text do the bytes say? **Shape** pieces of about 128 thousand characters, in order. */
export function* decodeText(bytes: Uint8Array, reading: EncodingReading): Generator<string> {
  const decoder = new TextDecoder(reading.encoding, { ignoreBOM: true });
  for (let at = reading.start; at < bytes.length; at += chunkBytes) {
    const end = Math.min(bytes.length, at + chunkBytes);
    const text = decoder.decode(bytes.subarray(at, end), { stream: end < bytes.length });
    if (text !== "") yield text;
  }
}
