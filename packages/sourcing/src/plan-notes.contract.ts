import { defineRoute, pageOf, pageQuery } from "@interphase/contract";
import { storableText } from "@interphase/spreadsheet/contract";
import { z } from "zod";

/** How long may a note be, in characters? */
export const mostNoteLength = 2000;

/**
 * What does somebody note beside a plan?
 * **Shape** lines of text; what would act on a reader's screen is taken out, as in a workbook. Not empty.
 */
export const planNoteRequestSchema = z.strictObject({
  text: z
    .string()
    .overwrite((text) => storableText(text).trim())
    .min(1)
    .max(mostNoteLength),
});

/**
 * What was noted beside a plan, by whom and when?
 * **Shape** `writer` is null once the person has left the organisation.
 */
export const planNoteSchema = z.object({
  id: z.uuid(),
  planId: z.uuid(),
  text: z.string(),
  createdAt: z.iso.datetime(),
  writer: z.object({ userId: z.uuid(), displayName: z.string() }).nullable(),
});
export type PlanNote = z.infer<typeof planNoteSchema>;

const planParams = z.object({ planId: z.string() });

export const planNotesRoute = defineRoute({
  id: "plan-notes.list",
  method: "GET",
  path: "/v1/sourcing-plans/{planId}/notes",
  summary: "Notes beside a plan, the newest first",
  permission: { action: "sourcing.plan-note.read" },
  params: planParams,
  query: pageQuery,
  status: 200,
  response: pageOf(planNoteSchema),
  errors: ["not-found"],
});

export const addPlanNoteRoute = defineRoute({
  id: "plan-notes.add",
  method: "POST",
  path: "/v1/sourcing-plans/{planId}/notes",
  summary: "Note something beside a plan",
  permission: { action: "sourcing.plan-note.write" },
  params: planParams,
  headers: { idempotencyKey: true },
  body: planNoteRequestSchema,
  status: 201,
  response: planNoteSchema,
  errors: ["not-found"],
});

export const deletePlanNoteRoute = defineRoute({
  id: "plan-notes.delete",
  method: "DELETE",
  path: "/v1/sourcing-plans/{planId}/notes/{noteId}",
  summary: "Delete a note",
  permission: { action: "sourcing.plan-note.write" },
  params: z.object({ planId: z.string(), noteId: z.string() }),
  status: 204,
  errors: ["not-found"],
});
