import { defineRoute, pageFields, pageOf, requestId } from "@interphase/contract";
import { z } from "zod";
import { groupNameSchema } from "../groups/group.contract.js";
import { linesSchema } from "../groups/group-text.js";
import { hostDecisions, talentApplicationStates } from "./talent-programme.js";

/** How long may a statement be, in characters? */
export const mostStatement = 4000;
/** How long may the reason of a decision be, in characters? */
export const mostTalentReason = 1000;

/** Whose applications are asked for? `mine`: the caller's own; `ours`: those to the caller's organisation; `all`: of whoever runs the programme. */
export const applicationSides = ["mine", "ours", "all"] as const;

const named = z.object({ id: z.uuid(), name: z.string() });

/** An application as it stands in a list. It says nothing of any other. */
export const talentApplicationSchema = z.object({
  id: z.uuid(),
  programme: z.object({ id: z.uuid(), name: groupNameSchema }),
  offer: z.object({ id: z.uuid(), title: z.string() }),
  host: named,
  candidate: z.object({ name: z.string(), organisation: z.string().nullable() }),
  state: z.enum(talentApplicationStates),
  submittedAt: z.iso.datetime(),
});
export type TalentApplication = z.infer<typeof talentApplicationSchema>;

/** One application. **Shape** `expertId` is the candidate's profile, where they point at it and have published it to members. */
export const talentApplicationDetailSchema = talentApplicationSchema.extend({
  statement: z.string(),
  expertId: z.uuid().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  reason: z.string().nullable(),
  placementId: z.uuid().nullable(),
  isOwn: z.boolean(),
  may: z.object({
    withdraw: z.boolean(),
    accept: z.boolean(),
    decide: z.array(z.enum(hostDecisions)),
  }),
});
export type TalentApplicationDetail = z.infer<typeof talentApplicationDetailSchema>;

const params = z.object({ applicationId: z.string() });

export const talentApplicationsRoute = defineRoute({
  id: "talent-applications.list",
  method: "GET",
  path: "/v1/talent-programmes/{programmeId}/applications",
  summary: "Applications in a programme that the caller may see, in the order of their arrival",
  description:
    "A host's list has the applications to that host alone; nothing in it depends on any other application.",
  permission: { action: "talent-application.read" },
  session: true,
  params: z.object({ programmeId: z.string() }),
  query: z.strictObject({ ...pageFields, of: z.enum(applicationSides) }),
  status: 200,
  response: pageOf(talentApplicationSchema),
  errors: ["not-found"],
});

export const applyForTalentRoute = defineRoute({
  id: "talent-applications.apply",
  method: "POST",
  path: "/v1/talent-programmes/{programmeId}/applications",
  summary: "Apply for one host's offer, for oneself",
  permission: { action: "talent-programme.apply" },
  session: true,
  headers: { idempotencyKey: true },
  params: z.object({ programmeId: z.string() }),
  body: z.strictObject({
    offerId: requestId,
    statement: linesSchema(mostStatement),
    showsProfile: z.boolean(),
    consentVersion: z.string().max(20),
  }),
  status: 201,
  response: talentApplicationDetailSchema,
  errors: [
    "not-found",
    "access.forbidden",
    "talent.intake-not-open",
    "talent.own-organisation",
    "talent.already-applied",
    "talent.already-placed",
    "talent.consent-outdated",
  ],
});

export const talentApplicationRoute = defineRoute({
  id: "talent-applications.get",
  method: "GET",
  path: "/v1/talent-applications/{applicationId}",
  summary: "One application, for its candidate, its host and whoever runs the programme",
  permission: { action: "talent-application.read" },
  session: true,
  params,
  status: 200,
  response: talentApplicationDetailSchema,
  errors: ["not-found"],
});

export const withdrawTalentApplicationRoute = defineRoute({
  id: "talent-applications.withdraw",
  method: "POST",
  path: "/v1/talent-applications/{applicationId}/withdrawal",
  summary: "Withdraw one's own application, or turn an offer down",
  permission: { action: "talent-application.answer" },
  session: true,
  params,
  status: 200,
  response: talentApplicationDetailSchema,
  errors: ["not-found", "access.forbidden", "talent.application-settled"],
});

export const decideTalentApplicationRoute = defineRoute({
  id: "talent-applications.decide",
  method: "POST",
  path: "/v1/talent-applications/{applicationId}/decision",
  summary: "Offer a place, put on the waiting list, or decline with a reason; the host's to do",
  permission: { action: "talent-application.decide" },
  session: true,
  params,
  body: z
    .strictObject({ decision: z.enum(hostDecisions), reason: linesSchema(mostTalentReason).optional() })
    .refine(({ decision, reason }) => decision !== "decline" || reason !== undefined, {
      path: ["reason"],
      message: "Say why",
    }),
  status: 200,
  response: talentApplicationDetailSchema,
  errors: ["not-found", "access.forbidden", "talent.application-settled", "talent.offer-full"],
});

export const acceptTalentOfferRoute = defineRoute({
  id: "talent-applications.accept",
  method: "POST",
  path: "/v1/talent-applications/{applicationId}/acceptance",
  summary: "Take an offered place; all other open applications of the caller are withdrawn",
  permission: { action: "talent-application.answer" },
  session: true,
  params,
  status: 200,
  response: talentApplicationDetailSchema,
  errors: ["not-found", "access.forbidden", "talent.application-settled"],
});
