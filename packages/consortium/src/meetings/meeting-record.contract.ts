import { defineRoute, requestId } from "@interphase/contract";
import { z } from "zod";
import { linesSchema } from "../groups/group-text.js";
import { meetingDetailSchema, mostMeetingReason } from "./meeting.contract.js";

/** How long may minutes be, in characters? */
export const mostMinutes = 50_000;
/** How many people may attend a meeting? */
export const mostAttendants = 500;

const meetingParams = z.object({ meetingId: z.string() });

export const acknowledgeRoute = defineRoute({
  id: "meetings.acknowledge",
  method: "POST",
  path: "/v1/meetings/{meetingId}/acknowledgement",
  summary: "Acknowledge the antitrust statement on joining; the link to the meeting shows from then on",
  permission: { action: "meeting.attend" },
  session: true,
  params: meetingParams,
  body: z.strictObject({ version: z.int() }),
  status: 200,
  response: meetingDetailSchema,
  errors: ["not-found", "access.forbidden", "meeting.cancelled", "meeting.other-statement"],
});

export const setAttendanceRoute = defineRoute({
  id: "meetings.set-attendance",
  method: "PUT",
  path: "/v1/meetings/{meetingId}/attendance",
  summary: "Write down who was there, of the people of the group",
  permission: { action: "meeting.record" },
  session: true,
  params: meetingParams,
  body: z.strictObject({ personIds: z.array(requestId).max(mostAttendants) }),
  status: 200,
  response: meetingDetailSchema,
  errors: [
    "not-found",
    "access.forbidden",
    "meeting.cancelled",
    "meeting.not-begun",
    "meeting.minutes-approved",
    "meeting.unknown-attendant",
  ],
});

export const stopMeetingRoute = defineRoute({
  id: "meetings.stop",
  method: "POST",
  path: "/v1/meetings/{meetingId}/stops",
  summary: "Have it recorded that the meeting was stopped, and why",
  permission: { action: "meeting.attend" },
  session: true,
  params: meetingParams,
  headers: { idempotencyKey: true },
  body: z.strictObject({ reason: linesSchema(mostMeetingReason) }),
  status: 201,
  response: meetingDetailSchema,
  errors: [
    "not-found",
    "access.forbidden",
    "meeting.cancelled",
    "meeting.not-begun",
    "meeting.minutes-approved",
    "meeting.too-many-stops",
  ],
});

export const writeMinutesRoute = defineRoute({
  id: "meetings.write-minutes",
  method: "PUT",
  path: "/v1/meetings/{meetingId}/minutes",
  summary: "Write the minutes; what counsel has is taken back by it",
  permission: { action: "meeting.record" },
  session: true,
  params: meetingParams,
  body: z.strictObject({ text: linesSchema(mostMinutes), afterVersion: z.int().min(0) }),
  status: 200,
  response: meetingDetailSchema,
  errors: [
    "not-found",
    "access.forbidden",
    "meeting.cancelled",
    "meeting.not-begun",
    "meeting.minutes-approved",
    "meeting.minutes-changed",
  ],
});

export const submitMinutesRoute = defineRoute({
  id: "meetings.submit-minutes",
  method: "POST",
  path: "/v1/meetings/{meetingId}/minutes/submission",
  summary: "Hand the minutes to counsel",
  permission: { action: "meeting.record" },
  session: true,
  params: meetingParams,
  status: 200,
  response: meetingDetailSchema,
  errors: [
    "not-found",
    "access.forbidden",
    "meeting.cancelled",
    "meeting.not-over",
    "meeting.no-minutes",
    "meeting.minutes-approved",
  ],
});

export const decideMinutesRoute = defineRoute({
  id: "meetings.decide-minutes",
  method: "PUT",
  path: "/v1/meetings/{meetingId}/minutes/decision",
  summary: "Approve the minutes, which then change no more, or give them back with a reason",
  permission: { action: "meeting.review" },
  session: true,
  params: meetingParams,
  body: z.discriminatedUnion("decision", [
    z.strictObject({ decision: z.literal("approve"), version: z.int().min(1) }),
    z.strictObject({
      decision: z.literal("return"),
      version: z.int().min(1),
      reason: linesSchema(mostMeetingReason),
    }),
  ]),
  status: 200,
  response: meetingDetailSchema,
  errors: [
    "not-found",
    "access.forbidden",
    "meeting.own-minutes",
    "meeting.not-over",
    "meeting.minutes-approved",
    "meeting.minutes-not-with-counsel",
    "meeting.minutes-changed",
  ],
});
