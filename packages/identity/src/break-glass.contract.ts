import { defineRoute, pageFields, pageOf, requestId } from "@interphase/contract";
import { z } from "zod";
import { breakGlassStates } from "./break-glass.js";

const instant = z.iso.datetime();
const requestParams = z.object({ requestId: z.string() });
const textSchema = (least: number, most: number) =>
  z
    .string()
    .trim()
    .min(least)
    .max(most)
    .refine((text) => !text.includes("\0"), "Use characters that can be stored");

/** Which private row is meant? The kinds that can be asked for, and no other. */
export const breakGlassRowSchema = z.strictObject({
  kind: z.enum(["sourcing-plan", "assessment"]),
  id: requestId,
});
export type BreakGlassRow = z.infer<typeof breakGlassRowSchema>;

/** Which organisation is asked to open which rows, why, and for how long from its decision on? */
export const breakGlassRequestSchema = z.strictObject({
  organisationId: requestId,
  rows: z.array(breakGlassRowSchema).min(1).max(20),
  reason: textSchema(10, 2000),
  minutes: z.int().min(5).max(1440),
});
export type BreakGlassRequest = z.infer<typeof breakGlassRequestSchema>;

const personSchema = z.object({ id: z.uuid(), displayName: z.string() });

/**
 * What became of a request?
 * **Shape** `startsAt` is the approval, `endsAt` the instant from which nothing can be read any more. An auditor sees that
 * it is there and what became of it: `rows`, `reason` and `comment` are null for them. `rowCount` and `readCount` count the
 * rows named and the readings made.
 */
export const breakGlassSchema = z.object({
  id: z.uuid(),
  organisation: z.object({ id: z.uuid(), name: z.string() }),
  requestedBy: personSchema,
  requestedAt: instant,
  state: z.enum(breakGlassStates),
  minutes: z.int(),
  reason: z.string().nullable(),
  rows: z.array(z.object({ kind: z.string(), id: z.uuid() })).nullable(),
  rowCount: z.int(),
  decidedBy: personSchema.nullable(),
  decidedAt: instant.nullable(),
  comment: z.string().nullable(),
  startsAt: instant.nullable(),
  endsAt: instant.nullable(),
  readCount: z.int(),
  mayDecide: z.boolean(),
  mayOpen: z.boolean(),
  mayEnd: z.boolean(),
});
export type BreakGlass = z.infer<typeof breakGlassSchema>;

/** As above, with the latest 200 readings, the newest first. */
export const breakGlassDetailSchema = breakGlassSchema.extend({
  readings: z.array(z.object({ readAt: instant, rowCount: z.int() })),
});
export type BreakGlassDetail = z.infer<typeof breakGlassDetailSchema>;

export const requestBreakGlassRoute = defineRoute({
  id: "break-glass.request",
  method: "POST",
  path: "/v1/break-glass",
  summary: "Ask an organisation to open named private rows for a time",
  description:
    "The answer is the same whether the rows exist or not. Nothing can be read before the organisation approves.",
  permission: { action: "break-glass.request" },
  session: true,
  body: breakGlassRequestSchema,
  status: 201,
  response: breakGlassSchema,
  errors: ["not-found"],
});

export const breakGlassListRoute = defineRoute({
  id: "break-glass.list",
  method: "GET",
  path: "/v1/break-glass",
  summary: "Requests to open private rows: my own, those to my organisation, or as an auditor all",
  permission: { action: "break-glass.read" },
  session: true,
  query: z.strictObject({ ...pageFields, state: z.enum(breakGlassStates).optional() }),
  status: 200,
  response: pageOf(breakGlassSchema),
  errors: [],
});

export const breakGlassRoute = defineRoute({
  id: "break-glass.get",
  method: "GET",
  path: "/v1/break-glass/{requestId}",
  summary: "One request, its decision and each reading",
  permission: { action: "break-glass.read" },
  session: true,
  params: requestParams,
  status: 200,
  response: breakGlassDetailSchema,
  errors: ["not-found"],
});

export const decideBreakGlassRoute = defineRoute({
  id: "break-glass.decide",
  method: "POST",
  path: "/v1/break-glass/{requestId}/decision",
  summary: "Approve or refuse, for the organisation that owns the rows; the time runs from the approval",
  permission: { action: "break-glass.decide" },
  session: true,
  params: requestParams,
  body: z.strictObject({ decision: z.enum(["approve", "refuse"]), comment: textSchema(1, 2000).optional() }),
  status: 200,
  response: breakGlassSchema,
  errors: ["not-found", "break-glass.already-decided"],
});

export const endBreakGlassRoute = defineRoute({
  id: "break-glass.end",
  method: "DELETE",
  path: "/v1/break-glass/{requestId}",
  summary: "Close the rows before the time is over, for the organisation that owns them",
  permission: { action: "break-glass.decide" },
  session: true,
  params: requestParams,
  status: 204,
  errors: ["not-found", "break-glass.not-running"],
});
