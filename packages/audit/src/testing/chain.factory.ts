import { eventHashOf, genesisHashOf, sha256OfText, type ChainEvent } from "../chain.js";
import type { SignedHead } from "../audit.contract.js";
import { composeEvent, type EventInput } from "../event.js";
import { eventLineOf, headerLineOf, headLineOf, redact, type ExportForm } from "../export-form.js";
import { headSignerOf } from "../signed-head.js";

/** A scope that nobody has. */
export const someScope = "organisation:0198a2b4-0000-7000-8000-000000000000";
/** A signer whose secret everybody knows. */
export const someSigner = headSignerOf(new Uint8Array(32).fill(7));

/** A valid event; what is given replaces what it would say. */
export function eventInputOf(seq: number, given: Partial<EventInput> = {}): EventInput {
  return {
    scope: someScope,
    occurredAt: new Date(1_767_225_600_000 + seq * 1000).toISOString(),
    actor: "0198a2b4-0000-4000-8000-0000000000aa",
    onBehalfOf: null,
    outcome: "success",
    action: "sourcing-plans.upload",
    target: { kind: "sourcing-plan", id: "0198a2b4-0000-7000-8000-0000000000bb" },
    facts: { lines: seq, year: 2026 },
    requestId: "0198a2b4-0000-7000-8000-0000000000cc",
    salt: seq.toString(16).padStart(32, "0"),
    ...given,
  };
}

/** A chain of these events. */
export function chainOf(inputs: readonly EventInput[], scope = someScope): ChainEvent[] {
  let previousHash = genesisHashOf(scope);
  return inputs.map((input, index) => {
    const { summary, payload } = composeEvent(input);
    const unhashed = { seq: index + 1, previousHash, payloadSha256: sha256OfText(payload), summary };
    previousHash = eventHashOf(unhashed);
    return { ...unhashed, payload, hash: previousHash };
  });
}

/** Where a chain ends, signed. */
export function headOf(events: readonly ChainEvent[], scope = someScope): SignedHead {
  const last = events.at(-1);
  const hash = last?.hash ?? genesisHashOf(scope);
  return someSigner.sign({ scope, seq: last?.seq ?? 0, hash, signedAt: "2026-02-01T00:00:00.000Z" });
}

/** The lines of an export. */
export function exportLinesOf(
  events: readonly ChainEvent[],
  form: ExportForm = "full",
  scope = someScope,
): string[] {
  const shown = form === "full" ? events : events.map(redact);
  return [headerLineOf({ form, scope }), ...shown.map(eventLineOf), headLineOf(headOf(events, scope))];
}

/** The bytes of these lines. */
export function bytesOfLines(lines: readonly string[]): Buffer {
  return Buffer.from(lines.map((line) => `${line}\n`).join(""), "utf8");
}
