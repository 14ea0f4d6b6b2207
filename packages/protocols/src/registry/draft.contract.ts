import { defineRoute, pageFields, pageOf, requestId } from "@interphase/contract";
import { sentenceSchema } from "@interphase/names/contract";
import { z } from "zod";
import { plainText } from "../document/text.js";
import { versionLevels } from "./address.js";
import { draftStates, protocolStates } from "./lifecycle.js";
import { protocolVersionSummarySchema, saidSchema } from "./protocol.contract.js";

/** How long may it be said why a version is moved, in characters? */
export const mostMoveReason = 1_000;

/** In which group? **Shape** a name in English, Chinese or both. */
const groupSchema = z.object({
  id: z.uuid(),
  name: z.object({ en: z.string().nullable(), zh: z.string().nullable() }),
});

/** By whom? Null once the person has left the platform. */
const personSchema = z.object({ id: z.uuid(), displayName: z.string() }).nullable();

/** What is wrong with a document, and where? **Shape** a JSON Pointer into the document, and a sentence in every language. */
export const documentProblemSchema = z.object({
  pointer: z.string(),
  code: z.string(),
  message: sentenceSchema,
});
export type DocumentProblem = z.infer<typeof documentProblemSchema>;

/**
 * What is told of a version in work in a list?
 * **Shape** `title` and `kind` as its text has them by now, where it has. `code` is there once a version was released before.
 */
export const protocolDraftSummarySchema = z.object({
  protocolId: z.uuid(),
  code: z.string().nullable(),
  group: groupSchema,
  state: z.enum(draftStates),
  title: saidSchema.nullable(),
  kind: z.string().nullable(),
  changedAt: z.iso.datetime(),
});
export type ProtocolDraftSummary = z.infer<typeof protocolDraftSummarySchema>;

/** One step that a version has taken. **Shape** `from` is null for its beginning. */
export const protocolMoveSchema = z.object({
  from: z.enum(protocolStates).nullable(),
  to: z.enum(protocolStates),
  at: z.iso.datetime(),
  by: personSchema,
  reason: z.string().nullable(),
});
export type ProtocolMove = z.infer<typeof protocolMoveSchema>;

/**
 * A version in work.
 * **Shape** `document` is what was saved last, sound or not; `problems` what is wrong with it. `version` is given at approval.
 * `moves` the latest first. `may.move` lists the states that the reader could move it to; whether all that a step needs is there is said when it is
 * taken.
 */
export const protocolDraftSchema = protocolDraftSummarySchema.extend({
  version: z.string().nullable(),
  changedBy: personSchema,
  document: z.record(z.string(), z.unknown()),
  sha256: z.string(),
  problems: z.array(documentProblemSchema),
  ballot: z
    .object({
      id: z.uuid(),
      question: z.string(),
      state: z.enum(["scheduled", "open", "passed", "failed", "annulled"]),
    })
    .nullable(),
  moves: z.array(protocolMoveSchema),
  may: z.object({ write: z.boolean(), move: z.array(z.enum(protocolStates)) }),
});
export type ProtocolDraft = z.infer<typeof protocolDraftSchema>;

const protocolParams = z.object({ protocolId: z.string() });
const document = z.record(z.string(), z.unknown());
const reason = plainText(mostMoveReason);

const textErrors = ["protocol.too-large", "protocol.unwritable-text", "identity.too-many-requests"] as const;

export const protocolDraftsRoute = defineRoute({
  id: "protocol-drafts.list",
  method: "GET",
  path: "/v1/protocol-drafts",
  summary: "Versions in work of the caller's groups, the latest changed first",
  permission: { action: "protocol.draft.read" },
  query: z.strictObject({ ...pageFields, groupId: requestId.optional() }),
  status: 200,
  response: pageOf(protocolDraftSummarySchema),
  errors: [],
});

export const createProtocolRoute = defineRoute({
  id: "protocols.create",
  method: "POST",
  path: "/v1/protocols",
  summary: "Begin a protocol in a working group, as an idea",
  permission: { action: "protocol.draft.write" },
  session: true,
  headers: { idempotencyKey: true, etag: true },
  body: z.strictObject({ groupId: requestId, document }),
  status: 201,
  response: protocolDraftSchema,
  errors: ["not-found", "access.forbidden", ...textErrors],
});

export const protocolDraftRoute = defineRoute({
  id: "protocol-drafts.get",
  method: "GET",
  path: "/v1/protocols/{protocolId}/drafts",
  summary: "The version of a protocol that is in work, by the protocol's id",
  permission: { action: "protocol.draft.read" },
  params: protocolParams,
  headers: { etag: true },
  status: 200,
  response: protocolDraftSchema,
  errors: ["not-found"],
});

export const beginNextVersionRoute = defineRoute({
  id: "protocol-drafts.begin",
  method: "POST",
  path: "/v1/protocols/{protocolId}/drafts",
  summary: "Begin the next version of a released protocol, from the text of its last one",
  permission: { action: "protocol.draft.write" },
  session: true,
  params: protocolParams,
  headers: { idempotencyKey: true, etag: true },
  status: 201,
  response: protocolDraftSchema,
  errors: [
    "not-found",
    "access.forbidden",
    "protocol.draft-there",
    "protocol.damaged",
    "identity.too-many-requests",
  ],
});

export const saveProtocolDraftRoute = defineRoute({
  id: "protocol-drafts.save",
  method: "PUT",
  path: "/v1/protocols/{protocolId}/drafts",
  summary: "Save the text of a version in work, unless somebody else has saved it since it was read",
  permission: { action: "protocol.draft.write" },
  session: true,
  params: protocolParams,
  headers: { ifMatch: "required", etag: true },
  body: z.strictObject({ document }),
  status: 200,
  response: protocolDraftSchema,
  errors: ["not-found", "access.forbidden", "precondition.failed", "protocol.frozen", ...textErrors],
});

const moved = {
  headers: { ifMatch: "required", etag: true },
  status: 200,
  response: protocolDraftSchema,
} as const;

export const proposeProtocolRoute = defineRoute({
  id: "protocols.propose",
  method: "POST",
  path: "/v1/protocols/{protocolId}/proposal",
  summary: "Propose an idea to its group",
  permission: { action: "protocol.draft.write" },
  session: true,
  params: protocolParams,
  ...moved,
  errors: ["not-found", "access.forbidden", "precondition.failed", "protocol.no-such-step"],
});

export const moveProtocolRoute = defineRoute({
  id: "protocols.move",
  method: "POST",
  path: "/v1/protocols/{protocolId}/transitions",
  summary: "Move a version in work along its life",
  description:
    "Who may take which step, and what must be so before, is a table. `ballotId` names the ballot for the step to ballot; `level` says by how much the version differs from the last one, for the step to approved: major where it is not said.",
  permission: { action: "protocol.draft.move" },
  session: true,
  params: protocolParams,
  ...moved,
  body: z.strictObject({
    to: z.enum(draftStates),
    reason: reason.optional(),
    ballotId: requestId.optional(),
    level: z.enum(versionLevels).optional(),
  }),
  errors: [
    "not-found",
    "access.forbidden",
    "precondition.failed",
    "protocol.no-such-step",
    "protocol.reason-missing",
    "protocol.unsound",
    "protocol.ballot-missing",
    "protocol.ballot-running",
    "protocol.ballot-not-passed",
  ],
});

export const publishProtocolRoute = defineRoute({
  id: "protocols.publish",
  method: "POST",
  path: "/v1/protocols/{protocolId}/versions",
  summary: "Release the approved version: from now on nobody changes it, and anybody reads it",
  permission: { action: "protocol.release" },
  session: true,
  params: protocolParams,
  headers: { ifMatch: "required" },
  body: z.strictObject({}),
  status: 201,
  response: protocolVersionSummarySchema.extend({ code: z.string(), address: z.string() }),
  errors: [
    "not-found",
    "access.forbidden",
    "precondition.failed",
    "protocol.no-such-step",
    "protocol.unsound",
  ],
});

export const withdrawProtocolRoute = defineRoute({
  id: "protocols.withdraw",
  method: "POST",
  path: "/v1/protocols/{protocolId}/versions/{version}/withdrawal",
  summary: "Withdraw a released version: its address and content stay, and say why it is not to be used",
  permission: { action: "protocol.release" },
  session: true,
  params: z.object({ protocolId: z.string(), version: z.string() }),
  body: z.strictObject({ reason }),
  status: 200,
  response: protocolVersionSummarySchema,
  errors: ["not-found", "access.forbidden", "protocol.no-such-step"],
});
