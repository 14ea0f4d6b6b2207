import { defineRoute, requestId } from "@interphase/contract";
import { z } from "zod";
import { groupNameSchema } from "../groups/group.contract.js";
import { linesSchema } from "../groups/group-text.js";
import { checkInStates } from "./check-in.js";

/** How long may the note of a check-in be, in characters? */
export const mostCheckInNote = 2000;

/** A day on which host and candidate look how a placement goes. **Shape** `note` is what was said; null until it is kept, or where nothing was noted. */
export const checkInSchema = z.object({
  id: z.uuid(),
  plannedOn: z.iso.date(),
  state: z.enum(checkInStates),
  doneAt: z.iso.datetime().nullable(),
  note: z.string().nullable(),
});
export type CheckIn = z.infer<typeof checkInSchema>;

/**
 * Who is placed where, with whom as a mentor, from when to when, and how does it go?
 * **Shape** `mentor` is a colleague of the host who has accepted; `isMentorAsked`: one is named who has not. `checkIns` by day; null for
 * everybody but host, mentor and candidate. `may`: what the reader can do as it stands.
 */
export const talentPlacementSchema = z.object({
  id: z.uuid(),
  applicationId: z.uuid(),
  programme: z.object({ id: z.uuid(), name: groupNameSchema }),
  title: z.string(),
  host: z.object({ id: z.uuid(), name: z.string() }),
  candidate: z.string(),
  mentor: z.string().nullable(),
  isMentorAsked: z.boolean(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  completedAt: z.iso.datetime().nullable(),
  checkIns: z.array(checkInSchema).nullable(),
  may: z.object({
    acceptMentoring: z.boolean(),
    nameMentor: z.boolean(),
    planCheckIn: z.boolean(),
    keepCheckIn: z.boolean(),
    complete: z.boolean(),
  }),
});
export type TalentPlacement = z.infer<typeof talentPlacementSchema>;

const params = z.object({ placementId: z.string() });

export const talentPlacementRoute = defineRoute({
  id: "talent-placements.get",
  method: "GET",
  path: "/v1/talent-placements/{placementId}",
  summary: "One placement, for who is placed, the mentor, the host and whoever runs the programme",
  permission: { action: "talent-placement.read" },
  session: true,
  params,
  status: 200,
  response: talentPlacementSchema,
  errors: ["not-found"],
});

export const namePlacementMentorRoute = defineRoute({
  id: "talent-placements.name-mentor",
  method: "PUT",
  path: "/v1/talent-placements/{placementId}/mentor",
  summary: "Ask a colleague to be the mentor; whoever is named accepts it themselves",
  permission: { action: "talent-placement.guide" },
  session: true,
  params,
  body: z.strictObject({ mentorId: requestId }),
  status: 200,
  response: talentPlacementSchema,
  errors: ["not-found", "access.forbidden", "talent.placement-stage", "talent.unknown-mentor"],
});

export const acceptMentoringRoute = defineRoute({
  id: "talent-placements.accept-mentoring",
  method: "POST",
  path: "/v1/talent-placements/{placementId}/mentoring",
  summary: "Accept to be the mentor of a placement, as the person who was asked",
  permission: { action: "talent-placement.take-part" },
  session: true,
  params,
  status: 200,
  response: talentPlacementSchema,
  errors: ["not-found", "access.forbidden", "talent.placement-stage"],
});

export const planCheckInRoute = defineRoute({
  id: "talent-placements.plan-check-in",
  method: "POST",
  path: "/v1/talent-placements/{placementId}/check-ins",
  summary: "Plan a day on which host and candidate look how the placement goes",
  permission: { action: "talent-placement.guide" },
  session: true,
  headers: { idempotencyKey: true },
  params,
  body: z.strictObject({ plannedOn: z.iso.date() }),
  status: 201,
  response: checkInSchema,
  errors: ["not-found", "access.forbidden", "talent.placement-stage"],
});

export const keepCheckInRoute = defineRoute({
  id: "talent-placements.keep-check-in",
  method: "PUT",
  path: "/v1/talent-placements/{placementId}/check-ins/{checkInId}",
  summary: "Say that a check-in was held, with a note that host and candidate alone read",
  permission: { action: "talent-placement.take-part" },
  session: true,
  params: z.object({ placementId: z.string(), checkInId: z.string() }),
  body: z.strictObject({ note: linesSchema(mostCheckInNote).nullable() }),
  status: 200,
  response: talentPlacementSchema,
  errors: ["not-found", "access.forbidden", "talent.placement-stage"],
});

export const completePlacementRoute = defineRoute({
  id: "talent-placements.complete",
  method: "POST",
  path: "/v1/talent-placements/{placementId}/completion",
  summary: "Say that a placement that has begun is complete; the host's to do",
  permission: { action: "talent-placement.guide" },
  session: true,
  params,
  status: 200,
  response: talentPlacementSchema,
  errors: ["not-found", "access.forbidden", "talent.placement-stage"],
});
