import type { Readable } from "node:stream";
import yauzl from "yauzl";
import type { WorkbookLimits } from "./workbook-limits.js";
import {
  refuseFile,
  refusePassword,
  SpreadsheetRefusal,
  type SpreadsheetFailureReason,
} from "./spreadsheet.failure.js";

const harmlessBytes = 1024 * 1024;

function refuseDamaged(cause: unknown): never {
  if (cause instanceof SpreadsheetRefusal) throw cause;
  const detail = cause instanceof Error ? cause.message : "unreadable";
  return refuseFile("workbook.damaged", { reason: "cut-off", detail: detail.slice(0, 200) });
}

function refuseBomb(reason: SpreadsheetFailureReason, facts: Record<string, string | number>): never {
  return refuseFile("workbook.zip-bomb", { ...facts, reason });
}

function checkEntry(entry: yauzl.Entry, limits: WorkbookLimits): void {
  const name = entry.fileName.toLowerCase();
  if (name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/")) {
    refuseFile("workbook.macros");
  }
  if (entry.isEncrypted()) refusePassword();
  const { uncompressedSize, compressedSize } = entry;
  if (uncompressedSize > harmlessBytes && uncompressedSize > compressedSize * limits.compressionRatio) {
    refuseBomb("grows-too-much", {
      part: entry.fileName.slice(0, 100),
      limit: limits.compressionRatio,
      bytes: uncompressedSize,
    });
  }
}

function readEntries(zip: yauzl.ZipFile, limits: WorkbookLimits): Promise<Map<string, yauzl.Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, yauzl.Entry>();
    let total = 0;
    zip.on("error", reject);
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry: yauzl.Entry) => {
      try {
        checkEntry(entry, limits);
        total += entry.uncompressedSize;
        const limit = limits.uncompressedBytes;
        if (total > limit) refuseBomb("too-many-bytes", { limit, bytes: total });
        entries.set(entry.fileName, entry);
        zip.readEntry();
      } catch (error) {
        reject(error instanceof Error ? error : new Error("unreadable entry", { cause: error }));
      }
    });
    zip.readEntry();
  });
}

function openZip(bytes: Uint8Array): Promise<yauzl.ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(
      buffer,
      { lazyEntries: true, autoClose: false, validateEntrySizes: true },
      (error, zip) => {
        if (error === null) resolve(zip);
        else reject(error);
      },
    );
  });
}

/** Gives the parts of an XLSX file as text, and never more of it than the limits allow. */
export class XlsxArchive {
  private constructor(
    private readonly zip: yauzl.ZipFile,
    private readonly entries: ReadonlyMap<string, yauzl.Entry>,
    private readonly limits: WorkbookLimits,
  ) {}

  /** **Fails** workbook.damaged, zip-bomb, macros, password-protected. */
  static async open(bytes: Uint8Array, limits: WorkbookLimits): Promise<XlsxArchive> {
    try {
      const zip = await openZip(bytes);
      if (zip.entryCount > limits.archiveEntries) {
        const limit = limits.archiveEntries;
        refuseBomb("too-many-parts", { limit, parts: zip.entryCount });
      }
      return new XlsxArchive(zip, await readEntries(zip, limits), limits);
    } catch (error) {
      return refuseDamaged(error);
    }
  }

  has(part: string): boolean {
    return this.entries.has(part);
  }

  private stream(entry: yauzl.Entry): Promise<Readable> {
    return new Promise((resolve, reject) => {
      this.zip.openReadStream(entry, (error, stream) => {
        if (error === null) resolve(stream);
        else reject(error);
      });
    });
  }

  /** **Shape** pieces of the part's text, in order; nothing for a part that is not there. */
  async *readText(part: string): AsyncGenerator<string> {
    const entry = this.entries.get(part);
    if (entry === undefined) return;
    const decoder = new TextDecoder("utf-8");
    let size = 0;
    try {
      for await (const chunk of (await this.stream(entry)) as AsyncIterable<Uint8Array>) {
        size += chunk.length;
        // The directory's sizes were checked; a part that grows beyond what it declared lies about itself.
        if (size > entry.uncompressedSize) refuseBomb("larger-than-declared", { part, limit: size });
        yield decoder.decode(chunk, { stream: true });
      }
    } catch (error) {
      if (error instanceof Error && /too many bytes/.test(error.message)) {
        refuseBomb("larger-than-declared", { part, limit: this.limits.uncompressedBytes });
      }
      refuseDamaged(error);
    }
    const rest = decoder.decode();
    if (rest !== "") yield rest;
  }
}
