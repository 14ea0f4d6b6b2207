import { inflateRawSync } from "node:zlib";

const endRecord = 0x06054b50;
const entryRecord = 0x02014b50;
const localRecord = 0x04034b50;
/** The end record with the longest comment that may follow it. */
const mostEnd = 22 + 65_535;
const mostEntries = 10_000;
const mostTypes = 256 * 1024;
const partsFile = "[content_types].xml";

/** The main part's content type; that of a file with macros is another one. */
const mainPart = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
} as const;
type OfficeKind = keyof typeof mainPart;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly offset: number;
}

/**
 * Which kind of office file is this zip? Undefined for any other zip, and for one that carries macros.
 * **Shape** read from the zip's own list and one part of it, which is unpacked to at most 256 KiB; nothing else is.
 * **Source** APPNOTE.TXT 4.3 (zip), ECMA-376 part 2 (content types).
 */
export function officeKindOf(bytes: Buffer): OfficeKind | undefined {
  const entries = entriesOf(bytes);
  if (entries === undefined || entries.some(({ name }) => /vbaProject\.bin$/iu.test(name))) return undefined;
  const [types, ...others] = entries.filter(({ name }) => name.toLowerCase() === partsFile);
  if (types === undefined || others.length > 0) return undefined;
  const text = unpack(bytes, types);
  const kinds = (Object.keys(mainPart) as OfficeKind[]).filter((kind) =>
    text?.includes(`"${mainPart[kind]}"`),
  );
  return kinds.length === 1 ? kinds[0] : undefined;
}

function entriesOf(bytes: Buffer): Entry[] | undefined {
  const end = findEnd(bytes);
  if (end === undefined) return undefined;
  const [count, start] = [bytes.readUInt16LE(end + 10), bytes.readUInt32LE(end + 16)];
  if (count > mostEntries) return undefined;
  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== entryRecord) return undefined;
    const nameBytes = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString("utf8", at + 46, at + 46 + nameBytes),
      method: bytes.readUInt16LE(at + 10),
      packedBytes: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** Where does the zip's end record stand? It closes the file, so that nothing is hung on behind it. */
function findEnd(bytes: Buffer): number | undefined {
  if (bytes.length < 22 || bytes.readUInt32LE(0) !== localRecord) return undefined;
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - mostEnd); at -= 1)
    if (bytes.readUInt32LE(at) === endRecord && at + 22 + bytes.readUInt16LE(at + 20) === bytes.length)
      return at;
  return undefined;
}

function unpack(bytes: Buffer, { method, packedBytes, offset }: Entry): string | undefined {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== localRecord) return undefined;
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + packedBytes > bytes.length || packedBytes > mostTypes) return undefined;
  const packed = bytes.subarray(start, start + packedBytes);
  if (method === 0) return packed.toString("utf8");
  if (method !== 8) return undefined;
  try {
    return inflateRawSync(packed, { maxOutputLength: mostTypes }).toString("utf8");
  } catch {
    return undefined;
  }
}
