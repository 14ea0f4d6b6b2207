import { defineRoute, pageFields, pageOf } from "@interphase/contract";
import { personReferenceSchema } from "@interphase/identity/contract";
import { z } from "zod";
import { ballotOutcomeSchema } from "../ballot/ballot.contract.js";
import { fileKinds } from "../files/file-kind.js";
import { appealOutcomes } from "./appeal.js";
import { linesSchema, organisationKinds, shownContentSchema } from "./application-content.js";
import { applicationStages, applicationSteps, stepStates } from "./application-steps.js";
import { feeClassSchema } from "../memberships/membership-settings.contract.js";
import { membershipTierSchema } from "../memberships/membership.contract.js";
import { agreeingFields } from "./likely-duplicates.js";

const instant = z.iso.datetime();
const applicationParams = z.object({ applicationId: z.string() });

/** Who is waited for? Null once it is decided. */
const waitsForSchema = z.enum(["alliance", "applicant"]).nullable();

/** What was asked of an applicant, and what did they answer? */
export const applicationQuestionSchema = z.object({
  id: z.uuid(),
  question: z.string(),
  askedAt: instant,
  answer: z.string().nullable(),
  answeredAt: instant.nullable(),
});

/** Which application is it, where does it stand, who is waited for? `receivedAt`: when its address was confirmed. */
export const applicationSummarySchema = z.object({
  id: z.uuid(),
  englishName: z.string(),
  nativeName: z.string().nullable(),
  kind: z.enum(organisationKinds),
  countryIso3: z.string(),
  stage: z.enum(applicationStages),
  waitsFor: waitsForSchema,
  receivedAt: instant,
  waitingSince: instant,
  decidedAt: instant.nullable(),
});
export type ApplicationSummary = z.infer<typeof applicationSummarySchema>;

/** A ballot of the alliance that something hangs on. `outcome` is null until it is closed. */
export const namedBallotSchema = z.object({
  id: z.uuid(),
  question: z.string(),
  state: z.enum(["running", "closed", "annulled"]),
  closesAt: instant,
  outcome: ballotOutcomeSchema.nullable(),
});

/**
 * What is there of an appeal?
 * **Shape** `refusedBy` decides nothing of it. `ballot` decides where one is named, else two people: one proposes, another confirms.
 */
export const applicationAppealSchema = z.object({
  reason: z.string(),
  madeAt: instant,
  refusedBy: personReferenceSchema.nullable(),
  refusalReasons: z.string().nullable(),
  ballot: namedBallotSchema.nullable(),
  proposal: z
    .object({
      outcome: z.enum(appealOutcomes),
      grounds: z.string(),
      proposedBy: personReferenceSchema.nullable(),
    })
    .nullable(),
  outcome: z.enum(appealOutcomes).nullable(),
  settledAt: instant.nullable(),
  confirmedBy: personReferenceSchema.nullable(),
  may: z.object({ propose: z.boolean(), confirm: z.boolean(), drop: z.boolean(), nameBallot: z.boolean() }),
});

/** A fee class with the tier that a membership of it begins in. */
export const chosenFeeClassSchema = feeClassSchema
  .omit({ tier: true })
  .extend({ tier: membershipTierSchema });

/** How does one step of the checklist stand? `owner` null: nobody has taken it on. `evidence` is a link. */
export const applicationStepSchema = z.object({
  step: z.enum(applicationSteps),
  state: z.enum(stepStates),
  mayBeLeftOut: z.boolean(),
  owner: personReferenceSchema.nullable(),
  evidence: z.string().nullable(),
  note: z.string().nullable(),
  changedAt: instant.nullable(),
  ballot: namedBallotSchema.nullable(),
});
export type ApplicationStepState = z.infer<typeof applicationStepSchema>;

/**
 * Which file goes with an application?
 * **Shape** `step` null: the applicant attached it; else it is the evidence of that step. `sha256` is of its bytes, in hex.
 */
export const applicationFileSchema = z.object({
  id: z.uuid(),
  step: z.enum(applicationSteps).nullable(),
  fileName: z.string(),
  kind: z.enum(fileKinds),
  sizeBytes: z.int(),
  sha256: z.string(),
  addedBy: personReferenceSchema.nullable(),
  addedAt: instant,
});
export type ApplicationFile = z.infer<typeof applicationFileSchema>;

/**
 * What does the secretariat see of an application?
 * **Shape** `stillOpen`: the steps that keep it from being admitted. `duplicates`: registered organisations that agree in at
 * least two fields, the most first. `ballotChoices`: the alliance's ballots that may be named.
 */
export const applicationSchema = applicationSummarySchema.extend({
  content: shownContentSchema,
  steps: z.array(applicationStepSchema),
  stillOpen: z.array(z.enum(applicationSteps)),
  questions: z.array(applicationQuestionSchema.extend({ askedBy: personReferenceSchema.nullable() })),
  files: z.array(applicationFileSchema),
  duplicates: z.array(
    z.object({
      organisation: z.object({ id: z.uuid(), name: z.string(), countryIso3: z.string() }),
      agrees: z.array(z.enum(agreeingFields)),
    }),
  ),
  decision: z
    .object({
      decision: z.enum(["admitted", "refused"]),
      reasons: z.string().nullable(),
      decidedBy: personReferenceSchema.nullable(),
      organisationId: z.uuid().nullable(),
    })
    .nullable(),
  mayDecide: z.boolean(),
  appealUntil: instant.nullable(),
  appeal: applicationAppealSchema.nullable(),
  ballotChoices: z.array(namedBallotSchema),
  feeClass: chosenFeeClassSchema.nullable(),
  feeClassChoices: z.array(chosenFeeClassSchema),
});
export type Application = z.infer<typeof applicationSchema>;

export const applicationsRoute = defineRoute({
  id: "applications.list",
  method: "GET",
  path: "/v1/applications",
  summary: "Applications for membership whose address is confirmed, the newest first",
  permission: { action: "application.read" },
  session: true,
  query: z.strictObject({
    ...pageFields,
    stage: z.enum(applicationStages).optional(),
    waitsFor: z.enum(["alliance", "applicant"]).optional(),
    q: z.string().max(200).optional(),
  }),
  status: 200,
  response: pageOf(applicationSummarySchema),
  errors: [],
});

export const applicationRoute = defineRoute({
  id: "applications.get",
  method: "GET",
  path: "/v1/applications/{applicationId}",
  summary: "One application with its checklist, questions and likely duplicates",
  permission: { action: "application.read" },
  session: true,
  params: applicationParams,
  status: 200,
  response: applicationSchema,
  errors: ["not-found"],
});

export const setApplicationStepRoute = defineRoute({
  id: "applications.set-step",
  method: "POST",
  path: "/v1/applications/{applicationId}/steps/{step}",
  summary: "Say how a step of the checklist stands",
  description:
    "The owner is whoever says it first, or takes it over. What is left out of the request stays as it was. A fee class belongs to its own step alone.",
  permission: { action: "application.process" },
  session: true,
  params: applicationParams.extend({ step: z.string() }),
  body: z.strictObject({
    state: z.enum(stepStates),
    evidence: z
      .url({ protocol: /^https?$/, hostname: z.regexes.domain })
      .max(2000)
      .nullable()
      .optional(),
    note: linesSchema.nullable().optional(),
    owner: z.enum(["me", "nobody"]).optional(),
    feeClass: z.string().max(40).nullable().optional(),
  }),
  status: 200,
  response: applicationSchema,
  errors: [
    "not-found",
    "application.decided",
    "application.step-needed",
    "application.by-ballot",
    "membership.fee-class-unknown",
  ],
});

export const askApplicantRoute = defineRoute({
  id: "applications.ask",
  method: "POST",
  path: "/v1/applications/{applicationId}/questions",
  summary: "Ask the applicant a question; the answer comes by the status page",
  permission: { action: "application.process" },
  session: true,
  params: applicationParams,
  body: z.strictObject({ question: linesSchema }),
  status: 200,
  response: applicationSchema,
  errors: ["not-found", "application.decided"],
});

export const decideApplicationRoute = defineRoute({
  id: "applications.decide",
  method: "POST",
  path: "/v1/applications/{applicationId}/decision",
  summary: "Admit an organisation, or refuse it with the reasons",
  description:
    "Admission makes the organisation and invites the contact as its first administrator. The same decision again answers the same and does nothing.",
  permission: { action: "application.decide" },
  session: true,
  params: applicationParams,
  body: z
    .strictObject({ decision: z.enum(["admit", "refuse"]), reasons: linesSchema.optional() })
    .refine(({ decision, reasons }) => decision === "admit" || reasons !== undefined, {
      message: "a refusal says why",
      path: ["reasons"],
    }),
  status: 200,
  response: applicationSchema,
  errors: [
    "not-found",
    "access.forbidden",
    "application.steps-open",
    "application.decided",
    "organisation.name-taken",
    "organisation.unknown-country",
    "identity.too-many-requests",
  ],
});

export const revokeApplicationLinksRoute = defineRoute({
  id: "applications.revoke-links",
  method: "DELETE",
  path: "/v1/applications/{applicationId}/links",
  summary:
    "Close every link to an application; a new one goes to its confirmed address alone, when asked for",
  permission: { action: "application.process" },
  session: true,
  params: applicationParams,
  status: 204,
  errors: ["not-found"],
});
