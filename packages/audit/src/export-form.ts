import { canonicalJson } from "./canonical-json.js";
import type { ChainEvent } from "./chain.js";
import type { SignedHead } from "./audit.contract.js";

/** Which form has an export: with payloads, or without? */
export type ExportForm = "full" | "redacted";

/** What the first line of an export says. */
export interface ExportHeader {
  readonly form: ExportForm;
  readonly scope: string;
}

const formatName = "interphase-audit";
const formatVersion = 1;
const headerPattern =
  /^\{"form":"(full|redacted)","format":"interphase-audit","scope":"([a-z0-9:-]{1,80})","version":1\}$/;

/** The first line of an export, without its line end. */
export function headerLineOf({ form, scope }: ExportHeader): string {
  return canonicalJson({ form, format: formatName, scope, version: formatVersion });
}

/** What does a first line say? Undefined when it is none. */
export function parseHeaderLine(line: string): ExportHeader | undefined {
  const found = headerPattern.exec(line);
  if (found === null) return undefined;
  return { form: found[1] === "full" ? "full" : "redacted", scope: found[2] ?? "" };
}

/**
 * One event's line, without its line end; the payload only if it is given.
 * **Shape** JSON, its members always in this order and without white space, so that it can be read by position.
 */
export function eventLineOf(event: ChainEvent): string {
  const start = `{"seq":${event.seq},"previousHash":"${event.previousHash}","hash":"${event.hash}"`;
  const rest = `,"payloadSha256":"${event.payloadSha256}","summary":${event.summary}`;
  return event.payload === null ? `${start}${rest}}` : `${start}${rest},"payload":${event.payload}}`;
}

/** The last line of an export, without its line end: the head that it must lead to. */
export function headLineOf(head: SignedHead): string {
  return canonicalJson({ head: { ...head } });
}

/** The same event as somebody sees it who may not see what was done to what. */
export function redact(event: ChainEvent): ChainEvent {
  return { ...event, payload: null };
}
