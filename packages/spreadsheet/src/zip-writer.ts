import { crc32, createDeflateRaw } from "node:zlib";

/** One part of an archive to be written; its text comes in pieces. */
export type WrittenPart = { name: string; pieces: AsyncIterable<string> | Iterable<string> };

type Written = { name: Buffer; crc: number; packed: number; size: number; offset: number };

const flags = 0x0808; // Sizes follow the data; names are UTF-8.
const january1980 = 0x0021;

function fieldsOf(part: Written, isCentral: boolean): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(flags, 2);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt16LE(january1980, 8);
  if (isCentral) {
    fields.writeUInt32LE(part.crc, 10);
    fields.writeUInt32LE(part.packed, 14);
    fields.writeUInt32LE(part.size, 18);
  }
  fields.writeUInt16LE(part.name.length, 22);
  return fields;
}

function localHeader(part: Written): Buffer {
  return Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), fieldsOf(part, false), part.name]);
}

function descriptor(part: Written): Buffer {
  const tail = Buffer.alloc(16);
  tail.write("PK\u0007\u0008", 0, "latin1");
  tail.writeUInt32LE(part.crc, 4);
  tail.writeUInt32LE(part.packed, 8);
  tail.writeUInt32LE(part.size, 12);
  return tail;
}

function directory(parts: readonly Written[], offset: number): Buffer {
  const entries = parts.map((part) => {
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(part.offset, 10);
    const start = Buffer.from("PK\u0001\u0002\u0014\u0000", "latin1");
    return Buffer.concat([start, fieldsOf(part, true), tail, part.name]);
  });
  const central = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", 0, "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([central, end]);
}

/** Packs one part; its sizes and checksum are known, in `part`, once the last piece is out. */
async function* pack(part: Written, pieces: WrittenPart["pieces"]): AsyncGenerator<Uint8Array> {
  const deflate = createDeflateRaw();
  const ready: Uint8Array[] = [];
  deflate.on("data", (chunk: Uint8Array) => ready.push(chunk));
  const turn = (act: (done: () => void) => void) =>
    new Promise<void>((resolve, reject) => {
      deflate.once("error", reject);
      act(() => {
        deflate.off("error", reject);
        resolve();
      });
    });
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece);
    part.crc = crc32(bytes, part.crc);
    part.size += bytes.length;
    await turn((done) => deflate.write(bytes, done));
    yield* ready.splice(0);
  }
  await turn((done) => deflate.once("end", done).end());
  yield* ready.splice(0);
}

/**
 * Which bytes are an archive of these parts?
 * **Shape** pieces in order; the same parts give the same bytes. **Units and range** below 4 GiB.
 * **Source** PKWARE APPNOTE 6.3.10, 4.3.
 */
export async function* writeZip(parts: readonly WrittenPart[]): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  let offset = 0;
  for (const { name, pieces } of parts) {
    const part: Written = { name: Buffer.from(name), crc: 0, packed: 0, size: 0, offset };
    const header = localHeader(part);
    yield header;
    for await (const chunk of pack(part, pieces)) {
      part.packed += chunk.length;
      yield chunk;
    }
    yield descriptor(part);
    offset += header.length + part.packed + 16;
    written.push(part);
  }
  yield directory(written, offset);
}
