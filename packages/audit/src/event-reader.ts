import { hash as hashOnce } from "node:crypto";

/** The bytes before the summary in what is hashed: previous hash (32), number (8), payload's hash (32). */
const summaryAt = 72;
const numberAt = 32;
const payloadHashAt = 40;
const hashBytes = 32;
const hexLength = 64;
const wordSize = 2 ** 32;
const closingBrace = 125;
const firstScratch = 4096;

const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));
const beforeNumber = bytesOf('{"seq":');
const beforePrevious = bytesOf(',"previousHash":"');
const beforeHash = bytesOf('","hash":"');
const beforePayloadHash = bytesOf('","payloadSha256":"');
const beforeSummary = bytesOf('","summary":{');
const beforePayload = bytesOf(',"payload":{');
const digits = bytesOf("0123456789abcdef");
/** The value of each lower-case hex digit, 255 for every other byte: capital letters would be a second spelling. */
const values = Uint8Array.from({ length: 256 }, (_, byte) =>
  digits.includes(byte) ? digits.indexOf(byte) : 255,
);

/**
 * Is the line at this place the next event of its chain?
 * It reads by position and hashes where the line lies, for a million lines are to be read in seconds; it says yes or no, and
 * `diagnose` says why not.
 */
export class EventReader {
  private scratch: Uint8Array<ArrayBuffer> = new Uint8Array(firstScratch);
  private views: Uint8Array[] = [];
  private readonly previous = new Uint8Array(hexLength);
  private at = 0;

  constructor(
    firstPrevious: string,
    private readonly isFull: boolean,
  ) {
    this.previous.set(bytesOf(firstPrevious));
    this.scratch.set(Buffer.from(firstPrevious, "hex"));
  }

  /** The hash that the next event stands on, in hex. */
  get hash(): string {
    return Buffer.from(this.previous).toString("latin1");
  }

  /** Takes the line if it is event number `seq` and stands on the one taken before. */
  take(bytes: Uint8Array, start: number, end: number, seq: number): boolean {
    this.at = start;
    if (!this.passes(bytes, beforeNumber) || !this.passesNumber(bytes, seq)) return false;
    if (!this.passes(bytes, beforePrevious) || !this.passes(bytes, this.previous)) return false;
    if (!this.passes(bytes, beforeHash)) return false;
    const hashAt = this.at;
    this.at += hexLength;
    if (!this.passes(bytes, beforePayloadHash)) return false;
    const payloadHashText = this.at;
    this.at += hexLength;
    if (!this.passes(bytes, beforeSummary)) return false;
    this.at -= 1;
    const length = this.copySummary(bytes, end);
    if (length === 0 || bytes[end - 1] !== closingBrace) return false;
    if (this.isFull ? !this.readPayload(bytes, payloadHashText, end) : this.at !== end - 1) return false;
    if (!this.isFull && !this.readHash(bytes, payloadHashText)) return false;
    this.writeNumber(seq);
    const digest = hashOnce("sha256", this.view(summaryAt + length), "binary");
    if (!this.isSpelled(digest, bytes, hashAt, 0)) return false;
    for (let index = 0; index < hexLength; index += 1) this.previous[index] = bytes[hashAt + index] ?? 0;
    return true;
  }

  private passes(bytes: Uint8Array, literal: Uint8Array): boolean {
    const { at } = this;
    for (let index = 0; index < literal.length; index += 1)
      if (bytes[at + index] !== literal[index]) return false;
    this.at = at + literal.length;
    return true;
  }

  private passesNumber(bytes: Uint8Array, seq: number): boolean {
    let value = 0;
    const first = this.at;
    for (; ; this.at += 1) {
      const digit = values[bytes[this.at] ?? 0] ?? 255;
      if (digit > 9) break;
      value = value * 10 + digit;
    }
    return value === seq && bytes[first] !== digits[0] && this.at > first;
  }

  /** Copies up to the first closing brace, which ends the summary: it holds no other. Its length, or 0. */
  private copySummary(bytes: Uint8Array, end: number): number {
    const start = this.at;
    if (summaryAt + end - start > this.scratch.length) this.grow(summaryAt + end - start);
    const { scratch } = this;
    let to = summaryAt;
    for (let from = start; from < end; from += 1) {
      const byte = bytes[from] ?? 0;
      scratch[to++] = byte;
      if (byte === closingBrace) {
        this.at = from + 1;
        return to - summaryAt;
      }
    }
    return 0;
  }

  private readPayload(bytes: Uint8Array, textAt: number, end: number): boolean {
    if (!this.passes(bytes, beforePayload)) return false;
    const payload = bytes.subarray(this.at - 1, end - 1);
    return this.isSpelled(hashOnce("sha256", payload, "binary"), bytes, textAt, payloadHashAt);
  }

  /** Does the line spell this digest there? Keeps its bytes for the next hash. */
  private isSpelled(digest: string, bytes: Uint8Array, textAt: number, to: number): boolean {
    for (let index = 0; index < hashBytes; index += 1) {
      const byte = digest.charCodeAt(index);
      const place = textAt + 2 * index;
      if (bytes[place] !== digits[byte >> 4] || bytes[place + 1] !== digits[byte & 15]) return false;
      this.scratch[to + index] = byte;
    }
    return true;
  }

  private readHash(bytes: Uint8Array, textAt: number): boolean {
    for (let index = 0; index < hashBytes; index += 1) {
      const high = values[bytes[textAt + 2 * index] ?? 0] ?? 255;
      const low = values[bytes[textAt + 2 * index + 1] ?? 0] ?? 255;
      if (high > 15 || low > 15) return false;
      this.scratch[payloadHashAt + index] = 16 * high + low;
    }
    return true;
  }

  private writeNumber(seq: number): void {
    let high = Math.floor(seq / wordSize);
    let low = seq % wordSize;
    for (let index = 3; index >= 0; index -= 1) {
      this.scratch[numberAt + index] = high & 255;
      this.scratch[numberAt + 4 + index] = low & 255;
      high >>>= 8;
      low >>>= 8;
    }
  }

  /** The first bytes of the scratch; lengths repeat, so the views are kept. */
  private view(length: number): Uint8Array {
    return (this.views[length] ??= this.scratch.subarray(0, length));
  }

  private grow(length: number): void {
    const larger = new Uint8Array(2 * length);
    larger.set(this.scratch.subarray(0, summaryAt));
    this.scratch = larger;
    this.views = [];
  }
}
