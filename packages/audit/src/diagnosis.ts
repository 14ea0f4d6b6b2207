import { eventHashOf, sha256OfText } from "./chain.js";
import type { ExportForm } from "./export-form.js";
import type { BreakKind } from "./verification.js";

const linePattern =
  /^\{"seq":([1-9]\d{0,15}),"previousHash":"([0-9a-f]{64})","hash":"([0-9a-f]{64})","payloadSha256":"([0-9a-f]{64})","summary":(\{.*?\})(?:,"payload":(\{.*\}))?\}$/s;

/** What must stand at this line? */
export interface ExpectedEvent {
  readonly seq: number;
  readonly previousHash: string;
  readonly form: ExportForm;
}

/** What is wrong with a line that is not the expected event? Asked once an export at most, so it may take its time. */
export function diagnose(line: Uint8Array, expected: ExpectedEvent): BreakKind {
  const text = Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString("utf8");
  const found = linePattern.exec(text);
  const [, number, previousHash = "", hash = "", payloadSha256 = "", summary = "", payload] = found ?? [];
  const isFull = expected.form === "full";
  if (Buffer.byteLength(text) !== line.byteLength || isFull !== (payload !== undefined)) return "malformed";
  const seq = Number(number);
  if (Number.isNaN(seq)) return "malformed";
  if (seq !== expected.seq) return seq > expected.seq ? "gap" : "repeated";
  const isHashed = (previous: string) =>
    eventHashOf({ seq, previousHash: previous, payloadSha256, summary }) === hash;
  if (!isHashed(previousHash) && !isHashed(expected.previousHash)) return "hash-altered";
  if (previousHash !== expected.previousHash) return "wrong-previous";
  return payload !== undefined && sha256OfText(payload) !== payloadSha256 ? "payload-altered" : "malformed";
}
