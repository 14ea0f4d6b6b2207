import { defineRoute } from "@interphase/contract";
import { emailSchema } from "@interphase/identity/contract";
import { z } from "zod";
import {
  applicationContentSchema,
  applicationDraftSchema,
  linesSchema,
  shownDraftSchema,
} from "./application-content.js";
import { appealOutcomes } from "./appeal.js";
import { applicationQuestionSchema } from "./application.contract.js";

const instant = z.iso.datetime();
const token = z.string().min(1).max(200);
const noAccount = { public: "Whoever applies has no account yet; the link is the key" } as const;

/**
 * What has an applicant begun? `statusUrl` is the page that follows it, and the key to it.
 */
export const begunApplicationSchema = z.object({ id: z.uuid(), statusUrl: z.url() });

/** Where does an application stand for whoever applies? */
export const applicantStates = ["draft", "unconfirmed", "in-review", "admitted", "refused"] as const;

/**
 * What does a link show of its application?
 * **Shape** `draft` is what is in the form, whatever the state. `mayConfirm`: the link came by mail, so whoever opens it has the
 * address. `expiresAt` is the link's. `appealUntil` is there while the refusal may be appealed; `appeal` is the last one, with the
 * grounds where people decided it.
 */
export const applicantViewSchema = z.object({
  id: z.uuid(),
  state: z.enum(applicantStates),
  draft: shownDraftSchema,
  mayConfirm: z.boolean(),
  waitsForYou: z.boolean(),
  receivedAt: instant.nullable(),
  decidedAt: instant.nullable(),
  reasons: z.string().nullable(),
  questions: z.array(applicationQuestionSchema),
  appealUntil: instant.nullable(),
  appeal: z
    .object({
      reason: z.string(),
      madeAt: instant,
      outcome: z.enum(appealOutcomes).nullable(),
      grounds: z.string().nullable(),
      settledAt: instant.nullable(),
    })
    .nullable(),
  files: z.array(z.object({ fileName: z.string(), sizeBytes: z.int(), addedAt: instant })),
  expiresAt: instant,
});
export type ApplicantView = z.infer<typeof applicantViewSchema>;

export const applyRoute = defineRoute({
  id: "applications.create",
  method: "POST",
  path: "/v1/applications",
  summary: "Apply for membership",
  description:
    "A mail goes to the contact; the secretariat sees the application once its link was opened and confirmed.",
  permission: noAccount,
  headers: { idempotencyKey: true },
  body: applicationContentSchema,
  status: 201,
  response: begunApplicationSchema,
  errors: ["organisation.unknown-country", "identity.too-many-requests", "idempotency.key-reused"],
});

export const beginDraftRoute = defineRoute({
  id: "application-drafts.create",
  method: "POST",
  path: "/v1/application-drafts",
  summary: "Keep a form that is not finished, under a link",
  permission: noAccount,
  body: applicationDraftSchema,
  status: 201,
  response: begunApplicationSchema,
  errors: ["identity.too-many-requests"],
});

export const saveDraftRoute = defineRoute({
  id: "application-drafts.save",
  method: "PUT",
  path: "/v1/application-drafts",
  summary: "Keep what has been typed since",
  permission: noAccount,
  headers: { ifMatch: "required", etag: true },
  body: z.strictObject({ token, draft: applicationDraftSchema }),
  status: 200,
  response: applicantViewSchema,
  errors: [
    "application.link-invalid",
    "application.not-a-draft",
    "precondition.failed",
    "identity.too-many-requests",
  ],
});

export const sendDraftRoute = defineRoute({
  id: "application-drafts.send",
  method: "POST",
  path: "/v1/application-drafts/submission",
  summary: "Send the finished form",
  permission: noAccount,
  body: z.strictObject({ token, application: applicationContentSchema }),
  status: 200,
  response: applicantViewSchema,
  errors: [
    "application.link-invalid",
    "application.not-a-draft",
    "organisation.unknown-country",
    "identity.too-many-requests",
  ],
});

export const viewApplicationRoute = defineRoute({
  id: "application-links.view",
  method: "POST",
  path: "/v1/application-links/view",
  summary: "What an application's link shows",
  permission: noAccount,
  headers: { etag: true },
  body: z.strictObject({ token }),
  status: 200,
  response: applicantViewSchema,
  errors: ["application.link-invalid", "identity.too-many-requests"],
});

export const confirmApplicationRoute = defineRoute({
  id: "application-links.confirm",
  method: "POST",
  path: "/v1/application-links/confirmation",
  summary: "Confirm the address that the link was sent to, and hand the application in",
  description:
    "Every other link to it is closed: from now on whoever has the address has the key. Again, it changes nothing.",
  permission: noAccount,
  body: z.strictObject({ token }),
  status: 200,
  response: applicantViewSchema,
  errors: ["application.link-invalid", "identity.too-many-requests"],
});

export const answerQuestionRoute = defineRoute({
  id: "application-links.answer",
  method: "POST",
  path: "/v1/application-links/answers",
  summary: "Answer a question of the secretariat",
  permission: noAccount,
  body: z.strictObject({ token, questionId: z.string(), answer: linesSchema }),
  status: 200,
  response: applicantViewSchema,
  errors: [
    "application.link-invalid",
    "not-found",
    "application.question-answered",
    "application.decided",
    "identity.too-many-requests",
  ],
});

export const sendLinkAgainRoute = defineRoute({
  id: "application-links.send",
  method: "POST",
  path: "/v1/application-links",
  summary: "Send new links to an address, if anything was applied for with it",
  description:
    "The answer is the same whether anything is known under the address. Earlier links are closed when a new one is opened.",
  permission: noAccount,
  body: z.strictObject({ email: emailSchema }),
  status: 204,
  errors: ["identity.too-many-requests"],
});
