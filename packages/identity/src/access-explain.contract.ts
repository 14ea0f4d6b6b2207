import { defineRoute } from "@interphase/contract";
import { sentenceSchema } from "@interphase/names/contract";
import { z } from "zod";
import { personReferenceSchema, scopeKindSchema } from "./role-assignment.contract.js";

const instant = z.iso.datetime();

/** Which scope is meant, by name where it has one? */
export const explainedScopeSchema = z.object({
  kind: scopeKindSchema,
  id: z.uuid().nullable(),
  name: z.string().nullable(),
});

/** Why is something allowed or not? `assignmentId` leads to the appointment that the reason rests on. */
export const accessReasonSchema = z.object({
  code: z.string(),
  role: z.string().nullable(),
  scope: explainedScopeSchema.nullable(),
  assignmentId: z.uuid().nullable(),
  until: instant.nullable(),
  sentence: sentenceSchema,
});
export type AccessReason = z.infer<typeof accessReasonSchema>;

/**
 * What is the answer to "may X do Y to Z" or "who may do Y to Z"?
 * **Shape** `answer` for one subject: `missing` are roles any of which would allow it, with who could give them.
 * `people`: those of one's own reach who may, by name, at most 200 (`isComplete` says whether these are all).
 */
export const accessExplanationSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("answer"),
    subject: personReferenceSchema,
    action: z.string(),
    resource: z.string().nullable(),
    allowed: z.boolean(),
    reasons: z.array(accessReasonSchema),
    sentence: sentenceSchema,
    missing: z.array(z.object({ role: z.string(), givenBy: z.array(z.string()), sentence: sentenceSchema })),
  }),
  z.object({
    kind: z.literal("people"),
    action: z.string(),
    resource: z.string().nullable(),
    people: z.array(z.object({ person: personReferenceSchema, reasons: z.array(accessReasonSchema) })),
    isComplete: z.boolean(),
    sentence: sentenceSchema,
  }),
]);
export type AccessExplanation = z.infer<typeof accessExplanationSchema>;

export const explainAccessRoute = defineRoute({
  id: "access.explain",
  method: "GET",
  path: "/v1/access/explain",
  summary: "Why may somebody do something, or not; without a subject: who may",
  description:
    "subject: a person's id or `me`. resource: `organisation:<id>`, `person:<id>`, `group:<id>`, `facility:<id>`, `project:<id>`, `alliance` or `platform`; absent: what is the subject's own. Everybody asks about themself; others as their people lists reach.",
  permission: { action: "access.explain" },
  query: z.strictObject({
    subject: z.string().max(60).toLowerCase().optional(),
    action: z.string().min(1).max(100),
    resource: z
      .string()
      .max(100)
      .regex(/^(alliance|platform|(organisation|person|group|facility|project):[^:]+)$/)
      .toLowerCase()
      .optional(),
  }),
  status: 200,
  response: accessExplanationSchema,
  errors: ["access.forbidden", "not-found", "access.unknown-action"],
});

/** What can I do, because of which roles, and what not? **Shape** `whoCan` are roles, any of which would allow it. */
export const myAccessSchema = z.object({
  can: z.array(
    z.object({ action: z.string(), sentence: sentenceSchema, because: z.array(accessReasonSchema) }),
  ),
  cannot: z.array(
    z.object({
      action: z.string(),
      sentence: sentenceSchema,
      whyNot: sentenceSchema,
      whoCan: z.array(z.string()),
    }),
  ),
});
export type MyAccess = z.infer<typeof myAccessSchema>;

export const myAccessRoute = defineRoute({
  id: "me.access",
  method: "GET",
  path: "/v1/me/access",
  summary: "What I can do, in sentences, and why not more",
  permission: { signedIn: true },
  status: 200,
  response: myAccessSchema,
  errors: [],
});
