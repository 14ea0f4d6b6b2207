import { defineRoute, pageFields, pageOf, requestId } from "@interphase/contract";
import { z } from "zod";
import { groupNameSchema } from "../groups/group.contract.js";
import { lineSchema, linesSchema } from "../groups/group-text.js";
import { agendaItemStates, meetingRhythms, minutesStates, mostAgendaItems, mostInSeries } from "./meeting.js";
import { isTimeZone } from "./zoned-time.js";

/** How long may a meeting's title or a point of its agenda be, in characters? */
export const mostMeetingTitle = 200;
/** How long may where it is held be? */
export const mostMeetingPlace = 500;
/** How long may what an agenda says of a point be? */
export const mostItemDetails = 5000;
/** How long may a reason be, of a cancellation, a stop or a decision? */
export const mostMeetingReason = 2000;

const instant = z.iso
  .datetime()
  .refine((text) => text >= "2000" && text < "2200", "an instant between 2000 and 2199");
const link = z
  .string()
  .max(mostMeetingPlace)
  .refine(
    (text) => URL.canParse(text) && /^https:\/\/[\x21-\x7e]+$/.test(text),
    "an address that begins with https://",
  );
const personSchema = z.object({ id: z.uuid(), displayName: z.string() }).nullable();

/** A point of an agenda as it is asked for. */
const itemRequest = z.strictObject({
  title: lineSchema(mostMeetingTitle),
  details: linesSchema(mostItemDetails).nullable().default(null),
});
const agendaRequest = z.array(itemRequest).max(mostAgendaItems);

/**
 * A point of an agenda.
 * **Shape** `isLate`: it was proposed after the agenda was locked; counsel decides whether it is spoken of. `decidedBy` and `reason` are
 * counsel's.
 */
export const agendaItemSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  details: z.string().nullable(),
  isLate: z.boolean(),
  state: z.enum(agendaItemStates),
  proposedBy: personSchema,
  decidedBy: personSchema,
  reason: z.string().nullable(),
});
export type AgendaItem = z.infer<typeof agendaItemSchema>;

/**
 * How does a meeting look in a list?
 * **Units and range** `timeZone` is where it is held; instants are UTC. `lockDays` is what the group said when the meeting was called. `waitingItemCount`: late items on which counsel has not decided.
 */
export const meetingSchema = z.object({
  id: z.uuid(),
  group: z.object({ id: z.uuid(), name: groupNameSchema }),
  title: z.string(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  timeZone: z.string(),
  lockDays: z.int(),
  lockedAt: z.iso.datetime(),
  isLocked: z.boolean(),
  isOver: z.boolean(),
  isCancelled: z.boolean(),
  isOfSeries: z.boolean(),
  minutes: z.enum(minutesStates),
  waitingItemCount: z.int(),
});
export type Meeting = z.infer<typeof meetingSchema>;

/** Somebody who belongs to the group or was there. **Shape** `organisationName` null for people of the alliance. */
export const attendantSchema = z.object({
  person: z.object({ id: z.uuid(), displayName: z.string() }),
  organisationName: z.string().nullable(),
  hasAcknowledged: z.boolean(),
  wasThere: z.boolean(),
});
export type Attendant = z.infer<typeof attendantSchema>;

/** What is written of a meeting? **Shape** `text` null where it is not the reader's to see yet; the SHA-256 is of it as UTF-8. */
export const meetingMinutesSchema = z.object({
  state: z.enum(minutesStates),
  text: z.string().nullable(),
  version: z.int(),
  writtenBy: z.array(z.string()),
  returnReason: z.string().nullable(),
  approvedBy: personSchema,
  approvedAt: z.iso.datetime().nullable(),
  sha256: z.string().nullable(),
});
export type MeetingMinutes = z.infer<typeof meetingMinutesSchema>;

/**
 * One meeting.
 * **Shape** `link` is null where there is none, and for whoever has not acknowledged the statement: `hasLink` tells them apart.
 * `hasCounsel`: somebody is counsel of the alliance now; without, late items and minutes wait. `changes` counts what changed
 * in the call.
 */
export const meetingDetailSchema = meetingSchema.extend({
  place: z.string().nullable(),
  link: z.string().nullable(),
  hasLink: z.boolean(),
  calledBy: personSchema,
  secretary: personSchema,
  cancelReason: z.string().nullable(),
  hasCounsel: z.boolean(),
  statement: z.object({ version: z.int(), acknowledgedAt: z.iso.datetime().nullable() }),
  agenda: z.array(agendaItemSchema),
  attendance: z.array(attendantSchema),
  stops: z.array(z.object({ id: z.uuid(), at: z.iso.datetime(), reason: z.string(), by: personSchema })),
  record: meetingMinutesSchema,
  may: z.object({
    change: z.boolean(),
    changeAgenda: z.boolean(),
    cancel: z.boolean(),
    acknowledge: z.boolean(),
    proposeItem: z.boolean(),
    decideItems: z.boolean(),
    recordAttendance: z.boolean(),
    stop: z.boolean(),
    writeMinutes: z.boolean(),
    submitMinutes: z.boolean(),
    decideMinutes: z.boolean(),
  }),
});
export type MeetingDetail = z.infer<typeof meetingDetailSchema>;

const groupParams = z.object({ groupId: z.string() });
const meetingParams = z.object({ meetingId: z.string() });
const when = z.enum(["coming", "past"]).default("coming");

const call = {
  title: lineSchema(mostMeetingTitle),
  startsAt: instant,
  endsAt: instant,
  timeZone: z.string().max(64).refine(isTimeZone, "the name of a time zone, as Asia/Shanghai"),
  place: lineSchema(mostMeetingPlace).nullable(),
  link: link.nullable(),
  secretaryId: requestId.nullable(),
};

const newMeetingRequest = z.strictObject({
  ...call,
  agenda: agendaRequest,
  repeat: z
    .strictObject({ every: z.enum(meetingRhythms), times: z.int().min(2).max(mostInSeries) })
    .nullable()
    .default(null),
});
export type NewMeetingRequest = z.output<typeof newMeetingRequest>;

const meetingChangeRequest = z
  .strictObject({
    title: call.title.optional(),
    startsAt: call.startsAt.optional(),
    endsAt: call.endsAt.optional(),
    timeZone: call.timeZone.optional(),
    place: call.place.optional(),
    link: call.link.optional(),
    secretaryId: call.secretaryId.optional(),
  })
  .refine((body) => Object.values(body).some((value) => value !== undefined), "change at least one");
export type MeetingChangeRequest = z.output<typeof meetingChangeRequest>;

export const groupMeetingsRoute = defineRoute({
  id: "meetings.of-group",
  method: "GET",
  path: "/v1/groups/{groupId}/meetings",
  summary: "Meetings of a group: those to come, the next first; or those that are over, the last first",
  permission: { action: "meeting.read" },
  params: groupParams,
  query: z.strictObject({ ...pageFields, when }),
  status: 200,
  response: pageOf(meetingSchema),
  errors: ["not-found", "access.forbidden"],
});

export const meetingsRoute = defineRoute({
  id: "meetings.list",
  method: "GET",
  path: "/v1/meetings",
  summary: "Meetings of all groups whose meetings the caller sees",
  description:
    "when: `coming`, the next first, or `past`, the last first. waiting: only those with late items or minutes on which counsel decides, as far as the caller is counsel or chairs the group.",
  permission: { action: "meeting.read" },
  query: z.strictObject({ ...pageFields, when, waiting: z.enum(["yes"]).optional() }),
  status: 200,
  response: pageOf(meetingSchema),
  errors: [],
});

export const callMeetingRoute = defineRoute({
  id: "meetings.call",
  method: "POST",
  path: "/v1/groups/{groupId}/meetings",
  summary: "Call a meeting, or a series of meetings, of a group",
  description:
    "The first of the series is answered. Agendas are locked as many days ahead as the group says, so a meeting is called earlier.",
  permission: { action: "meeting.call" },
  session: true,
  params: groupParams,
  headers: { idempotencyKey: true },
  body: newMeetingRequest,
  status: 201,
  response: meetingDetailSchema,
  errors: [
    "not-found",
    "access.forbidden",
    "meeting.times",
    "meeting.notice-too-short",
    "meeting.unknown-secretary",
  ],
});

export const meetingRoute = defineRoute({
  id: "meetings.get",
  method: "GET",
  path: "/v1/meetings/{meetingId}",
  summary: "One meeting with its agenda, attendance and minutes",
  permission: { action: "meeting.read" },
  params: meetingParams,
  status: 200,
  response: meetingDetailSchema,
  errors: ["not-found"],
});

export const changeMeetingRoute = defineRoute({
  id: "meetings.change",
  method: "PATCH",
  path: "/v1/meetings/{meetingId}",
  summary: "Change a call; once the agenda is locked only where it is held and who writes the minutes",
  permission: { action: "meeting.call" },
  session: true,
  params: meetingParams,
  body: meetingChangeRequest,
  status: 200,
  response: meetingDetailSchema,
  errors: [
    "not-found",
    "access.forbidden",
    "meeting.times",
    "meeting.notice-too-short",
    "meeting.agenda-locked",
    "meeting.cancelled",
    "meeting.unknown-secretary",
    "meeting.minutes-approved",
  ],
});

export const cancelMeetingRoute = defineRoute({
  id: "meetings.cancel",
  method: "POST",
  path: "/v1/meetings/{meetingId}/cancellation",
  summary: "Call a meeting off; it stays, and says so",
  permission: { action: "meeting.call" },
  session: true,
  params: meetingParams,
  body: z.strictObject({ reason: linesSchema(mostMeetingReason) }),
  status: 200,
  response: meetingDetailSchema,
  errors: ["not-found", "access.forbidden", "meeting.cancelled", "meeting.over"],
});

export const setAgendaRoute = defineRoute({
  id: "meetings.set-agenda",
  method: "PUT",
  path: "/v1/meetings/{meetingId}/agenda",
  summary: "Write the agenda, until it is locked",
  permission: { action: "meeting.call" },
  session: true,
  params: meetingParams,
  body: z.strictObject({ items: agendaRequest }),
  status: 200,
  response: meetingDetailSchema,
  errors: ["not-found", "access.forbidden", "meeting.agenda-locked", "meeting.cancelled"],
});

export const proposeItemRoute = defineRoute({
  id: "meetings.propose-item",
  method: "POST",
  path: "/v1/meetings/{meetingId}/late-items",
  summary: "Propose a point after the agenda was locked; counsel decides",
  permission: { action: "meeting.attend" },
  session: true,
  params: meetingParams,
  headers: { idempotencyKey: true },
  body: itemRequest,
  status: 201,
  response: meetingDetailSchema,
  errors: [
    "not-found",
    "access.forbidden",
    "meeting.agenda-open",
    "meeting.cancelled",
    "meeting.over",
    "meeting.too-many-items",
  ],
});

export const decideItemRoute = defineRoute({
  id: "meetings.decide-item",
  method: "PUT",
  path: "/v1/meetings/{meetingId}/late-items/{itemId}/decision",
  summary: "Let a late item onto the agenda, or refuse it with a reason",
  permission: { action: "meeting.review" },
  session: true,
  params: z.object({ meetingId: z.string(), itemId: z.string() }),
  body: z.discriminatedUnion("decision", [
    z.strictObject({ decision: z.literal("approve") }),
    z.strictObject({ decision: z.literal("refuse"), reason: linesSchema(mostMeetingReason) }),
  ]),
  status: 200,
  response: meetingDetailSchema,
  errors: [
    "not-found",
    "access.forbidden",
    "meeting.cancelled",
    "meeting.over",
    "meeting.item-decided",
    "meeting.own-item",
  ],
});
