import { defineRoute, pageFields, pageOf, requestId } from "@interphase/contract";
import { z } from "zod";
import { coolingOffSchema, groupNameSchema } from "./group.contract.js";
import { linesSchema } from "./group-text.js";

/** How long may the reason be with which a name is refused, in characters? */
export const mostNamingReason = 1000;
/** How long may it be what somebody does, in characters? */
export const mostNamingWork = 500;

/** How does somebody stand to a clean team? `waiting`: counsel has not decided; `refused`: counsel said no; `left`: they cool off. */
export const namingStates = ["waiting", "refused", "named", "left"] as const;
export type NamingState = (typeof namingStates)[number];

/**
 * Who is named in a clean team?
 * **Shape** `since`: when they were named, refused, confirmed or left, as `state` says. `coolingOffUntil` null until they have left. Who was
 * refused, and with which `reason`, is told to their organisation alone; `work`, what they do otherwise, to it and to whoever decides.
 */
export const groupNamingSchema = z.object({
  id: z.uuid(),
  group: z.object({ id: z.uuid(), name: groupNameSchema }),
  organisation: z.object({ id: z.uuid(), name: z.string() }),
  person: z.object({ id: z.uuid(), displayName: z.string() }),
  state: z.enum(namingStates),
  since: z.iso.datetime(),
  accessEndsOn: z.iso.date(),
  coolingOffUntil: z.iso.datetime().nullable(),
  reason: z.string().nullable(),
  work: z.string().nullable(),
});
export type GroupNaming = z.infer<typeof groupNamingSchema>;

/** Who waits for counsel? **Shape** with the team's charter and cooling-off: what this person's work must be apart from. */
export const waitingNamingSchema = groupNamingSchema.extend({
  charter: z.string(),
  coolingOff: coolingOffSchema,
});
export type WaitingNaming = z.infer<typeof waitingNamingSchema>;

const groupParams = z.object({ groupId: z.string() });

export const groupNamingsRoute = defineRoute({
  id: "group-namings.of-group",
  method: "GET",
  path: "/v1/groups/{groupId}/namings",
  summary: "Who is named in a clean team, who waits for counsel and who cools off",
  description: "Not found for a group that is no clean team.",
  permission: { action: "group.naming.read" },
  session: true,
  params: groupParams,
  query: z.strictObject({ ...pageFields }),
  status: 200,
  response: pageOf(groupNamingSchema),
  errors: ["not-found", "access.forbidden"],
});

export const waitingNamingsRoute = defineRoute({
  id: "group-namings.waiting",
  method: "GET",
  path: "/v1/group-namings",
  summary: "Names that wait for counsel, of all clean teams, the oldest first",
  permission: { action: "group.naming.decide" },
  session: true,
  query: z.strictObject({ ...pageFields }),
  status: 200,
  response: pageOf(waitingNamingSchema),
  errors: ["access.forbidden"],
});

export const namePersonRoute = defineRoute({
  id: "group-namings.name",
  method: "POST",
  path: "/v1/groups/{groupId}/namings",
  summary:
    "Name somebody of one's own organisation for a clean team, or name them anew with another end; counsel confirms",
  permission: { action: "group.seat.write" },
  session: true,
  params: groupParams,
  headers: { idempotencyKey: true },
  body: z.strictObject({
    personId: requestId,
    accessEndsOn: z.iso.date(),
    work: linesSchema(mostNamingWork).optional(),
  }),
  status: 201,
  response: groupNamingSchema,
  errors: [
    "not-found",
    "access.forbidden",
    "group.not-in",
    "group.too-many-seats",
    "group.unknown-colleague",
    "group.access-end",
    "group.naming-waits",
    "group.conflicting-seat",
    "group.cooling-off",
  ],
});

export const decideNamingRoute = defineRoute({
  id: "group-namings.decide",
  method: "PUT",
  path: "/v1/group-namings/{namingId}/decision",
  summary: "Confirm somebody who was named for a clean team, who then sits there; or refuse with a reason",
  permission: { action: "group.naming.decide" },
  session: true,
  params: z.object({ namingId: z.string() }),
  body: z.discriminatedUnion("decision", [
    z.strictObject({ decision: z.literal("confirm") }),
    z.strictObject({ decision: z.literal("refuse"), reason: linesSchema(mostNamingReason) }),
  ]),
  status: 204,
  errors: [
    "not-found",
    "access.forbidden",
    "group.nothing-to-decide",
    "group.not-in",
    "group.too-many-seats",
    "group.unknown-colleague",
    "group.access-end",
    "group.conflicting-seat",
    "group.cooling-off",
  ],
});

export const withdrawNamingRoute = defineRoute({
  id: "group-namings.withdraw",
  method: "DELETE",
  path: "/v1/groups/{groupId}/namings/{namingId}",
  summary: "Take back a name of one's own organisation that waits for counsel",
  permission: { action: "group.seat.write" },
  session: true,
  params: z.object({ groupId: z.string(), namingId: z.string() }),
  status: 204,
  errors: ["not-found", "access.forbidden", "group.nothing-to-decide"],
});
