import { defineRoute, pageFields, pageOf, requestId } from "@interphase/contract";
import { z } from "zod";
import { placeDecisions, placeStates, seatKinds } from "./group.js";
import { linesSchema } from "./group-text.js";

/** How long may the message of an application be, in characters? */
export const mostMessage = 2000;

/** Who sits in a group, and how? */
export const groupSeatSchema = z.object({
  person: z.object({ id: z.uuid(), displayName: z.string() }),
  seat: z.enum(seatKinds),
  since: z.iso.datetime(),
});
export type GroupSeat = z.infer<typeof groupSeatSchema>;

/**
 * How does an organisation stand to a group, and whom has it seated there?
 * **Shape** seats by kind, then by name; without people or organisations that are kept out just now. `message` is what an
 * application says, null for whoever may not decide on it and is not of that organisation.
 */
export const groupMemberSchema = z.object({
  organisation: z.object({ id: z.uuid(), name: z.string() }),
  state: z.enum(placeStates),
  since: z.iso.datetime(),
  message: z.string().nullable(),
  seats: z.array(groupSeatSchema),
});
export type GroupMember = z.infer<typeof groupMemberSchema>;

const groupParams = z.object({ groupId: z.string() });
const memberParams = z.object({ groupId: z.string(), organisationId: z.string() });
const seatParams = z.object({ groupId: z.string(), personId: z.string() });

export const groupMembersRoute = defineRoute({
  id: "groups.members",
  method: "GET",
  path: "/v1/groups/{groupId}/members",
  summary: "The organisations of a group with their seats, by name",
  description:
    "state: `in`, where absent; `waiting` are applications and invitations: all of them for whoever decides on them, one's own organisation's for its representatives.",
  permission: { action: "group.seat.read" },
  params: groupParams,
  query: z.strictObject({
    ...pageFields,
    state: z.enum(["in", "waiting"]).default("in"),
    organisationId: requestId.optional(),
  }),
  status: 200,
  response: pageOf(groupMemberSchema),
  errors: ["not-found", "access.forbidden"],
});

export const joinGroupRoute = defineRoute({
  id: "groups.join",
  method: "POST",
  path: "/v1/groups/{groupId}/members",
  summary: "Bring one's own organisation in, or apply, as the group's rules have it",
  permission: { action: "group.join" },
  session: true,
  params: groupParams,
  headers: { idempotencyKey: true },
  body: z.strictObject({ message: linesSchema(mostMessage).optional() }),
  status: 201,
  response: groupMemberSchema,
  errors: ["not-found", "access.forbidden", "group.place-taken", "group.not-open"],
});

export const decidePlaceRoute = defineRoute({
  id: "groups.decide-place",
  method: "PUT",
  path: "/v1/groups/{groupId}/members/{organisationId}",
  summary: "Invite an organisation, or admit or decline its application",
  permission: { action: "group.place.decide" },
  session: true,
  params: memberParams,
  body: z.strictObject({ decision: z.enum(placeDecisions) }),
  status: 204,
  errors: [
    "not-found",
    "access.forbidden",
    "group.place-taken",
    "group.not-open",
    "group.nothing-to-decide",
    "group.unknown-organisation",
  ],
});

export const leaveGroupRoute = defineRoute({
  id: "groups.leave",
  method: "DELETE",
  path: "/v1/groups/{groupId}/members/{organisationId}",
  summary: "Take an organisation out: its seats end; an application is withdrawn, an invitation declined",
  permission: { action: "group.leave" },
  session: true,
  params: memberParams,
  status: 204,
  errors: ["not-found", "access.forbidden"],
});

export const giveSeatRoute = defineRoute({
  id: "groups.give-seat",
  method: "PUT",
  path: "/v1/groups/{groupId}/seats/{personId}",
  summary: "Give somebody of one's own organisation a seat, or another one",
  permission: { action: "group.seat.write" },
  session: true,
  params: seatParams,
  body: z.strictObject({ seat: z.enum(seatKinds) }),
  status: 204,
  errors: [
    "not-found",
    "access.forbidden",
    "group.not-in",
    "group.too-many-seats",
    "group.alternate-alone",
    "group.unknown-colleague",
    "group.named-only",
    "group.cooling-off",
  ],
});

export const endSeatRoute = defineRoute({
  id: "groups.end-seat",
  method: "DELETE",
  path: "/v1/groups/{groupId}/seats/{personId}",
  summary: "End the seat of somebody of one's own organisation",
  permission: { action: "group.seat.write" },
  session: true,
  params: seatParams,
  status: 204,
  errors: ["not-found", "access.forbidden", "group.not-in", "group.alternate-alone"],
});
