import { signedHeadSchema, type SignedHead } from "./audit.contract.js";
import { genesisHashOf } from "./chain.js";
import { diagnose } from "./diagnosis.js";
import { EventReader } from "./event-reader.js";
import { headLineOf, parseHeaderLine, type ExportHeader } from "./export-form.js";
import { isHeadGenuine } from "./signed-head.js";
import type { BreakKind, ChainBreak, Verification, VerificationOptions } from "./verification.js";

const headStart = '{"head":{';
const newline = 10;
const maxLine = 1_048_576;

/** Reads an export piece by piece and says where it breaks. Give every piece to `push`, then ask `end`. */
export interface Verifier {
  push(piece: Uint8Array): void;
  end(): Verification;
}

/** What verifies an export, or the same lines made of a database's rows? It holds one line in memory, never the chain. */
export function createVerifier(options: VerificationOptions = {}): Verifier {
  return new LineVerifier(options);
}

/** Is this export, whole in memory, what it says? */
export function verifyBytes(bytes: Uint8Array, options: VerificationOptions = {}): Verification {
  const verifier = createVerifier(options);
  verifier.push(bytes);
  return verifier.end();
}

class LineVerifier implements Verifier {
  private header: ExportHeader | undefined;
  private signedHead: SignedHead | null = null;
  private broken: ChainBreak | undefined;
  private rest: Buffer = Buffer.alloc(0);
  private events = new EventReader("", false);
  private line = 0;
  private seq = 0;
  private readonly known = new Map<number, SignedHead[]>();

  constructor(private readonly options: VerificationOptions) {
    for (const head of options.knownHeads ?? [])
      this.known.set(head.seq, [...(this.known.get(head.seq) ?? []), head]);
  }

  push(piece: Uint8Array): void {
    const fresh = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    const bytes = this.rest.length === 0 ? fresh : Buffer.concat([this.rest, fresh]);
    let start = 0;
    for (;;) {
      const end = bytes.indexOf(newline, start);
      if (end < 0) break;
      this.take(bytes, start, end);
      start = end + 1;
    }
    this.rest = Buffer.from(bytes.subarray(start));
    if (this.rest.length > maxLine && this.broken === undefined) this.fail("malformed", this.seq + 1, 1);
    if (this.broken !== undefined && this.rest.length > maxLine) this.rest = Buffer.alloc(0);
  }

  end(): Verification {
    if (this.broken === undefined && this.rest.length > 0) {
      this.line += 1;
      this.fail(this.signedHead === null ? "truncated" : "after-the-end", this.seq + 1);
    }
    if (this.broken === undefined) this.checkEnd();
    const scope = this.header?.scope ?? null;
    if (this.broken !== undefined || this.header === undefined) {
      const found = this.broken ?? { kind: "header", seq: 0, line: 1 };
      return { ok: false, scope, count: this.seq, break: found };
    }
    const { signedHead, header, seq, events } = this;
    return { ok: true, ...header, count: seq, head: { seq, hash: events.hash }, signedHead };
  }

  private checkEnd(): void {
    if (this.header === undefined) return;
    if (this.signedHead === null && this.options.mayLackHead !== true) this.fail("truncated", this.seq + 1);
    for (const [seq, heads] of this.known) {
      if (heads.some((head) => !this.isTrusted(head))) this.fail("unknown-key", seq);
      else if (heads.some((head) => !isHeadGenuine(head))) this.fail("head-altered", seq);
      else if (heads.some(({ scope }) => scope !== this.header?.scope)) this.fail("head-differs", seq);
      else if (seq > this.seq) this.fail("truncated", this.seq + 1);
    }
  }

  private take(bytes: Buffer, start: number, end: number): void {
    this.line += 1;
    if (this.broken !== undefined) this.lookOn(bytes, start, end);
    else if (this.header === undefined) this.takeHeader(bytes.toString("utf8", start, end));
    else if (this.signedHead !== null) this.fail("after-the-end", this.seq);
    else if (this.events.take(bytes, start, end, this.seq + 1)) {
      this.seq += 1;
      if (this.known.size > 0) this.compareKnown(this.seq);
    } else this.takeRest(bytes.subarray(start, end), this.header);
  }

  private takeHeader(text: string): void {
    this.header = parseHeaderLine(text);
    if (this.header === undefined) {
      this.fail("header", 0);
      return;
    }
    this.events = new EventReader(genesisHashOf(this.header.scope), this.header.form === "full");
    this.compareKnown(0);
  }

  /** What stands there instead of the next event: the head, or a break. */
  private takeRest(line: Buffer, { form }: ExportHeader): void {
    const text = line.toString("utf8");
    if (text.startsWith(headStart)) this.takeHead(text);
    else {
      const seq = this.seq + 1;
      this.fail(diagnose(line, { seq, previousHash: this.events.hash, form }), seq);
    }
  }

  private takeHead(text: string): void {
    const head = parseHead(text);
    if (head === undefined) this.fail("malformed", this.seq + 1);
    else if (!isHeadGenuine(head)) this.fail("head-altered", head.seq);
    else if (!this.isTrusted(head)) this.fail("unknown-key", head.seq);
    else if (head.seq > this.seq) this.fail("truncated", this.seq + 1);
    else if (head.seq < this.seq || head.hash !== this.events.hash || head.scope !== this.header?.scope)
      this.fail("head-differs", head.seq);
    else this.signedHead = head;
  }

  private compareKnown(seq: number): void {
    for (const head of this.known.get(seq) ?? [])
      if (head.hash !== this.events.hash && this.broken === undefined) this.fail("head-differs", seq);
  }

  private isTrusted(head: SignedHead): boolean {
    const { trustedKeys } = this.options;
    return trustedKeys === undefined || trustedKeys.includes(head.publicKey);
  }

  /** After a gap: does the missing event stand further on? */
  private lookOn(bytes: Buffer, start: number, end: number): void {
    if (this.broken?.kind !== "gap") return;
    const opening = `{"seq":${this.broken.seq},`;
    if (bytes.toString("latin1", start, Math.min(end, start + opening.length)) === opening)
      this.broken = { ...this.broken, kind: "reordered" };
  }

  private fail(kind: BreakKind, seq: number, linesOn = 0): void {
    this.broken ??= { kind, seq, line: this.line + linesOn };
  }
}

function parseHead(text: string): SignedHead | undefined {
  try {
    const parsed = JSON.parse(text) as { head: unknown };
    const head = signedHeadSchema.parse(parsed.head);
    return headLineOf(head) === text ? head : undefined;
  } catch {
    return undefined;
  }
}
