import type { AuditEvent, ChainEvent } from "@interphase/audit";
import { z } from "zod";
import type { EventPersonal } from "./audit-reading.repository.js";

const summarySchema = z.object({
  actionClass: z.string(),
  actor: z.uuid().nullable(),
  occurredAt: z.iso.datetime(),
  onBehalfOf: z.uuid().nullable(),
  outcome: z.enum(["success", "denied", "failed"]),
});
const factSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const payloadSchema = z.object({
  action: z.string(),
  facts: z.record(z.string(), z.union([factSchema, z.array(z.union([z.string(), z.number(), z.null()]))])),
  requestId: z.string().nullable(),
  target: z.object({ kind: z.string(), id: z.string() }).nullable(),
});

/** Who stands behind the pseudonyms of an event, as far as the reader may know? */
export interface EventPeople {
  readonly personal: EventPersonal;
  readonly personIds: ReadonlyMap<string, string>;
}

/** Which pseudonyms does an event name? */
export function pseudonymsOf(event: ChainEvent): string[] {
  const { actor, onBehalfOf } = summarySchema.parse(JSON.parse(event.summary));
  return [actor, onBehalfOf].filter((each) => each !== null);
}

/** How is an event shown in full (with the people behind it) or redacted (without its payload)? */
export function toAuditEvent(scope: string, event: ChainEvent, people: EventPeople | null): AuditEvent {
  const { actor, onBehalfOf, ...summary } = summarySchema.parse(JSON.parse(event.summary));
  const payload =
    people === null || event.payload === null ? null : payloadSchema.parse(JSON.parse(event.payload));
  const { personal, personIds } = people ?? {
    personal: {},
    personIds: new Map<string, string>(),
  };
  const person = (pseudonym: string | null, displayName?: string, email?: string) =>
    pseudonym === null
      ? null
      : {
          pseudonym,
          personId: personIds.get(pseudonym) ?? null,
          displayName: displayName ?? null,
          email: email ?? null,
        };
  return {
    scope,
    seq: event.seq,
    ...summary,
    action: payload?.action ?? null,
    actor: person(actor, personal["displayName"], personal["email"]),
    onBehalfOf: person(onBehalfOf, personal["onBehalfOfDisplayName"]),
    target: payload?.target ?? null,
    facts: payload?.facts ?? null,
    requestId: payload?.requestId ?? null,
    networkAddress: personal["networkAddress"] ?? null,
    userAgent: personal["userAgent"] ?? null,
    form: people === null ? "redacted" : "full",
    previousHash: event.previousHash,
    payloadSha256: event.payloadSha256,
    hash: event.hash,
  };
}
