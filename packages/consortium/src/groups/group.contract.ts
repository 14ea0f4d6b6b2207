import { defineRoute, pageFields, pageOf } from "@interphase/contract";
import { inEveryLocale } from "@interphase/names";
import { z } from "zod";
import {
  coolingOffBars,
  fewestCoolingOffDays,
  fitsKind,
  groupKinds,
  mostCoolingOffDays,
} from "./clean-team.js";
import { fewestLockDays, mostLockDays, usualLockDays } from "../meetings/meeting.js";
import { groupVisibilities, joinModes, placeStates, seatKinds } from "./group.js";
import { lineSchema, linesSchema } from "./group-text.js";

/** How long may a group's name be, in characters? */
export const mostGroupName = 120;
/** How long may a charter be, in characters? */
export const mostCharter = 20_000;

const nameText = lineSchema(mostGroupName).nullable();

/** What is a group called? **Shape** in one language or both; null where it has no name in one. */
export const groupNameSchema = z.object(inEveryLocale(() => z.string().nullable()));
export type GroupName = z.infer<typeof groupNameSchema>;

const nameRequest = z
  .strictObject(inEveryLocale(() => nameText))
  .refine(
    (name) => Object.values(name).some((text) => text !== null),
    "Name the group in at least one language",
  );
const rules = { joinMode: z.enum(joinModes), visibility: z.enum(groupVisibilities) };

/** How many days ahead is the agenda of a meeting locked that is called from now on? */
const lockDays = z.int().min(fewestLockDays).max(mostLockDays);

/** How people of a clean team cool off. */
const coolingOff = { days: z.int(), bars: z.enum(coolingOffBars) };
/** How do people of a clean team cool off, as its charter says? */
export const coolingOffSchema = z.object(coolingOff);
const coolingOffRequest = z.strictObject({
  ...coolingOff,
  days: coolingOff.days.min(fewestCoolingOffDays).max(mostCoolingOffDays),
});

/**
 * How does a group look in a list?
 * **Shape** `place` is how the reader's organisation stands to it, `seat` the reader's own. `openItemCount` counts the
 * reader's own action items that are open, `waitingCount` the applications that the reader may decide on; both 0 otherwise.
 * `organisationCount` is null for whoever may not see who is in it.
 */
export const groupSchema = z.object({
  id: z.uuid(),
  name: groupNameSchema,
  kind: z.enum(groupKinds),
  ...rules,
  place: z.enum(placeStates).nullable(),
  seat: z.enum(seatKinds).nullable(),
  isChair: z.boolean(),
  organisationCount: z.int().nullable(),
  openItemCount: z.int(),
  waitingCount: z.int(),
});
export type Group = z.infer<typeof groupSchema>;

/** Who chairs a group, and for whom are they there? Null for people of the alliance. */
export const groupChairSchema = z.object({
  personId: z.uuid(),
  displayName: z.string(),
  organisationName: z.string().nullable(),
});
export type GroupChair = z.infer<typeof groupChairSchema>;

/**
 * One group.
 * **Shape** `coolingOff` null: it is no clean team. `chairs` null: not the reader's to see. `may`: what the reader's roles and seat
 * allow here; in a clean team `giveSeats` is to name people. `lockDays`: how many days ahead of a meeting its agenda is locked.
 */
export const groupDetailSchema = groupSchema.extend({
  charter: z.string(),
  coolingOff: coolingOffSchema.nullable(),
  lockDays: z.int(),
  createdAt: z.iso.datetime(),
  chairs: z.array(groupChairSchema).nullable(),
  may: z.object({
    update: z.boolean(),
    join: z.boolean(),
    leave: z.boolean(),
    decidePlaces: z.boolean(),
    seeSeats: z.boolean(),
    giveSeats: z.boolean(),
    seeRecord: z.boolean(),
    keepRecord: z.boolean(),
  }),
});
export type GroupDetail = z.infer<typeof groupDetailSchema>;

const groupParams = z.object({ groupId: z.string() });

export const groupsRoute = defineRoute({
  id: "groups.list",
  method: "GET",
  path: "/v1/groups",
  summary: "Working groups, by name",
  description:
    "of: `mine` are those where the caller has a seat or the chair, or the caller's organisation a place that the caller answers for; `others` all others that the caller may know of.",
  permission: { action: "group.read" },
  query: z.strictObject({ ...pageFields, of: z.enum(["mine", "others"]).optional() }),
  status: 200,
  response: pageOf(groupSchema),
  errors: [],
});

export const createGroupRoute = defineRoute({
  id: "groups.create",
  method: "POST",
  path: "/v1/groups",
  summary: "Set up a working group",
  permission: { action: "group.create" },
  session: true,
  headers: { idempotencyKey: true, etag: true },
  body: z
    .strictObject({
      name: nameRequest,
      charter: linesSchema(mostCharter),
      ...rules,
      kind: z.enum(groupKinds).default("working"),
      lockDays: lockDays.default(usualLockDays),
      coolingOff: coolingOffRequest.nullable().default(null),
    })
    .refine(fitsKind, "a clean team, and it alone, has a cooling-off; it is hidden and by invitation"),
  status: 201,
  response: groupDetailSchema,
  errors: ["access.forbidden"],
});

export const groupRoute = defineRoute({
  id: "groups.get",
  method: "GET",
  path: "/v1/groups/{groupId}",
  summary: "One working group",
  permission: { action: "group.read" },
  headers: { etag: true },
  params: groupParams,
  status: 200,
  response: groupDetailSchema,
  errors: ["not-found"],
});

export const updateGroupRoute = defineRoute({
  id: "groups.update",
  method: "PATCH",
  path: "/v1/groups/{groupId}",
  summary: "Change a group's name, its charter or its rules; never its chair's to do",
  permission: { action: "group.update" },
  session: true,
  headers: { ifMatch: "required", etag: true },
  params: groupParams,
  body: z
    .strictObject({
      name: nameRequest.optional(),
      charter: linesSchema(mostCharter).optional(),
      joinMode: rules.joinMode.optional(),
      visibility: rules.visibility.optional(),
      kind: z.enum(groupKinds).exclude(["clean-team"]).optional(),
      lockDays: lockDays.optional(),
    })
    .refine((body) => Object.values(body).some((value) => value !== undefined), "change at least one"),
  status: 200,
  response: groupDetailSchema,
  errors: ["not-found", "access.forbidden", "precondition.failed", "group.clean-team-rules"],
});
