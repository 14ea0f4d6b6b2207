import { defineRoute, pageFields, pageOf, pageQuery, requestId } from "@interphase/contract";
import { z } from "zod";
import { lineSchema, linesSchema } from "./group-text.js";

/** How long may what is decided be, in one line, in characters? */
export const mostDecisionTitle = 200;
/** How long may the details of a decision be, in characters? */
export const mostDecisionText = 10_000;
/** How long may what is to be done be, in characters? */
export const mostItemText = 500;

const groupParams = z.object({ groupId: z.string() });
const day = z.iso.date().refine((date) => date >= "1900" && date < "2200", "a day between 1900 and 2199");

/** By whom? Null once the person has left the platform. */
const personSchema = z.object({ id: z.uuid(), displayName: z.string() }).nullable();

/** What has a group decided, on which day? */
export const groupDecisionSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  text: z.string().nullable(),
  decidedOn: z.string(),
  recordedBy: personSchema,
  createdAt: z.iso.datetime(),
});
export type GroupDecision = z.infer<typeof groupDecisionSchema>;

/** What is somebody of a group to do, until when? **Shape** `mayClose`: the reader may say that it is done, or that it is not. */
export const groupActionItemSchema = z.object({
  id: z.uuid(),
  text: z.string(),
  owner: personSchema,
  dueOn: z.string().nullable(),
  doneAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
  mayClose: z.boolean(),
});
export type GroupActionItem = z.infer<typeof groupActionItemSchema>;

export const groupDecisionsRoute = defineRoute({
  id: "group-decisions.list",
  method: "GET",
  path: "/v1/groups/{groupId}/decisions",
  summary: "What the group has decided, the latest recorded first",
  permission: { action: "group.decision.read" },
  params: groupParams,
  query: pageQuery,
  status: 200,
  response: pageOf(groupDecisionSchema),
  errors: ["not-found", "access.forbidden"],
});

export const recordDecisionRoute = defineRoute({
  id: "group-decisions.record",
  method: "POST",
  path: "/v1/groups/{groupId}/decisions",
  summary: "Record a decision; it is not changed afterwards",
  permission: { action: "group.decision.record" },
  session: true,
  params: groupParams,
  headers: { idempotencyKey: true },
  body: z.strictObject({
    title: lineSchema(mostDecisionTitle),
    text: linesSchema(mostDecisionText).optional(),
    decidedOn: day,
  }),
  status: 201,
  response: groupDecisionSchema,
  errors: ["not-found", "access.forbidden"],
});

export const groupActionItemsRoute = defineRoute({
  id: "group-action-items.list",
  method: "GET",
  path: "/v1/groups/{groupId}/action-items",
  summary: "What is to be done, what is due first at the top; or what is done, the latest first",
  permission: { action: "group.action-item.read" },
  params: groupParams,
  query: z.strictObject({ ...pageFields, state: z.enum(["open", "done"]).default("open") }),
  status: 200,
  response: pageOf(groupActionItemSchema),
  errors: ["not-found", "access.forbidden"],
});

export const giveActionItemRoute = defineRoute({
  id: "group-action-items.give",
  method: "POST",
  path: "/v1/groups/{groupId}/action-items",
  summary: "Give somebody who sits in the group something to do",
  permission: { action: "group.action-item.write" },
  session: true,
  params: groupParams,
  headers: { idempotencyKey: true },
  body: z.strictObject({ text: lineSchema(mostItemText), ownerId: requestId, dueOn: day.optional() }),
  status: 201,
  response: groupActionItemSchema,
  errors: ["not-found", "access.forbidden", "group.unknown-owner"],
});

export const closeActionItemRoute = defineRoute({
  id: "group-action-items.close",
  method: "PUT",
  path: "/v1/groups/{groupId}/action-items/{itemId}/state",
  summary: "Say that an action item is done, or that it is not",
  permission: { action: "group.action-item.close" },
  session: true,
  params: z.object({ groupId: z.string(), itemId: z.string() }),
  body: z.strictObject({ isDone: z.boolean() }),
  status: 200,
  response: groupActionItemSchema,
  errors: ["not-found", "access.forbidden"],
});
