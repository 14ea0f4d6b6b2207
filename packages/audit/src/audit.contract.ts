import { binary, defineRoute, pageFields, pageOf, pageQuery, requestId } from "@interphase/contract";
import { z } from "zod";

const instant = z.iso.datetime();
/** Years of four digits without a leading zero: what every database can compare. */
const bound = instant.refine((text) => text >= "1000", "the year must have four digits");
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Which chain is meant? One for the platform, one for the alliance, one for each organisation. */
export const auditScopeSchema = z
  .string()
  .regex(/^(platform|alliance|organisation:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/);

/** How far had a chain come, and who vouches for it? The signature is Ed25519 over everything else (docs/audit.md). */
export const signedHeadSchema = z.object({
  scope: auditScopeSchema,
  seq: z.int().min(0),
  hash,
  signedAt: instant,
  keyId: z.string().regex(/^[0-9a-f]{16}$/),
  publicKey: hash,
  signature: z.string().regex(/^[0-9a-f]{128}$/),
});
export type SignedHead = z.infer<typeof signedHeadSchema>;

/** In which form is a chain shown? `redacted` withholds what was done to what: pseudonym, time, outcome and class remain. */
export const auditFormSchema = z.enum(["full", "redacted"]);

const personSchema = z.object({
  pseudonym: z.uuid(),
  personId: z.uuid().nullable(),
  displayName: z.string().nullable(),
  email: z.string().nullable(),
});

/**
 * What happened?
 * **Shape** In the redacted form `action`, `target`, `facts`, `requestId`, the network and the names are null; the hashes are
 * there in both.
 */
export const auditEventSchema = z.object({
  scope: auditScopeSchema,
  seq: z.int().min(1),
  occurredAt: instant,
  actionClass: z.string(),
  action: z.string().nullable(),
  outcome: z.enum(["success", "denied", "failed"]),
  actor: personSchema.nullable(),
  onBehalfOf: personSchema.nullable(),
  target: z.object({ kind: z.string(), id: z.string() }).nullable(),
  facts: z
    .record(
      z.string(),
      z.union([
        z.string(),
        z.number(),
        z.boolean(),
        z.null(),
        z.array(z.union([z.string(), z.number(), z.null()])),
      ]),
    )
    .nullable(),
  requestId: z.string().nullable(),
  networkAddress: z.string().nullable(),
  userAgent: z.string().nullable(),
  form: auditFormSchema,
  previousHash: hash,
  payloadSha256: hash,
  hash,
});
export type AuditEvent = z.infer<typeof auditEventSchema>;

/** Which chains may the caller see, in which form, and how far have they come? `name` is the organisation's. */
export const auditScopeItemSchema = z.object({
  scope: auditScopeSchema,
  name: z.string().nullable(),
  form: auditFormSchema,
  seq: z.int().min(0),
});
export type AuditScopeItem = z.infer<typeof auditScopeItemSchema>;

/** Which keys have signed heads? `publicKeyPem` is the same key for other tools. */
export const auditKeySchema = z.object({
  keyId: z.string(),
  publicKey: hash,
  publicKeyPem: z.string(),
  algorithm: z.literal("Ed25519"),
  isCurrent: z.boolean(),
});

const scopeQuery = z.strictObject({ scope: auditScopeSchema });
const mayRead = { action: "audit.read" } as const;

export const auditEventsRoute = defineRoute({
  id: "audit.list",
  method: "GET",
  path: "/v1/audit-events",
  summary: "What happened, the newest first",
  description:
    "An organisation's administrator sees its own chain in full; auditors see every chain redacted. `action` is an action or its class (what stands before the first dot), `actor` a pseudonym, or in the full form a person's id.",
  permission: mayRead,
  query: z.strictObject({
    ...pageFields,
    scope: auditScopeSchema,
    action: z.string().min(1).max(100).optional(),
    actor: requestId.optional(),
    outcome: z.enum(["success", "denied", "failed"]).optional(),
    from: bound.optional(),
    to: bound.optional(),
  }),
  status: 200,
  response: pageOf(auditEventSchema),
  errors: ["not-found"],
});

export const auditScopesRoute = defineRoute({
  id: "audit.scopes",
  method: "GET",
  path: "/v1/audit/scopes",
  summary: "The chains I may see",
  permission: mayRead,
  query: pageQuery,
  status: 200,
  response: pageOf(auditScopeItemSchema),
  errors: [],
});

export const auditHeadRoute = defineRoute({
  id: "audit.head",
  method: "GET",
  path: "/v1/audit/head",
  summary: "How far a chain has come, signed now",
  permission: mayRead,
  query: scopeQuery,
  status: 200,
  response: signedHeadSchema,
  errors: ["not-found"],
});

export const auditHeadsRoute = defineRoute({
  id: "audit.heads",
  method: "GET",
  path: "/v1/audit/heads",
  summary: "The signed head of every day, the newest first",
  permission: mayRead,
  query: z.strictObject({ ...pageFields, scope: auditScopeSchema }),
  status: 200,
  response: pageOf(signedHeadSchema),
  errors: ["not-found"],
});

export const auditExportRoute = defineRoute({
  id: "audit.export",
  method: "GET",
  path: "/v1/audit/export",
  summary: "A whole chain to verify elsewhere, one event a line (docs/audit.md)",
  description: "`form=redacted` gives the redacted form to those as well who may see the full one.",
  permission: { action: "audit.export" },
  query: z.strictObject({ scope: auditScopeSchema, form: auditFormSchema.optional() }),
  status: 200,
  response: binary("application/x-ndjson"),
  errors: ["not-found"],
});

export const auditKeysRoute = defineRoute({
  id: "audit.keys",
  method: "GET",
  path: "/v1/audit/keys",
  summary: "The public keys that heads are signed with",
  permission: { public: "Whoever was given an export must be able to verify its signature" },
  query: pageQuery,
  status: 200,
  response: pageOf(auditKeySchema),
  errors: [],
});
